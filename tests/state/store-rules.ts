import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { buildState } from '#src/state/build-state.ts';
import type { Engine, EngineContext } from '#src/state/engine.ts';
import { type State, StoreUnreadable } from '#src/state/store.ts';
import { anyShape, engineContext, silentLog, type TestClock, testClock } from './sample.ts';

/** What every engine has to keep. Each rule gets a fresh, empty engine. */
export function storeRules(
  engineName: string,
  openEngine: (context: EngineContext) => Promise<Engine>,
): void {
  describe(`a store on ${engineName}`, () => {
    let clock: TestClock;
    let engine: Engine;
    let state: State;

    beforeEach(async () => {
      clock = testClock();
      engine = await openEngine(engineContext({ now: clock.now }));
      state = buildState(engine, clock.now, silentLog);
    });
    afterEach(() => state.close());

    /** Puts a text where a value would be, as damage or another program would. */
    const plant = (namespace: string, key: string, text: string) =>
      engine.rows({ namespace, durable: false }).set(key, { value: text });

    const everything = async (namespace: string) => {
      const found: (readonly [string, unknown])[] = [];
      for await (const entry of state.store(anyShape(namespace)).iterate()) found.push(entry);
      return found.sort();
    };

    describe('values', () => {
      it('gives back any JSON as it was set, under any key', async () => {
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
        expect(await state.store(anyShape('plans')).get('nobody')).toBeUndefined();
      });

      it('keeps namespaces apart', async () => {
        await state.store(anyShape('plans')).set('same', 1);
        await state.store(anyShape('histories')).set('same', 2);
        expect(await state.store(anyShape('plans')).get('same')).toBe(1);
        expect(await everything('histories')).toEqual([['same', 2]]);
      });

      it('carries out writes to a key in the order they were issued in, awaited or not', async () => {
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
        const store = state.store(anyShape('plans'));
        await store.set('channel', 'before');
        await expect(store.set('channel', undefined)).rejects.toThrow(TypeError);
        await expect(store.set('channel', 1n)).rejects.toThrow(TypeError);
        expect(await store.get('channel')).toBe('before');
      });

      it('refuses an empty key, and a namespace that is no name', async () => {
        await expect(state.store(anyShape('plans')).set('', 1)).rejects.toThrow(RangeError);
        expect(await state.store(anyShape('plans')).get('')).toBeUndefined();
        expect(() => state.store(anyShape('no name'))).toThrow(TypeError);
      });

      it('tells on deleting whether there was something', async () => {
        const store = state.store(anyShape('plans'));
        await store.set('channel', 1);
        expect(await store.delete('channel')).toBe(true);
        expect(await store.delete('channel')).toBe(false);
        expect(await store.get('channel')).toBeUndefined();
      });
    });

    describe('lifetimes', () => {
      it('forgets a value at the millisecond its lifetime ends', async () => {
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
        const store = state.store(anyShape('pages'));
        await store.set('page', 1, 1000);
        await store.set('page', 2);
        clock.time += 1_000_000;
        expect(await store.get('page')).toBe(2);
      });

      it.each([0, -1, Number.NaN, Number.POSITIVE_INFINITY])('refuses a lifetime of %s', async (ttl) => {
        await expect(state.store(anyShape('pages')).set('page', 1, ttl)).rejects.toThrow(RangeError);
        await expect(state.claim('post', ttl)).rejects.toThrow(RangeError);
      });
    });

    describe('versions', () => {
      const named = anyShape('plans', {
        version: 2,
        read: (raw, version) => (version === 1 ? { name: raw } : raw),
      });

      it('hands an older version to read, and stores the present one', async () => {
        await state.store(anyShape('plans')).set('old', 'drama');
        await state.store(named).set('new', { name: 'film' });
        expect(await state.store(named).get('old')).toEqual({ name: 'drama' });
        expect(await state.store(named).get('new')).toEqual({ name: 'film' });
      });

      it('reports a newer version and keeps it', async () => {
        await state.store(named).set('new', { name: 'film' });
        await expect(state.store(anyShape('plans')).get('new')).rejects.toThrow(/version 2.*up to 1/);
        expect(await state.store(named).get('new')).toEqual({ name: 'film' });
      });

      it.each(['not json', '{"value":1}', '{"version":"1","value":1}', '{"version":1}', 'null', ''])(
        'reports the damaged text %j with namespace and key, until it is set anew',
        async (text) => {
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

    describe('iterating', () => {
      it('meets every value once, however many there are', async () => {
        const store = state.store(anyShape('plans'));
        const keys = Array.from({ length: 1234 }, (_, index) => `channel-${index}`);
        await Promise.all(keys.map((key) => store.set(key, key)));
        expect(await everything('plans')).toEqual(keys.map((key) => [key, key]).sort());
      });

      it('lets others have their turn', async () => {
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

    describe('claims', () => {
      it('lets one of many win, once and for all', async () => {
        const won = await Promise.all(Array.from({ length: 50 }, () => state.claim('plan 2026-03-01')));
        expect(won.filter(Boolean)).toHaveLength(1);
        clock.time += 1e12;
        expect(await state.claim('plan 2026-03-01')).toBe(false);
        expect(await state.claim('plan 2026-03-02')).toBe(true);
      });

      it('can be taken again by one when it has lapsed', async () => {
        await state.claim('post', 1000);
        clock.time += 999;
        expect(await state.claim('post', 1000)).toBe(false);
        clock.time += 1;
        const won = await Promise.all(Array.from({ length: 50 }, () => state.claim('post', 1000)));
        expect(won.filter(Boolean)).toHaveLength(1);
        expect(await state.claim('post')).toBe(false);
      });
    });

    describe('closing', () => {
      it('finishes what was issued before and refuses what comes after', async () => {
        const store = state.store(anyShape('plans'));
        const writes = [store.set('channel', 1), store.delete('channel'), state.claim('post')];
        const closing = state.close();
        const late = await Promise.allSettled([
          store.get('channel'),
          store.set('channel', 2),
          store.delete('channel'),
          state.claim('late'),
          store.iterate()[Symbol.asyncIterator]().next(),
        ]);
        for (const call of late) expect(call).toMatchObject({ reason: { trouble: 'closed' } });
        expect(await Promise.all(writes)).toEqual([undefined, true, true]);
        await closing;
        await expect(store.get('channel')).rejects.toMatchObject({ trouble: 'closed' });
        await state.close();
      });
    });
  });
}
