import type { Shape, State } from '#src/state/store.ts';

const SHAPE: Shape<number> = {
  namespace: 'daily-alive',
  version: 1,
  durable: false,
  read(raw) {
    if (typeof raw !== 'number') throw new TypeError('a moment is a number');
    return raw;
  },
};

/**
 * Remembers when the clock was last looked at, so that the next start knows what was missed.
 *
 * @param part - the servers that this process looks after: another one that goes on knows nothing of them
 */
export const createAlive = (state: State, part: string) => {
  const store = state.store(SHAPE);
  return {
    last: (): Promise<number | undefined> => store.get(part),
    note: (at: number): Promise<void> => store.set(part, at),
  };
};
