import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { checkZones } from '#src/cli/doctor/check-machine.ts';
import { examine } from '#src/cli/doctor/examine.ts';
import type { Finding } from '#src/cli/doctor/finding.ts';
import { readConfig } from '#src/config.ts';
import { type Sandbox, startSandbox } from '#src/sandbox/start-sandbox.ts';
import { emptySchema } from '#tests/support/postgres/empty-database.ts';
import { DATA_FOLDER } from '#tests/support/real-catalog.ts';
import { emptyFolder, spawnProgram } from '#tests/support/spawn-program.ts';
import { startProgram } from '#tests/support/start-program.ts';

const DOCTOR = fileURLToPath(new URL('../../../src/cli/doctor.ts', import.meta.url));

let sandbox: Sandbox;
let folder: string;

beforeEach(async () => {
  sandbox = await startSandbox({ limits: 'off' });
  folder = emptyFolder();
});
afterEach(() => sandbox.close());

const settings = (more: Record<string, string> = {}): Record<string, string> => ({
  DISCORD_TOKEN: sandbox.token,
  DISCORD_API_BASE: sandbox.apiBase,
  DATABASE_URL: `sqlite:${join(folder, 'test.db')}`,
  ...more,
});

/** What the doctor says, by part. */
const findings = async (more: Record<string, string> = {}, now: () => number = Date.now) => {
  const found: Finding[] = [];
  for await (const one of examine({ config: readConfig(settings(more)), data: DATA_FOLDER, now }))
    found.push(one);
  return Object.fromEntries(found.map((one) => [one.part, one]));
};

describe('the doctor', () => {
  it('finds nothing wrong with a bot that has run', async () => {
    const program = await startProgram();
    const more = { DISCORD_API_BASE: program.sandbox.apiBase, DISCORD_TOKEN: program.sandbox.token };
    const found = await findings(more);
    await program.close();
    expect(Object.values(found).filter(({ state }) => state !== 'ok')).toEqual([]);
    expect(Object.keys(found)).toEqual([
      'token',
      'clock',
      'application',
      'intents',
      'install',
      'endpoint',
      'gateway',
      'commands',
      'permissions',
      'store',
      'zones',
      'catalog',
    ]);
  });

  it('says what to do with a token that Discord refuses, and asks no more of Discord', async () => {
    const found = await findings({ DISCORD_TOKEN: 'a.wrong.token' });
    expect(found.token).toMatchObject({ state: 'fail', remedy: expect.stringContaining('Reset Token') });
    expect(found).not.toHaveProperty('application');
    expect(found.store?.state).toBe('ok');
  });

  it('says so when nobody answers', async () => {
    await sandbox.close();
    const { token } = await findings();
    expect(token).toMatchObject({ state: 'fail', says: expect.stringContaining('ECONNREFUSED') });
  });

  it.each([
    [8_000, 'warn', 'ahead of'],
    [-8_000, 'warn', 'behind'],
    [600_000, 'fail', 'ahead of'],
  ])('compares the clock with Discord: %i ms', async (off, state, word) => {
    const { clock } = await findings({}, () => Date.now() + off);
    expect(clock).toMatchObject({ state, says: expect.stringContaining(word) });
  });

  it('warns of commands that are not registered yet', async () => {
    expect((await findings()).commands).toMatchObject({
      state: 'warn',
      says: 'none is registered everywhere',
    });
  });

  it('fails when Discord calls an endpoint and the bot waits at the gateway', async () => {
    const program = spawnProgram(
      settings({ TRANSPORT: 'http', HTTP_PORT: '0', DISCORD_PUBLIC_KEY: sandbox.publicKey }),
    );
    await program.says(/"msg":"serving/);
    const port = program.output().match(/"port":(\d+)/)?.[1];
    await sandbox.setEndpoint(`http://127.0.0.1:${port}/interactions`);
    expect((await findings()).endpoint).toMatchObject({
      state: 'fail',
      remedy: expect.stringContaining('TRANSPORT=http'),
    });
    const called = { TRANSPORT: 'http', HTTP_PORT: '0', DISCORD_PUBLIC_KEY: sandbox.publicKey };
    expect(await findings(called)).toMatchObject({ endpoint: { state: 'ok' }, key: { state: 'ok' } });
    program.child.kill('SIGKILL');
  });

  it("fails on a key that is not the application's, and warns when Discord knows no address", async () => {
    const found = await findings({
      TRANSPORT: 'http',
      HTTP_PORT: '8080',
      DISCORD_PUBLIC_KEY: 'ab'.repeat(32),
    });
    expect(found.key).toMatchObject({
      state: 'fail',
      remedy: `Set DISCORD_PUBLIC_KEY=${sandbox.publicKey}`,
    });
    expect(found.endpoint?.state).toBe('warn');
  });

  it('warns of fewer shards than Discord advises, and fails when no start is left today', async () => {
    await sandbox.close();
    sandbox = await startSandbox({ limits: 'off', gateway: { shards: 4 } });
    expect((await findings({ SHARDS: '0/2' })).gateway?.state).toBe('warn');
    expect((await findings({ SHARDS: '0/4' })).gateway?.state).toBe('ok');
    await sandbox.close();
    sandbox = await startSandbox({ limits: 'off', gateway: { identifiesPerDay: 0 } });
    expect((await findings()).gateway?.state).toBe('fail');
  });

  it('names the servers in which daily posts would lack a permission', async () => {
    const everyone = sandbox.world.home.roles.get(sandbox.world.home.id);
    const own = [...sandbox.world.home.roles.values()];
    for (const role of [everyone, ...own]) if (role) Object.assign(role, { permissions: 0n });
    expect((await findings()).permissions).toMatchObject({
      state: 'warn',
      says: expect.stringMatching(new RegExp(`"${sandbox.world.home.name}" \\(.*Embed Links`)),
    });
  });

  it.each(['/applications/@me', '/gateway/bot', '/users/@me/guilds'])(
    'reports a question that Discord fails to answer, and goes on: %s',
    async (path) => {
      sandbox.faults.add({ kind: 'status', status: 503, method: 'GET', path });
      const found = await findings();
      expect(Object.values(found).filter(({ state }) => state === 'fail')).toHaveLength(1);
      expect(found.catalog?.state).toBe('ok');
    },
  );

  it('fails on a database that cannot be opened, and warns of one in memory', async () => {
    mkdirSync(join(folder, 'folder.db'));
    const broken = await findings({ DATABASE_URL: `sqlite:${join(folder, 'folder.db')}` });
    expect(broken.store?.state).toBe('fail');
    expect((await findings({ DATABASE_URL: 'sqlite::memory:' })).store?.state).toBe('warn');
  });

  it.each([
    ['SQLite', () => `sqlite:${join(folder, 'some.db')}`],
    ['Postgres', () => emptySchema()],
  ])('names the engine and the size: %s', async (engine, url) => {
    const { store } = await findings({ DATABASE_URL: await url() });
    expect(store).toMatchObject({
      state: 'ok',
      says: expect.stringMatching(`^${engine}, .* \\d+\\.\\d MB$`),
    });
  });

  it('warns of a broken overlay', async () => {
    mkdirSync(join(folder, 'titles'));
    writeFileSync(join(folder, 'titles/mine.json'), '{');
    expect((await findings({ CATALOG_OVERLAY: folder })).catalog).toMatchObject({
      state: 'warn',
      says: expect.stringContaining('mine.json'),
    });
  });

  it('fails on zones that this Node does not know', () => {
    expect(checkZones(['Asia/Seoul', 'Asia/Atlantis']).says).toMatch(/^Asia\/Atlantis is not known/);
    expect(checkZones().state).toBe('ok');
  });
});

describe('npm run doctor', () => {
  const run = async (environment: Record<string, string>) => {
    const program = spawnProgram(environment, folder, DOCTOR);
    return { code: await program.ended, text: program.output() };
  };

  it('ends with 0 without a token, and says kindly what that means', async () => {
    const { code, text } = await run({});
    expect(code).toBe(0);
    expect(text).toMatch(/^ok {3}token +none is set, which is fine: "npm start" opens the sandbox/m);
  });

  it('ends with 1 when something fails, each line with its remedy, and shows no token', async () => {
    const { code, text } = await run(settings({ DISCORD_TOKEN: 'a.wrong.token' }));
    expect(code).toBe(1);
    expect(text).toMatch(/^fail token .*\n +-> Set DISCORD_TOKEN/m);
    expect(text).not.toContain('a.wrong.token');
  });

  it('ends with 1 on settings that cannot be used', async () => {
    const { code, text } = await run({ PORT: 'x' });
    expect(code).toBe(1);
    expect(text).toMatch(/^fail settings +PORT is "x"/m);
  });
});
