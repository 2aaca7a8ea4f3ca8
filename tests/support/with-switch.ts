import { type State, StoreUnavailable } from '#src/state/store.ts';

/** Real storage that can be taken away: every call is then rejected, as when the disk is full. */
export const withSwitch = (state: State): { state: State; power: { isDown: boolean } } => {
  const power = { isDown: false };
  const guard =
    <A extends unknown[], R>(call: (...args: A) => Promise<R>) =>
    async (...args: A): Promise<R> => {
      if (power.isDown) throw new StoreUnavailable('full', 'the disk is full');
      return call(...args);
    };
  return {
    power,
    state: {
      ...state,
      store(shape) {
        const inner = state.store(shape);
        return {
          ...inner,
          get: guard((key) => inner.get(key)),
          set: guard((key, value, ttl) => inner.set(key, value, ttl)),
          update: guard((key, change, ttl) => inner.update(key, change, ttl)),
          delete: guard((key) => inner.delete(key)),
          iterate: (onUnreadable) => inner.iterate(onUnreadable),
        };
      },
      claim: guard((key, ttl) => state.claim(key, ttl)),
      snapshot: guard(() => state.snapshot()),
    },
  };
};
