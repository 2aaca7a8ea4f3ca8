import { describe, expect, it } from 'vitest';
import { anyShape } from '../sample.ts';
import type { Fresh } from './fresh-state.ts';

export function lifetimeRules(fresh: () => Fresh): void {
  describe('lifetimes', () => {
    it('forgets a value at the millisecond its lifetime ends', async () => {
      const { state, clock, everything } = fresh();
      const store = state.store(anyShape('pages'));
      await store.set('page', 1, 1000);
      clock.time += 999;
      expect(await store.get('page')).toBe(1);
      clock.time += 1;
      expect(await store.get('page')).toBeUndefined();
      expect(await everything('pages')).toEqual([]);
      expect(await store.delete('page')).toBe(false);
    });

    it('replaces the lifetime with the value', async () => {
      const { state, clock } = fresh();
      const store = state.store(anyShape('pages'));
      await store.set('page', 1, 1000);
      await store.set('page', 2);
      clock.time += 1_000_000;
      expect(await store.get('page')).toBe(2);
    });

    it.each([0, -1, Number.NaN, Number.POSITIVE_INFINITY])('refuses a lifetime of %s', async (ttl) => {
      const { state } = fresh();
      await expect(state.store(anyShape('pages')).set('page', 1, ttl)).rejects.toThrow(RangeError);
      await expect(state.claim('post', ttl)).rejects.toThrow(RangeError);
    });
  });
}
