import { createTurns } from './in-turn.ts';
import type { Store } from './store.ts';

/**
 * Makes `update(key, change)`: reads a value, changes it and writes it back, one update of a key after the other,
 * so that two buttons pressed at once do not undo each other. `change` answers `undefined` to leave all as it is.
 *
 * Within one process only; across processes the last write wins.
 *
 * @param ttl - lifetime of what is written, in milliseconds
 */
export const updateInTurn = <T>(store: Store<T>, ttl?: number) => {
  const inTurn = createTurns();
  return (key: string, change: (value: T | undefined) => T | undefined): Promise<T | undefined> =>
    inTurn(key, async () => {
      const before = await store.get(key);
      const after = change(before);
      if (after !== undefined) await store.set(key, after, ttl);
      return after ?? before;
    });
};
