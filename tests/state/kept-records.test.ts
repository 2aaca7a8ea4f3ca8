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
  record.add('one');
  records.writeSoon('a', record);
  await records.flush();
  expect(await inner.get('a')).toEqual(['one']);
  expect(await inner.get('b')).toBeUndefined();
});

it('lets the record go that was unused for longest, but none that is still to be written', async () => {
  const records = open(1);
  const changed = await records.get('a');
  changed.add('one');
  records.writeSoon('a', changed);
  await records.get('b');
  await records.get('c');
  expect(records.known('a')).toBe(changed);
  expect(records.known('b')).toBeUndefined();
});

it('keeps what could not be written, says so, and writes it once storage is back', async () => {
  const records = open();
  const record = await records.get('a');
  record.add('one');
  records.writeSoon('a', record);
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
  record.add('one');
  isDown = true;
  await expect(records.writeNow('a', record)).rejects.toThrow(StoreUnavailable);
  isDown = false;
  await records.writeNow('a', record);
  expect(await inner.get('a')).toEqual(['one']);
});

it('still writes what had changed before, when writing at once fails', async () => {
  const records = open();
  const record = await records.get('a');
  record.add('one');
  records.writeSoon('a', record);
  isDown = true;
  await expect(records.writeNow('a', record)).rejects.toThrow(StoreUnavailable);
  isDown = false;
  await records.flush();
  expect(await inner.get('a')).toEqual(['one']);
});

it('a forgotten record is gone from memory and store, whatever was still to be written', async () => {
  const records = open();
  const record = await records.get('a');
  record.add('one');
  records.writeSoon('a', record);
  await records.flush();
  record.add('two');
  records.writeSoon('a', record);
  await records.forget('a');
  await records.flush();
  expect(await inner.get('a')).toBeUndefined();
  expect(records.known('a')).toBeUndefined();
});

it('nobody who still holds a forgotten record brings it back', async () => {
  const records = open();
  const record = await records.get('a');
  const forgetting = records.forget('a');
  record.add('late');
  records.writeSoon('a', record);
  await records.writeNow('a', record);
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
  expect([...(await records.get('a'))]).toEqual([]);
  expect(await inner.get('a')).toBeUndefined();
});

it('whoever comes while a record is being forgotten begins anew, and that is kept', async () => {
  await inner.set('a', ['old']);
  const records = open();
  await records.get('a');
  const forgetting = records.forget('a');
  const fresh = await records.get('a');
  fresh.add('new');
  records.writeSoon('a', fresh);
  await forgetting;
  await records.flush();
  expect(await inner.get('a')).toEqual(['new']);
});

it('a record that could not be deleted stays as it was', async () => {
  const records = open();
  const record = await records.get('a');
  record.add('one');
  records.writeSoon('a', record);
  isDown = true;
  await expect(records.forget('a')).rejects.toThrow(StoreUnavailable);
  isDown = false;
  expect(records.known('a')).toBe(record);
  await records.flush();
  expect(await inner.get('a')).toEqual(['one']);
});
