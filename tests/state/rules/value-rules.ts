import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anyShape } from '../sample.ts';
import type { Fresh } from './fresh-state.ts';

export function valueRules(fresh: () => Fresh): void {
  describe('values', () => {
    it('gives back any JSON as it was set, under any key', async () => {
      const { state } = fresh();
      const store = state.store(anyShape('any'));
      const key = fc.string({ unit: 'grapheme', minLength: 1 });
      await fc.assert(
        fc.asyncProperty(fc.dictionary(key, fc.jsonValue(), { maxKeys: 8 }), async (values) => {
          const entries = Object.entries(values).filter(([name]) => name !== '');
          await Promise.all(entries.map(([name, value]) => store.set(name, value)));
          for (const [name, value] of entries) {
            expect(await store.get(name)).toEqual(JSON.parse(JSON.stringify(value)));
          }
        }),
        { numRuns: 40 },
      );
    });

    it('answers undefined for what was never set', async () => {
      const { state } = fresh();
      expect(await state.store(anyShape('plans')).get('nobody')).toBeUndefined();
    });

    it('keeps namespaces apart', async () => {
      const { state, everything } = fresh();
      await state.store(anyShape('plans')).set('same', 1);
      await state.store(anyShape('histories')).set('same', 2);
      expect(await state.store(anyShape('plans')).get('same')).toBe(1);
      expect(await everything('histories')).toEqual([['same', 2]]);
    });

    it('carries out writes to a key in the order they were issued in, awaited or not', async () => {
      const { state } = fresh();
      const store = state.store(anyShape('plans'));
      const writes = Array.from({ length: 100 }, (_, turn) => [
        store.set('a', turn),
        store.delete('a'),
      ]).flat();
      const more = [store.delete('b'), store.set('b', 1), store.delete('b'), store.set('b', 2)];
      const answers = await Promise.all([...writes, ...more]);
      expect(answers.filter((answer) => answer !== undefined)).toEqual([
        ...Array(100).fill(true),
        false,
        true,
      ]);
      expect(await store.get('a')).toBeUndefined();
      expect(await store.get('b')).toBe(2);
    });

    it('refuses what JSON cannot hold and keeps what was there', async () => {
      const { state } = fresh();
      const store = state.store(anyShape('plans'));
      await store.set('channel', 'before');
      await expect(store.set('channel', undefined)).rejects.toThrow(TypeError);
      await expect(store.set('channel', 1n)).rejects.toThrow(TypeError);
      expect(await store.get('channel')).toBe('before');
    });

    it('refuses an empty key, and a namespace that is no name', async () => {
      const { state } = fresh();
      await expect(state.store(anyShape('plans')).set('', 1)).rejects.toThrow(RangeError);
      expect(await state.store(anyShape('plans')).get('')).toBeUndefined();
      expect(() => state.store(anyShape('no name'))).toThrow(TypeError);
    });

    it.each(['a\0b', '\ud83c'])('refuses the key %j, which not every engine can hold', async (key) => {
      const { state } = fresh();
      const store = state.store(anyShape('plans'));
      await expect(store.set(key, 1)).rejects.toThrow(RangeError);
      await expect(store.update(key, () => 1)).rejects.toThrow(RangeError);
      expect(await store.get(key)).toBeUndefined();
      expect(await store.delete(key)).toBe(false);
    });

    it('tells on deleting whether there was something', async () => {
      const { state } = fresh();
      const store = state.store(anyShape('plans'));
      await store.set('channel', 1);
      expect(await store.delete('channel')).toBe(true);
      expect(await store.delete('channel')).toBe(false);
      expect(await store.get('channel')).toBeUndefined();
    });
  });
}
