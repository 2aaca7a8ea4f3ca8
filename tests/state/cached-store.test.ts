import { beforeEach, expect, it } from 'vitest';
import { cachedStore } from '#src/state/cached-store.ts';
import { openState } from '#src/state/open-state.ts';
import { type Store, StoreUnavailable } from '#src/state/store.ts';

let reads: number;
let isDown: boolean;
let inner: Store<string>;

beforeEach(async () => {
  reads = 0;
  isDown = false;
  const state = await openState({ url: 'sqlite::memory:', now: Date.now });
  const real = state.store<string>({ namespace: 'words', version: 1, durable: false, read: String });
  const guard = (): void => {
    if (isDown) throw new StoreUnavailable('full', 'the disk is full');
  };
  inner = {
    ...real,
    async get(key) {
      guard();
      reads += 1;
      return real.get(key);
    },
    async set(key, value, ttl) {
      guard();
      return real.set(key, value, ttl);
    },
  };
});

it('reads a value once, and answers from memory afterwards', async () => {
  await inner.set('a', 'one');
  const store = cachedStore(inner, 2);
  expect([await store.get('a'), await store.get('a')]).toEqual(['one', 'one']);
  expect(reads).toBe(1);
});

it('lets the value go that was unused for longest', async () => {
  const store = cachedStore(inner, 2);
  for (const key of ['a', 'b']) await store.set(key, key);
  await store.get('a');
  await store.set('c', 'c');
  await store.get('a');
  expect(reads).toBe(0);
  expect(await store.get('b')).toBe('b');
  expect(reads).toBe(1);
});

it('never answers what the store did not confirm', async () => {
  const store = cachedStore(inner, 2);
  await store.set('a', 'old');
  isDown = true;
  await expect(store.set('a', 'new')).rejects.toThrow(StoreUnavailable);
  await expect(store.get('a')).rejects.toThrow(StoreUnavailable);
  isDown = false;
  expect(await store.get('a')).toBe('old');
});

it('forgets what was deleted, and leaves what expires to the store', async () => {
  const store = cachedStore(inner, 2);
  await store.set('a', 'one');
  expect(await store.delete('a')).toBe(true);
  expect(await store.get('a')).toBeUndefined();
  await store.set('b', 'soon gone', 60_000);
  await store.get('b');
  expect(reads).toBe(2);
});
