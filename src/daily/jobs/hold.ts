import type { Shape, State } from '#src/state/store.ts';

interface Held {
  readonly by: string;
  /** Milliseconds since 1970, by the machine's clock. */
  readonly until: number;
}

const SHAPE: Shape<Held> = {
  namespace: 'daily-hold',
  version: 1,
  durable: false,
  read(raw) {
    if (typeof raw === 'object' && raw !== null && 'by' in raw && 'until' in raw) return raw as Held;
    throw new TypeError('a hold has a holder and an end');
  },
};

const KEY = 'posting';
/** Whoever died is replaced after so long. */
const HOLD_MS = 10_000;
/** Renewed when less than this is left; clocks of machines differ by less. */
const RENEW_MS = 7_000;

interface HoldOptions {
  readonly state: State;
  /** Of this process. */
  readonly id: string;
  /** Milliseconds since 1970 by the machine's clock. */
  readonly systemNow: () => number;
  /** Milliseconds that never jump. */
  readonly elapsed: () => number;
}

/** The right to post, which one of several replicas has at a time. */
export interface Hold {
  /** Takes it where it is free, renews it where it is ours; answers whether it is. */
  keep(): Promise<boolean>;
  /** Whether it is ours at this moment. */
  isOurs(): boolean;
  /** Lets somebody else have it. */
  release(): Promise<void>;
}

/** Begins without it. */
export const createHold = ({ state, id, systemNow, elapsed }: HoldOptions): Hold => {
  const store = state.store(SHAPE);
  /** By `elapsed`: a clock that is set back must not make it longer. */
  let oursUntil = Number.NEGATIVE_INFINITY;
  const isOurs = (): boolean => elapsed() < oursUntil;
  return {
    isOurs,
    async keep() {
      const asked = elapsed();
      if (oursUntil - asked > RENEW_MS) return true;
      const now = systemNow();
      const held = await store.update(KEY, (before) => {
        // A hold that ends far ahead was taken by a clock that was wrong.
        const isOthers = before !== undefined && before.by !== id;
        if (isOthers && before.until > now && before.until <= now + 2 * HOLD_MS) return undefined;
        return { by: id, until: now + HOLD_MS };
      });
      if (held?.by === id) oursUntil = asked + HOLD_MS;
      return isOurs();
    },
    async release() {
      oursUntil = Number.NEGATIVE_INFINITY;
      await store.update(KEY, (before) => (before?.by === id ? { by: '', until: 0 } : undefined));
    },
  };
};
