import type { Store } from './store.ts';

/**
 * Keeps the values last used in memory, in front of a store that this process alone writes to. Writes go through:
 * a value is kept once the store has confirmed it, and forgotten when the store failed, so that what is read is
 * never newer than what lasts.
 *
 * @param size - values kept; the one unused for longest goes first
 */
export const cachedStore = <T>(store: Store<T>, size: number): Store<T> => {
  const kept = new Map<string, T>();
  const keep = (key: string, value: T): void => {
    kept.delete(key);
    kept.set(key, value);
    const [oldest] = kept.keys();
    if (kept.size > size && oldest !== undefined) kept.delete(oldest);
  };
  return {
    async get(key) {
      const known = kept.get(key);
      if (known !== undefined) {
        keep(key, known);
        return known;
      }
      const value = await store.get(key);
      if (value !== undefined) keep(key, value);
      return value;
    },
    async set(key, value, ttl) {
      try {
        await store.set(key, value, ttl);
        // What expires is left to the store, which knows the time.
        if (ttl === undefined) keep(key, value);
        else kept.delete(key);
      } catch (error) {
        kept.delete(key);
        throw error;
      }
    },
    async delete(key) {
      kept.delete(key);
      return store.delete(key);
    },
    iterate: (onUnreadable) => store.iterate(onUnreadable),
  };
};
