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

const KEY = 'last';

/** Remembers when the clock was last looked at, so that the next start knows what was missed. */
export const createAlive = (state: State) => {
  const store = state.store(SHAPE);
  return {
    last: (): Promise<number | undefined> => store.get(KEY),
    note: (at: number): Promise<void> => store.set(KEY, at),
  };
};
