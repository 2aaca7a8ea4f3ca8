import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { anyShape, testClock } from '../sample.ts';
import { openFile } from './open-file.ts';

const LOG_HEADER_BYTES = 32;
const FRAME_HEADER_BYTES = 24;

/** Transactions in a write-ahead log: the frames that end one (https://sqlite.org/fileformat2.html#walformat). */
function transactionsIn(path: string): number {
  const log = readFileSync(`${path}-wal`);
  const frame = FRAME_HEADER_BYTES + log.readUInt32BE(8);
  let found = 0;
  for (let at = LOG_HEADER_BYTES; at + frame <= log.length; at += frame) {
    if (log.readUInt32BE(at + 4) > 0) found += 1;
  }
  return found;
}

describe('commits', () => {
  it('carry up to 500 writes that were issued together', async () => {
    const { path, state } = await openFile();
    const store = state.store(anyShape('histories'));
    const before = transactionsIn(path);
    await Promise.all(Array.from({ length: 1000 }, (_, key) => store.set(`${key}`, key)));
    expect(transactionsIn(path) - before).toBe(2);
  });

  it('reach the disk at once for durable shapes and claims, and not for others', async () => {
    const { state, ask } = await openFile();
    const synchronous = () => ask('pragma synchronous')?.synchronous;
    const [NORMAL, FULL] = [1, 2];
    await state.store(anyShape('histories')).set('member', 1);
    expect(synchronous()).toBe(NORMAL);
    await state.store(anyShape('plans', { durable: true })).set('channel', 1);
    expect(synchronous()).toBe(FULL);
    await state.store(anyShape('histories')).delete('member');
    expect(synchronous()).toBe(NORMAL);
    await Promise.all([state.store(anyShape('histories')).set('member', 1), state.claim('post')]);
    expect(synchronous()).toBe(FULL);
  });

  it('sweep expired rows in small bites, now and then', async () => {
    const clock = testClock();
    const { state, ask } = await openFile({ now: clock.now });
    const store = state.store(anyShape('pages'));
    const rows = () =>
      ask('select (select count(*) from entries) + (select count(*) from claims) as rows')?.rows;
    await Promise.all(Array.from({ length: 250 }, (_, key) => store.set(`${key}`, key, 1000)));
    await state.claim('post', 1000);
    await store.set('lasting', 1);
    const all = Number(rows());
    clock.time += 1000;
    await store.set('lasting', 2);
    expect(rows()).toBe(all);
    clock.time += 60_000;
    await store.set('lasting', 3);
    expect(rows()).toBe(all - 101);
    await store.set('lasting', 4);
    await store.set('lasting', 5);
    expect(rows()).toBe(all - 251);
    expect(await store.get('lasting')).toBe(5);
  });
});
