import { join } from 'node:path';
import type { DatabaseSync } from 'node:sqlite';
import { describe, expect, it, onTestFinished } from 'vitest';
import { buildState } from '#src/state/build-state.ts';
import { openState } from '#src/state/open-state.ts';
import { connect, openSqlite } from '#src/state/sqlite/open-sqlite.ts';
import type { State } from '#src/state/store.ts';
import { silentLog } from '#tests/state/sample.ts';
import { temporaryFolder } from '#tests/state/temporary-folder.ts';
import { emptySchema, ownCluster, tellPostgres } from '#tests/support/postgres/empty-database.ts';
import { relayTo } from '#tests/support/postgres/relay.ts';
import { startProgram } from '#tests/support/start-program.ts';
import { type Member, memberOf } from './member.ts';

/** As in production: an answer has to be out within Discord's three seconds. */
const DEADLINE_MS = 700;

/** The whole bot on this storage, and a member who has saved one title. */
const startOn = async (state: State): Promise<{ member: Member; savedTitle: string }> => {
  const program = await startProgram({ state });
  onTestFinished(() => program.close());
  const member = memberOf(program);
  const { title } = await member.recommend();
  expect(await member.save()).toBe('saved');
  return { member, savedTitle: title };
};

const openHere = (url: string): Promise<State> => openState({ url, now: Date.now, deadline: DEADLINE_MS });

/** While storage takes nothing: picks with a warning, and nothing that is confirmed. */
const expectOutage = async (member: Member): Promise<void> => {
  expect(await member.recommend()).toEqual({ title: expect.stringMatching(/./), warns: true });
  expect(await member.save()).toBe('refused');
  expect(await member.reject()).toBe('refused');
  expect(await member.saved()).toBe('refused');
};

/** Once it is back, without a restart: everything works, and what was confirmed before is there. */
const expectRecovery = async (member: Member, savedTitle: string): Promise<void> => {
  await expect.poll(() => member.saved(), { timeout: 10_000 }).toContain(savedTitle);
  expect(await member.recommend()).toMatchObject({ warns: false });
  expect(await member.save()).toBe('saved');
  expect(await member.reject()).toBe('done');
};

describe('the bot on Postgres', () => {
  it('goes on recommending while the server is down, confirms nothing, and works when it is up again', async () => {
    const cluster = await ownCluster('faults');
    const { member, savedTitle } = await startOn(await openHere(await emptySchema(cluster.url)));
    await cluster.stop();
    await expectOutage(member);
    await cluster.start();
    await expectRecovery(member, savedTitle);
  });

  it('does the same while the server is so slow that every call is late', async () => {
    const relay = await relayTo(await emptySchema());
    const { member, savedTitle } = await startOn(await openHere(relay.url));
    relay.hold();
    await expectOutage(member);
    relay.release();
    await expectRecovery(member, savedTitle);
  });

  it('does the same while its disk is full, except that what is there can be read', async () => {
    const url = await emptySchema();
    const { member, savedTitle } = await startOn(await openHere(url));
    await tellPostgres(
      url,
      `create function refuse() returns trigger language plpgsql as
         $$ begin raise exception 'No space left on device' using errcode = 'disk_full'; end $$;
       create trigger refuse before insert or update on leitmotif_entries for each row execute function refuse()`,
    );
    expect(await member.recommend()).toMatchObject({ warns: true });
    expect(await member.save()).toBe('refused');
    expect(await member.reject()).toBe('refused');
    expect(await member.saved()).toContain(savedTitle);
    await tellPostgres(url, 'drop function refuse cascade');
    await expectRecovery(member, savedTitle);
  });
});

describe('the bot on SQLite', () => {
  /** A state whose disk can be made full: the file may not grow any more. */
  const openLimited = async () => {
    const connections: DatabaseSync[] = [];
    const context = { now: Date.now, deadline: DEADLINE_MS, log: silentLog };
    const url = `sqlite:${join(temporaryFolder(), 'leitmotif.db')}`;
    const engine = await openSqlite(url, context, (path) => {
      const connection = connect(path);
      connections.push(connection);
      return connection;
    });
    const limit = (pages: number) => connections.at(-1)?.exec(`pragma max_page_count = ${pages}`);
    const fill = () => {
      const pages = connections.at(-1)?.prepare('pragma page_count').get()?.page_count;
      limit(Number(pages));
    };
    return { state: buildState(engine, Date.now, silentLog), fill, makeRoom: () => limit(1_000_000) };
  };

  it('confirms nothing while its disk is full, goes on picking from memory, and writes that when there is room', async () => {
    const { state, fill, makeRoom } = await openLimited();
    const { member, savedTitle } = await startOn(state);
    fill();
    // The free part of the pages that are there is used up first.
    const filler = state.store({ namespace: 'filler', version: 1, durable: false, read: (raw) => raw });
    await expect(filler.set('all', 'x'.repeat(1_000_000))).rejects.toMatchObject({ trouble: 'full' });
    for (let size = 4_096, key = 0; size >= 8; key += 1)
      await filler.set(`${size} ${key}`, 'x'.repeat(size)).catch(() => {
        size /= 2;
      });
    const seen = [savedTitle];
    for (let turn = 0; turn < 3; turn += 1) seen.push((await member.recommend()).title);
    expect(new Set(seen).size).toBe(seen.length);
    await expect.poll(() => member.save(), { timeout: 5_000 }).toBe('refused');
    expect(await member.reject()).toBe('refused');
    expect(await member.saved()).toContain(savedTitle);
    makeRoom();
    await expect.poll(() => member.save(), { timeout: 5_000 }).toBe('saved');
    await expectRecovery(member, savedTitle);
  });
});
