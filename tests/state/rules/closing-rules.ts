import { describe, expect, it } from 'vitest';
import { anyShape } from '../sample.ts';
import type { Fresh } from './fresh-state.ts';

export function closingRules(fresh: () => Fresh): void {
  describe('closing', () => {
    it('finishes the writes that were issued before it', async () => {
      const { state } = fresh();
      const store = state.store(anyShape('plans'));
      const writes = Promise.all([store.set('channel', 1), store.delete('channel')]);
      const closed = state.close();
      expect(await writes).toEqual([undefined, true]);
      await closed;
    });

    it('finishes the claims that were issued before it', async () => {
      const { state } = fresh();
      const claim = state.claim('post');
      await state.close();
      expect(await claim).toBe(true);
    });

    it('refuses every call from then on, before and after it is done', async () => {
      const { state } = fresh();
      const store = state.store(anyShape('plans'));
      const refusals = () =>
        Promise.allSettled([
          store.get('channel'),
          store.set('channel', 2),
          store.delete('channel'),
          store.update('channel', () => 3),
          store.iterate()[Symbol.asyncIterator]().next(),
          state.claim('post'),
        ]);
      const closed = state.close();
      const closing = await refusals();
      await closed;
      for (const call of [...closing, ...(await refusals())]) {
        expect(call).toMatchObject({ reason: { name: 'StoreUnavailable', trouble: 'closed' } });
      }
    });

    it('may be asked for twice', async () => {
      const { state } = fresh();
      await Promise.all([state.close(), state.close()]);
      await state.close();
    });
  });
}
