import type { Figures, StoreOperation } from '#src/core/figures.ts';
import type { Shape, State, Store } from '#src/state/store.ts';

/** The same storage, with the time of each call counted. */
export const measuredState = (state: State, figures: Figures): State => {
  const timed = async <T>(operation: StoreOperation, work: () => Promise<T>): Promise<T> => {
    const begun = performance.now();
    let isDone = false;
    try {
      const result = await work();
      isDone = true;
      return result;
    } finally {
      figures.stored(operation, isDone, performance.now() - begun);
    }
  };

  const measured = <T>(store: Store<T>): Store<T> => ({
    get: (key) => timed('get', () => store.get(key)),
    set: (key, value, ttl) => timed('set', () => store.set(key, value, ttl)),
    update: (key, change, ttl) => timed('update', () => store.update(key, change, ttl)),
    delete: (key) => timed('delete', () => store.delete(key)),
    iterate: (onUnreadable) => store.iterate(onUnreadable),
  });

  return {
    ...state,
    store: <T>(shape: Shape<T>) => measured(state.store(shape)),
    claim: (key, ttl) => timed('claim', () => state.claim(key, ttl)),
  };
};
