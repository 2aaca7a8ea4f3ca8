import { describe, expect, it } from 'vitest';
import type { Fresh } from './fresh-state.ts';

export function claimRules(fresh: () => Fresh): void {
  describe('claims', () => {
    it('lets one of many win, once and for all', async () => {
      const { state, clock } = fresh();
      const won = await Promise.all(Array.from({ length: 50 }, () => state.claim('plan 2026-03-01')));
      expect(won.filter(Boolean)).toHaveLength(1);
      clock.time += 1e12;
      expect(await state.claim('plan 2026-03-01')).toBe(false);
      expect(await state.claim('plan 2026-03-02')).toBe(true);
    });

    it('can be taken again by one when it has lapsed', async () => {
      const { state, clock } = fresh();
      await state.claim('post', 1000);
      clock.time += 999;
      expect(await state.claim('post', 1000)).toBe(false);
      clock.time += 1;
      const won = await Promise.all(Array.from({ length: 50 }, () => state.claim('post', 1000)));
      expect(won.filter(Boolean)).toHaveLength(1);
      expect(await state.claim('post')).toBe(false);
    });
  });
}
