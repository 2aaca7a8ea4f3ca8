/** Keeps work on one key in the order in which it was issued. */
export interface KeyOrder<U> {
  /** Begins at once, since writes keep their order themselves; where an update is under way, after that. */
  write(key: string, work: () => Promise<boolean>): Promise<boolean>;
  /** Waits for what was issued before it; updates that wait together are handed over together. */
  update(key: string, one: U): void;
  /** Resolves once nothing is under way. */
  idle(): Promise<void>;
}

interface Last<U> {
  /** Never rejects. */
  settled: Promise<unknown>;
  /** Whether it has begun and keeps its order before whatever begins after it. */
  readonly hasBegun: boolean;
  /** Updates that have not begun, which others may join. */
  waiting: U[] | undefined;
}

/** Begins with nothing under way. `carryOut` settles its updates itself and never rejects. */
export const createKeyOrder = <U>(
  carryOut: (key: string, updates: readonly U[]) => Promise<void>,
): KeyOrder<U> => {
  const lasts = new Map<string, Last<U>>();

  const keep = (key: string, last: Last<U>): void => {
    lasts.set(key, last);
    void last.settled.then(() => {
      if (lasts.get(key) === last) lasts.delete(key);
    });
  };

  return {
    write(key, work) {
      const before = lasts.get(key);
      const hasBegun = before?.hasBegun ?? true;
      const mine = before === undefined || hasBegun ? work() : before.settled.then(work);
      keep(key, { settled: mine.catch(() => {}), hasBegun, waiting: undefined });
      return mine;
    },
    update(key, one) {
      const before = lasts.get(key);
      if (before?.waiting !== undefined) {
        before.waiting.push(one);
        return;
      }
      const waiting = [one];
      const last: Last<U> = { settled: Promise.resolve(), hasBegun: false, waiting };
      const begin = async (): Promise<void> => {
        await before?.settled;
        last.waiting = undefined;
        await carryOut(key, waiting);
      };
      last.settled = begin();
      keep(key, last);
    },
    async idle() {
      while (lasts.size > 0) await Promise.all([...lasts.values()].map(({ settled }) => settled));
    },
  };
};
