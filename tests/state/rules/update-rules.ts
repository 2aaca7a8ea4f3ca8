import { describe, expect, it } from 'vitest';
import { StoreUnreadable } from '#src/state/store.ts';
import { anyShape } from '../sample.ts';
import type { Fresh } from './fresh-state.ts';

const plusOne = (count: unknown): unknown => Number(count ?? 0) + 1;

export function updateRules(fresh: () => Fresh): void {
  describe('updating', () => {
    it('loses none of many updates of one key that are issued together', async () => {
      const { state } = fresh();
      const store = state.store(anyShape('counts'));
      await Promise.all(Array.from({ length: 100 }, () => store.update('a', plusOne)));
      expect(await store.get('a')).toBe(100);
    });

    it('answers the value after it, and leaves all as it is where nothing is to change', async () => {
      const { state } = fresh();
      const store = state.store(anyShape('counts'));
      expect(await store.update('a', () => undefined)).toBeUndefined();
      expect(await store.get('a')).toBeUndefined();
      expect(await store.update('a', plusOne)).toBe(1);
      expect(await store.update('a', () => undefined)).toBe(1);
      expect(await store.get('a')).toBe(1);
    });

    it('keeps its order among other writes to the key, awaited or not', async () => {
      const { state } = fresh();
      const store = state.store(anyShape('words'));
      const add = (letter: string) => store.update('a', (word) => `${word ?? ''}${letter}`);
      const all = [store.set('a', 'x'), add('1'), store.set('a', 'y'), add('2'), add('3'), store.delete('a')];
      await Promise.all([...all, add('4'), store.set('b', 'z'), add('5')]);
      expect(await store.get('a')).toBe('45');
    });

    it('sees nothing of an expired value, and gives the new one its own lifetime', async () => {
      const { state, clock } = fresh();
      const store = state.store(anyShape('counts'));
      await store.set('a', 5, 1000);
      clock.time += 1000;
      expect(await store.update('a', plusOne, 1000)).toBe(1);
      clock.time += 1000;
      expect(await store.get('a')).toBeUndefined();
    });

    it('passes on what the change throws, changes nothing, and lets its neighbours be carried out', async () => {
      const { state } = fresh();
      const store = state.store(anyShape('counts'));
      const refusal = new Error('nothing fits');
      const failing = store.update('a', () => {
        throw refusal;
      });
      const neighbours = Promise.all([store.set('b', 1), store.update('c', plusOne), state.claim('post')]);
      await expect(failing).rejects.toBe(refusal);
      expect(await neighbours).toEqual([undefined, 1, true]);
      expect(await store.get('a')).toBeUndefined();
    });

    it('leaves a value alone that cannot be read', async () => {
      const { state, plant } = fresh();
      const store = state.store(anyShape('counts'));
      await plant('counts', 'a', 'not json');
      await expect(store.update('a', () => 1)).rejects.toBeInstanceOf(StoreUnreadable);
      await expect(store.get('a')).rejects.toBeInstanceOf(StoreUnreadable);
    });

    it('refuses what JSON cannot hold', async () => {
      const { state } = fresh();
      const store = state.store(anyShape('counts'));
      await store.set('a', 'before');
      await expect(store.update('a', () => 1n)).rejects.toThrow(TypeError);
      expect(await store.get('a')).toBe('before');
    });
  });
}
