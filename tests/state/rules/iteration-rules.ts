import { describe, expect, it } from 'vitest';
import { anyShape } from '../sample.ts';
import type { Fresh } from './fresh-state.ts';

export function iterationRules(fresh: () => Fresh): void {
  describe('iterating', () => {
    it('meets every value once, however many there are', async () => {
      const { state, everything } = fresh();
      const store = state.store(anyShape('plans'));
      const keys = Array.from({ length: 1234 }, (_, index) => `channel-${index}`);
      await Promise.all(keys.map((key) => store.set(key, key)));
      expect(await everything('plans')).toEqual(keys.map((key) => [key, key]).sort());
    });

    it('lets others have their turn', async () => {
      const { state } = fresh();
      const store = state.store(anyShape('plans'));
      await Promise.all(Array.from({ length: 1000 }, (_, index) => store.set(`${index}`, index)));
      let done = false;
      let turns = 0;
      const count = () => {
        turns += 1;
        if (!done) setImmediate(count);
      };
      setImmediate(count);
      for await (const _ of store.iterate());
      done = true;
      expect(turns).toBeGreaterThan(2);
    });

    it('allows writes and deletions on the way', async () => {
      const { state, everything } = fresh();
      const store = state.store(anyShape('plans'));
      await Promise.all(Array.from({ length: 600 }, (_, index) => store.set(`${index}`, index)));
      for await (const [key, value] of store.iterate()) {
        if (Number(value) % 2) await store.delete(key);
        else await store.set(key, Number(value) + 2);
      }
      const left = await everything('plans');
      expect(left).toHaveLength(300);
      expect(left).toContainEqual(['598', 600]);
    });

    it('hands unreadable values over and goes on', async () => {
      const { state, plant } = fresh();
      const store = state.store(anyShape('plans'));
      await store.set('a', 1);
      await plant('plans', 'b', 'not json');
      await store.set('c', 3);
      const faults: string[] = [];
      const found: unknown[] = [];
      for await (const entry of store.iterate((fault) => faults.push(fault.key))) found.push(entry);
      expect(found).toEqual([
        ['a', 1],
        ['c', 3],
      ]);
      expect(faults).toEqual(['b']);
    });
  });
}
