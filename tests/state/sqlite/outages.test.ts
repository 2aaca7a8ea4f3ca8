import { copyFileSync, readFileSync, renameSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { State, Store } from '#src/state/store.ts';
import { scramblePage } from '../damage.ts';
import { anyShape } from '../sample.ts';
import { openFile, otherConnection } from './open-file.ts';

const calls = (state: State, store: Store<unknown>): Promise<unknown>[] => [
  store.get('0'),
  store.set('0', 'new'),
  store.delete('0'),
  store.iterate()[Symbol.asyncIterator]().next(),
  state.claim('post'),
];

/** The trouble that each of the calls meets; `undefined` where it meets none. */
async function troubles(state: State, store: Store<unknown>): Promise<unknown[]> {
  const outcomes = await Promise.allSettled(calls(state, store));
  return outcomes.map((outcome) => (outcome.status === 'rejected' ? outcome.reason.trouble : undefined));
}

const ALL_WELL = Array(5).fill(undefined);
const all = (trouble: string) => Array(5).fill(trouble);

async function filledFile(rows = 500) {
  const file = await openFile();
  const store = file.state.store(anyShape('plans'));
  // More than SQLite keeps in memory, so that it has to read the file again.
  await Promise.all(Array.from({ length: rows }, (_, key) => store.set(`${key}`, 'x'.repeat(10_000))));
  return { ...file, store };
}

describe('a file that another process keeps locked', () => {
  it('rejects writes after the deadline, answers reads meanwhile, and writes again when it is free', async () => {
    const { path, state } = await openFile({ deadline: 200 });
    const store = state.store(anyShape('plans'));
    await store.set('0', 'old');
    const other = otherConnection(path);
    other.exec('begin immediate');
    const started = performance.now();
    expect(await troubles(state, store)).toEqual([undefined, 'locked', 'locked', undefined, 'locked']);
    expect(performance.now() - started).toBeGreaterThanOrEqual(200);
    expect(await store.get('0')).toBe('old');
    other.exec('commit');
    expect(await troubles(state, store)).toEqual(ALL_WELL);
  });

  it('carries out what waited when the lock goes in time', async () => {
    const { path, state } = await openFile({ deadline: 20_000 });
    const store = state.store(anyShape('plans'));
    const other = otherConnection(path);
    other.exec('begin immediate');
    const writes = Promise.all([store.set('0', 'first'), state.claim('post')]);
    setTimeout(() => other.exec('commit'), 50);
    expect(await writes).toEqual([undefined, true]);
    expect(await store.get('0')).toBe('first');
  });

  it('leaves the event loop free while it waits', async () => {
    const { path, state } = await openFile({ deadline: 500 });
    otherConnection(path).exec('begin immediate');
    let turns = 0;
    const counter = setInterval(() => {
      turns += 1;
    }, 1);
    await expect(state.claim('post')).rejects.toMatchObject({ trouble: 'locked' });
    clearInterval(counter);
    expect(turns).toBeGreaterThan(10);
  });
});

describe('a full disk', () => {
  it('rejects writes, still reads and deletes, and writes again when there is room', async () => {
    const { state, store, tell, ask } = await filledFile(50);
    const pages = Number(ask('pragma page_count')?.page_count);
    tell(`pragma max_page_count = ${pages}`);
    const tooMuch = Array.from({ length: 20 }, (_, key) => store.set(`new ${key}`, 'x'.repeat(10_000)));
    for (const write of tooMuch) await expect(write).rejects.toMatchObject({ trouble: 'full' });
    expect(await store.get('new 0')).toBeUndefined();
    expect(await store.get('1')).toBeDefined();
    expect(await store.delete('1')).toBe(true);
    tell(`pragma max_page_count = ${pages * 10}`);
    await store.set('new 0', 'x'.repeat(10_000));
    expect(await troubles(state, store)).toEqual(ALL_WELL);
  });
});

describe('a file that may not be written', () => {
  it('rejects writes and writes again when it may', async () => {
    const { state, tell } = await openFile();
    tell('pragma query_only = 1');
    await expect(state.claim('post')).rejects.toMatchObject({ trouble: 'read-only' });
    expect(await state.claim('post')).toBe(true);
  });
});

describe('a file that is no longer in its place', () => {
  it('rejects every call, creates no empty one, and goes on when it is put back', async () => {
    const { path, state, store } = await filledFile(10);
    renameSync(path, `${path}.away`);
    expect(await troubles(state, store)).toEqual(all('failed'));
    await expect(store.get('1')).rejects.toThrow(/is gone: put it back/);
    renameSync(`${path}.away`, path);
    expect(await store.get('1')).toBe('x'.repeat(10_000));
    expect(await troubles(state, store)).toEqual(ALL_WELL);
  });

  it('confirms no write into a deleted file', async () => {
    const { path, state } = await openFile();
    for (const suffix of ['', '-wal', '-shm']) rmSync(path + suffix);
    await expect(state.claim('post')).rejects.toMatchObject({ trouble: 'failed' });
  });

  it('uses the backup that was put in its place, without the log of the lost file', async () => {
    const { path, state, store, tell } = await filledFile(10);
    tell('pragma wal_checkpoint(truncate)');
    copyFileSync(path, `${path}.backup`);
    await Promise.all(Array.from({ length: 500 }, (_, key) => store.set(`${key}`, 'later')));
    renameSync(`${path}.backup`, path);
    await expect(store.get('1')).rejects.toMatchObject({ trouble: 'failed' });
    expect(await store.get('1')).toBe('x'.repeat(10_000));
    expect(await store.get('11')).toBeUndefined();
    expect(await troubles(state, store)).toEqual(ALL_WELL);
  });
});

describe('a file that is damaged in use', () => {
  it('rejects every call once the damage is met, and goes on when a whole file is back', async () => {
    const { path, state, store, tell, ask } = await filledFile();
    tell('pragma wal_checkpoint(truncate)');
    const whole = readFileSync(path);
    const pages = Number(ask('pragma page_count')?.page_count);
    for (let page = 2; page <= pages; page += 1) scramblePage(path, page);
    await expect(drain(store)).rejects.toMatchObject({ trouble: 'damaged' });
    expect(await troubles(state, store)).toEqual(all('damaged'));
    writeFileSync(path, whole);
    await expect.poll(() => troubles(state, store), { timeout: 10_000 }).toEqual(ALL_WELL);
    expect(await store.get('1')).toBe('x'.repeat(10_000));
  });

  it('does not begin anew on a file that was emptied', async () => {
    const { path, state, store, tell, openings } = await filledFile();
    tell('pragma wal_checkpoint(truncate)');
    truncateSync(path, 0);
    await expect(drain(store)).rejects.toMatchObject({ trouble: 'damaged' });
    const before = openings();
    const lookAgain = () => troubles(state, store).then(openings);
    await expect.poll(lookAgain, { timeout: 10_000 }).toBeGreaterThan(before);
    expect(await troubles(state, store)).toEqual(all('damaged'));
  });
});

async function drain(store: Store<unknown>): Promise<void> {
  for await (const _ of store.iterate());
}
