import type { Shape, State } from '#src/state/store.ts';
import type { PartState } from './health.ts';

const SHAPE: Shape<number> = {
  namespace: 'health',
  version: 1,
  durable: false,
  read(raw) {
    if (typeof raw !== 'number') throw new TypeError('the stored time of a probe is a number');
    return raw;
  },
};

/** Probes come every few seconds from several sides; the storage is asked once in this time. */
const ASK_EVERY_MS = 2_000;
const KEPT_MS = 60_000;

/** Whether the storage can be written and read, tried at most every two seconds. @param key - of this process */
export const createStoreHealth = (state: State, now: () => number, key: string) => {
  const store = state.store(SHAPE);
  let last: { readonly at: number; readonly answer: Promise<PartState> } | undefined;
  const ask = async (at: number): Promise<PartState> => {
    await store.set(key, at, KEPT_MS);
    const isBack = (await store.get(key)) === at;
    return isBack ? { ready: true, says: 'is written and read' } : { ready: false, says: 'lost a write' };
  };
  return (): Promise<PartState> => {
    const at = now();
    if (last === undefined || at - last.at >= ASK_EVERY_MS) last = { at, answer: ask(at) };
    return last.answer;
  };
};
