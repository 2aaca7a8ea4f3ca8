import { beforeEach, expect, it } from 'vitest';
import { keptRecords } from '#src/state/kept-records.ts';
import { openState } from '#src/state/open-state.ts';
import { type Store, StoreUnavailable } from '#src/state/store.ts';

let reads: number;
let isDown: boolean;
let inner: Store<string[]>;

beforeEach(async () => {
  reads = 0;
  isDown = false;
  const state = await openState({ url: 'sqlite::memory:', now: Date.now });
  const real = state.store<string[]>({
    namespace: 'words',
    version: 1,
    durable: false,
    read: (raw) => raw as string[],
  });
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
    async set(key, value) {
      guard();
      return real.set(key, value);
    },
    async delete(key) {
      guard();
      return real.delete(key);
    },
  };
});

const open = (size = 2) =>
  keptRecords({
    store: inner,
    size,
    open: (stored) => new Set(stored),
    close: (record: Set<string>) => [...record],
  });

it('reads a record once, however many ask for it at the same time', async () => {
  const records = open();
  const [one, other] = await Promise.all([records.get('a'), records.get('a')]);
  expect(one).toBe(other);
  expect(records.known('a')).toBe(one);
  expect(reads).toBe(1);
});

it('writes what changed when it is told to, and only that', async () => {
  const records = open();
  const record = await records.get('a');
  await records.get('b');
  record.value.add('one');
  records.writeSoon(record);
  await records.flush();
  expect(await inner.get('a')).toEqual(['one']);
  expect(await inner.get('b')).toBeUndefined();
});

it('lets the record go that was unused for longest, but none that is still to be written', async () => {
  const records = open(1);
  const changed = await records.get('a');
  changed.value.add('one');
  records.writeSoon(changed);
  await records.get('b');
  await records.get('c');
  expect(records.known('a')).toBe(changed);
  expect(records.known('b')).toBeUndefined();
});

it('makes room among many records that wait to be written, once they are', async () => {
  const records = open(2);
  const keys = Array.from({ length: 12 }, (_, at) => `k${at}`);
  for (const key of keys) records.writeSoon(await records.get(key));
  expect(keys.filter((key) => records.known(key) !== undefined)).toEqual(keys);
  await records.flush();
  for (const key of ['x', 'y', 'z', 'x2', 'y2', 'z2', 'x3', 'y3', 'z3']) await records.get(key);
  expect(keys.filter((key) => records.known(key) !== undefined)).toEqual([]);
});

it('keeps what could not be written, says so, and writes it once storage is back', async () => {
  const records = open();
  const record = await records.get('a');
  record.value.add('one');
  records.writeSoon(record);
  isDown = true;
  await records.flush();
  expect(records.isFailing()).toBe(true);
  await expect(records.get('never read')).rejects.toThrow(StoreUnavailable);
  isDown = false;
  await records.flush();
  expect(records.isFailing()).toBe(false);
  expect(await inner.get('a')).toEqual(['one']);
});

it('writes at once where the caller must know, and passes the trouble on', async () => {
  const records = open();
  const record = await records.get('a');
  record.value.add('one');
  isDown = true;
  await expect(records.writeNow(record)).rejects.toThrow(StoreUnavailable);
  isDown = false;
  await records.writeNow(record);
  expect(await inner.get('a')).toEqual(['one']);
});

it('still writes what had changed before, when writing at once fails', async () => {
  const records = open();
  const record = await records.get('a');
  record.value.add('one');
  records.writeSoon(record);
  isDown = true;
  await expect(records.writeNow(record)).rejects.toThrow(StoreUnavailable);
  isDown = false;
  await records.flush();
  expect(await inner.get('a')).toEqual(['one']);
});

it('a forgotten record is gone from memory and store, whatever was still to be written', async () => {
  const records = open();
  const record = await records.get('a');
  record.value.add('one');
  records.writeSoon(record);
  await records.flush();
  record.value.add('two');
  records.writeSoon(record);
  await records.forget('a');
  await records.flush();
  expect(await inner.get('a')).toBeUndefined();
  expect(records.known('a')).toBeUndefined();
});

it('nobody who still holds a forgotten record brings it back', async () => {
  const records = open();
  const record = await records.get('a');
  const forgetting = records.forget('a');
  record.value.add('late');
  records.writeSoon(record);
  await records.writeNow(record);
  await forgetting;
  await records.flush();
  expect(await inner.get('a')).toBeUndefined();
});

it('a read under way while a record is forgotten does not bring it back', async () => {
  await inner.set('a', ['old']);
  const records = open();
  const reading = records.get('a');
  await records.forget('a');
  await reading;
  expect([...(await records.get('a')).value]).toEqual([]);
  expect(await inner.get('a')).toBeUndefined();
});

it('whoever comes while a record is being forgotten begins anew, and that is kept', async () => {
  await inner.set('a', ['old']);
  const records = open();
  await records.get('a');
  const forgetting = records.forget('a');
  const fresh = await records.get('a');
  fresh.value.add('new');
  records.writeSoon(fresh);
  await forgetting;
  await records.flush();
  expect(await inner.get('a')).toEqual(['new']);
});

it('a record that could not be deleted stays as it was', async () => {
  const records = open();
  const record = await records.get('a');
  record.value.add('one');
  records.writeSoon(record);
  isDown = true;
  await expect(records.forget('a')).rejects.toThrow(StoreUnavailable);
  isDown = false;
  expect(records.known('a')).toBe(record);
  await records.flush();
  expect(await inner.get('a')).toEqual(['one']);
});
