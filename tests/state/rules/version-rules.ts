import { describe, expect, it } from 'vitest';
import { StoreUnreadable } from '#src/state/store.ts';
import { anyShape } from '../sample.ts';
import type { Fresh } from './fresh-state.ts';

export function versionRules(fresh: () => Fresh): void {
  describe('versions', () => {
    const named = anyShape('plans', {
      version: 2,
      read: (raw, version) => (version === 1 ? { name: raw } : raw),
    });

    it('hands an older version to read, and stores the present one', async () => {
      const { state } = fresh();
      await state.store(anyShape('plans')).set('old', 'drama');
      await state.store(named).set('new', { name: 'film' });
      expect(await state.store(named).get('old')).toEqual({ name: 'drama' });
      expect(await state.store(named).get('new')).toEqual({ name: 'film' });
    });

    it('reports a newer version and keeps it', async () => {
      const { state } = fresh();
      await state.store(named).set('new', { name: 'film' });
      await expect(state.store(anyShape('plans')).get('new')).rejects.toThrow(/version 2.*up to 1/);
      expect(await state.store(named).get('new')).toEqual({ name: 'film' });
    });

    it.each(['not json', '{"value":1}', '{"version":"1","value":1}', '{"version":1}', 'null', ''])(
      'reports the damaged text %j with namespace and key, until it is set anew',
      async (text) => {
        const { state, plant } = fresh();
        const store = state.store(anyShape('plans'));
        await plant('plans', 'broken', text);
        const fault = await store.get('broken').catch((error: unknown) => error);
        expect(fault).toBeInstanceOf(StoreUnreadable);
        expect(fault).toMatchObject({ namespace: 'plans', key: 'broken' });
        await expect(store.get('broken')).rejects.toBeInstanceOf(StoreUnreadable);
        await store.set('broken', 'whole');
        expect(await store.get('broken')).toBe('whole');
      },
    );

    it('reports what read does not take, with its reason', async () => {
      const { state } = fresh();
      const cause = new TypeError('no channel in it');
      const strict = anyShape('plans', {
        read: () => {
          throw cause;
        },
      });
      await state.store(strict).set('odd', 1);
      await expect(state.store(strict).get('odd')).rejects.toMatchObject({
        name: 'StoreUnreadable',
        cause,
      });
    });
  });
}
