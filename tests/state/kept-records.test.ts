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
