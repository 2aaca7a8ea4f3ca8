import pg from 'pg';
import { describe, expect, it, onTestFinished } from 'vitest';
import type { State, Store } from '#src/state/store.ts';
import { emptySchema, ownCluster } from '#tests/support/postgres/empty-database.ts';
import { relayTo } from '#tests/support/postgres/relay.ts';
import { anyShape } from '../sample.ts';
import { openOnPostgres } from './open-on-postgres.ts';

/** Long enough for a call on a busy machine, short enough to wait for. */
const DEADLINE_MS = 1_000;

const calls = (state: State, store: Store<unknown>): Promise<unknown>[] => [
  store.get('0'),
  store.set('0', 'new'),
  store.delete('1'),
  store.update('2', () => 'new'),
  store.iterate()[Symbol.asyncIterator]().next(),
  state.claim('post', 1),
];

/** The trouble that each of the calls meets; `undefined` where it meets none. */
const troubles = async (state: State, store: Store<unknown>): Promise<unknown[]> => {
  const outcomes = await Promise.allSettled(calls(state, store));
  return outcomes.map((outcome) => (outcome.status === 'rejected' ? outcome.reason.trouble : undefined));
};

const ALL_WELL = Array(6).fill(undefined);
const all = (trouble: string) => Array(6).fill(trouble);
const READS_WELL = (trouble: string) => [undefined, trouble, trouble, trouble, undefined, trouble];

const open = async (url: string, deadline = DEADLINE_MS) => {
  const opened = await openOnPostgres(url, { deadline });
  const store = opened.state.store(anyShape('plans'));
  await Promise.all(['0', '1', '2'].map((key) => store.set(key, 'old')));
  return { ...opened, store };
};

describe('a Postgres that is stopped and started again', () => {
  it('rejects every call, forgets nothing it confirmed, and works again by itself', async () => {
    const cluster = await ownCluster('outages');
    const { state, store } = await open(await emptySchema(cluster.url));
    await state.store(anyShape('saved', { durable: true })).set('member', 'goblin');
    expect(await state.claim('kept')).toBe(true);
    await cluster.stop();
    expect(await troubles(state, store)).toEqual(all('failed'));
    await expect(store.get('0')).rejects.toThrow(/^Postgres at .* does not answer: start it/);
    await cluster.start();
    await expect.poll(() => troubles(state, store), { timeout: 10_000 }).toEqual(ALL_WELL);
    expect(await state.store(anyShape('saved')).get('member')).toBe('goblin');
    expect(await state.claim('kept')).toBe(false);
  });

  it('settles what was under way, and has everything that was confirmed', async () => {
    const cluster = await ownCluster('outages');
    const { store } = await open(await emptySchema(cluster.url));
    const confirmed: number[] = [];
    let isStopped = false;
    const writing = Array.from({ length: 20 }, async (_, writer) => {
      for (let turn = 0; !isStopped; turn += 1) {
        const number = turn * 20 + writer;
        await store.set(`n${number}`, number).then(
          () => confirmed.push(number),
          () => undefined,
        );
      }
    });
    await expect.poll(() => confirmed.length).toBeGreaterThan(500);
    await cluster.stop();
    isStopped = true;
    await Promise.all(writing);
    await cluster.start();
    await expect.poll(() => store.get('0').catch(() => 'away'), { timeout: 10_000 }).toBe('old');
    for (const number of confirmed) expect(await store.get(`n${number}`)).toBe(number);
  });
});

describe('a wire to Postgres', () => {
  it('that lets nothing through makes calls late, and they work again when it does', async () => {
    const relay = await relayTo(await emptySchema());
    const { state, store } = await open(relay.url);
    relay.hold();
    expect(await troubles(state, store)).toEqual(all('timeout'));
    relay.release();
    await expect.poll(() => troubles(state, store), { timeout: 10_000 }).toEqual(ALL_WELL);
  });

  it('that is cut is replaced: reads do not even notice', async () => {
    const relay = await relayTo(await emptySchema());
    const { state, store } = await open(relay.url);
    for (let turn = 0; turn < 20; turn += 1) {
      relay.cut();
      expect(await store.get('0')).toBe('old');
    }
    await expect.poll(() => troubles(state, store), { timeout: 10_000 }).toEqual(ALL_WELL);
  });
});

describe('a Postgres that cannot carry out everything', () => {
  it('rejects writes into rows that somebody keeps locked, answers reads, and writes when they are free', async () => {
    const url = await emptySchema();
    const { state, store } = await open(url);
    const other = new pg.Client(url);
    await other.connect();
    onTestFinished(() => other.end());
    await other.query('begin; lock table leitmotif_entries, leitmotif_claims in exclusive mode');
    // The update reads first, and then finds others already waiting.
    expect(await troubles(state, store)).toEqual(READS_WELL('locked').with(3, 'timeout'));
    await other.query('rollback');
    expect(await troubles(state, store)).toEqual(ALL_WELL);
  });

  it.each([
    ['53100', 'full'],
    ['25006', 'read-only'],
    ['XX001', 'damaged'],
    ['57014', 'timeout'],
    ['53200', 'failed'],
  ])('names the trouble that it reports as %s: %s', async (code, trouble) => {
    const { state, store, tell } = await open(await emptySchema());
    await tell(`create function refuse() returns trigger language plpgsql as
      $$ begin raise exception 'no' using errcode = '${code}'; end $$`);
    for (const table of ['entries', 'claims'])
      await tell(`create trigger refuse before insert or update or delete on leitmotif_${table}
        for each row execute function refuse()`);
    expect(await troubles(state, store)).toEqual(READS_WELL(trouble));
    await tell('drop function refuse cascade');
    expect(await troubles(state, store)).toEqual(ALL_WELL);
  });

  it('rejects writes while it may only be read, and writes again when it may be written', async () => {
    const relay = await relayTo(await emptySchema((await ownCluster('outages')).url));
    const { state, store, tell } = await open(relay.url);
    const allow = async (what: 'only reading' | 'writing') => {
      const value = what === 'writing' ? 'off' : 'on';
      await tell(
        `begin read write; alter role postgres set default_transaction_read_only = ${value}; commit`,
      );
      relay.cut();
    };
    await allow('only reading');
    await expect.poll(() => troubles(state, store)).toEqual(READS_WELL('read-only'));
    await allow('writing');
    await expect.poll(() => troubles(state, store)).toEqual(ALL_WELL);
  });

  it('does not begin anew when its tables are gone', async () => {
    const { state, store, tell } = await open(await emptySchema());
    await tell('alter table leitmotif_entries rename to elsewhere');
    await expect(store.get('0')).rejects.toThrow(/has lost the tables of Leitmotif/);
    await expect(store.set('0', 1)).rejects.toMatchObject({ trouble: 'failed' });
    await tell('alter table elsewhere rename to leitmotif_entries');
    expect(await store.get('0')).toBe('old');
    expect(await troubles(state, store)).toEqual(ALL_WELL);
  });
});
