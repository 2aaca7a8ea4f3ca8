import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type Sandbox, startSandbox } from '#src/sandbox/start-sandbox.ts';
import { emptySchema } from '#tests/support/postgres/empty-database.ts';
import { emptyFolder, type Spawned, spawnProgram } from '#tests/support/spawn-program.ts';

const TELL_MODULES = fileURLToPath(new URL('./tell-modules.mjs', import.meta.url));

/** Pictures are drawn by a process of their own, which has to start. */
const WAITS = { timeout: 20_000, interval: 500 };

let sandbox: Sandbox;
const running: Spawned[] = [];

beforeEach(async () => {
  sandbox = await startSandbox();
});
afterEach(async () => {
  for (const { child } of running.splice(0)) child.kill('SIGKILL');
  await sandbox.close();
});

const start = (more: Record<string, string>, folder?: string): Spawned => {
  const spawned = spawnProgram(
    { DISCORD_TOKEN: sandbox.token, DISCORD_API_BASE: sandbox.apiBase, ...more },
    folder,
  );
  running.push(spawned);
  return spawned;
};

/** Starts it with a port, and answers where it serves. */
const startServing = async (more: Record<string, string>) => {
  const spawned = start({ HTTP_PORT: '0', ...more });
  await Promise.all([spawned.says(/"msg":"serving/), spawned.says(/commands (?:registered|are up to date)/)]);
  const port = spawned.output().match(/"port":(\d+),"msg":"serving/)?.[1];
  return { ...spawned, url: `http://127.0.0.1:${port}` };
};

const startCalled = async () => {
  const program = await startServing({ TRANSPORT: 'http', DISCORD_PUBLIC_KEY: sandbox.publicKey });
  await sandbox.setEndpoint(`${program.url}/interactions`);
  return program;
};

const recommend = () => sandbox.driver.command({ name: 'ost recommend' });
const readiness = async (url: string) => {
  const answer = await fetch(`${url}/readyz`);
  return { status: answer.status, ...((await answer.json()) as { missing: string[] }) };
};

describe('the bot with TRANSPORT=http', () => {
  it('answers commands, suggestions and buttons in the response, without a gateway', async () => {
    const { url } = await startCalled();
    const card = await recommend();
    expect(card).toMatchObject({ ok: true, kind: 'message' });
    const another = JSON.stringify(card.message?.components).match(/1:another:[^"]*/)?.[0] ?? '';
    const pressed = await sandbox.driver.press({ messageId: card.message?.id ?? '', customId: another });
    expect(pressed.kind).toBe('update');
    const offered = await sandbox.driver.autocomplete({ name: 'ost search', focused: 'query' });
    expect(offered.choices?.length).toBeGreaterThan(0);
    expect(sandbox.gateway.sessions()).toEqual([]);
    expect(sandbox.journal.calls({ path: '/interactions' })).toEqual([]);
    expect(await readiness(url)).toMatchObject({ status: 200, missing: [] });
    const figures = await (await fetch(`${url}/metrics`)).text();
    expect(figures).toMatch(/seconds_count\{command="ost recommend",outcome="answered"\} 1/);
  });

  it("brings a card's picture: later over REST, and with the response once it is drawn", async () => {
    await startCalled();
    const search = () => sandbox.driver.command({ name: 'ost search', options: { query: 'Goblin' } });
    const filesOf = (path: string) => sandbox.journal.calls({ path }).map(({ files }) => files.length);
    // A process that has just started may be too busy to draw.
    await expect.poll(async () => (await search()) && filesOf('/webhooks').includes(1), WAITS).toBe(true);
    await search();
    expect([filesOf('/endpoint').at(0), filesOf('/endpoint').at(-1)]).toEqual([0, 1]);
  });

  it('writes the commands once, whether it starts again or several start at a time', async () => {
    const url = `sqlite:${emptyFolder()}/shared.db`;
    const more = { TRANSPORT: 'http', DISCORD_PUBLIC_KEY: sandbox.publicKey, DATABASE_URL: url };
    await Promise.all([startServing(more), startServing(more), startServing(more)]);
    await startServing(more);
    expect(sandbox.journal.calls({ method: 'PUT' })).toHaveLength(1);
  });

  it('works in the sandbox page without a token: the sandbox calls it', async () => {
    const program = spawnProgram({ TRANSPORT: 'http', PORT: '0', LOG_LEVEL: 'info' });
    running.push(program);
    await program.says(/commands registered/);
    const address = program.output().match(/Open (http:\/\/127\.0\.0\.1:\d+)/)?.[1];
    const act = async () => {
      const answer = await fetch(`${address}/sandbox/act`, {
        method: 'POST',
        body: JSON.stringify({ do: 'command', name: 'ost recommend' }),
      });
      return answer.json();
    };
    await expect.poll(act).toMatchObject({ ok: true, kind: 'message' });
    const journal = (await (await fetch(`${address}/sandbox/journal`)).json()) as {
      calls: { path: string }[];
    };
    expect(journal.calls.filter(({ path }) => path === '/endpoint')).toHaveLength(1);
  });

  it('serves a sandbox to this machine alone, whatever HTTP_HOST says', async () => {
    const program = spawnProgram({
      TRANSPORT: 'http',
      PORT: '0',
      HTTP_PORT: '0',
      HTTP_HOST: '0.0.0.0',
      LOG_LEVEL: 'info',
    });
    running.push(program);
    await program.says(/"msg":"serving/);
    expect(program.output()).toMatch(/"host":"127\.0\.0\.1","port":\d+,"msg":"serving/);
    const port = program.output().match(/"port":(\d+),"msg":"serving/)?.[1];
    expect((await fetch(`http://127.0.0.1:${port}/healthz`)).status).toBe(200);
    // The whole of 127/8 is this machine on Linux: what listens everywhere answers there too.
    await expect(fetch(`http://127.0.0.2:${port}/healthz`)).rejects.toThrow();
  });

  it('ends with code 78 when Discord refuses the token', async () => {
    const program = start({
      TRANSPORT: 'http',
      DISCORD_PUBLIC_KEY: sandbox.publicKey,
      HTTP_PORT: '0',
      DISCORD_TOKEN: 'a.wrong.token',
    });
    expect(await program.ended).toBe(78);
    expect(program.output()).toMatch(/Discord refused the token: set DISCORD_TOKEN/);
  });

  it('answers what is under way before it ends, and takes nothing new', async () => {
    const program = await startCalled();
    const answers = Promise.all(Array.from({ length: 20 }, recommend));
    await expect.poll(() => sandbox.journal.calls({ path: '/endpoint' }).length).toBeGreaterThan(0);
    program.child.kill('SIGTERM');
    await answers;
    expect(await program.ended).toBe(0);
    expect(sandbox.journal.calls({ path: '/endpoint' }).every(({ status }) => status === 200)).toBe(true);
    expect((await recommend()).kind).toBe('failed');
  });
});

describe('the bot on the gateway with HTTP_PORT', () => {
  it('serves to this machine alone unless HTTP_HOST says otherwise', async () => {
    const { url } = await startServing({});
    expect((await fetch(`${url}/metrics`)).status).toBe(200);
    // Another address of this machine on Linux.
    const other = url.replace('127.0.0.1', '127.0.0.2');
    await expect(fetch(`${other}/metrics`)).rejects.toThrow();
  });

  it('is ready once it is connected, and names Discord while it is away', async () => {
    const { url } = await startServing({});
    expect(await readiness(url)).toMatchObject({ status: 200 });
    expect((await fetch(`${url}/interactions`, { method: 'POST' })).status).toBe(404);
    await sandbox.close();
    await expect.poll(() => readiness(url)).toMatchObject({ status: 503, missing: ['discord'] });
    expect((await fetch(`${url}/healthz`)).status).toBe(200);
  });

  it('ends with one sentence when the port is taken, before Discord hears of it', async () => {
    const server = createServer();
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const { port } = server.address() as AddressInfo;
    const program = start({ HTTP_PORT: `${port}` });
    expect(await program.ended).toBe(78);
    expect(program.output()).toMatch(
      new RegExp(`^HTTP_PORT ${port} on 127\\.0\\.0\\.1 cannot be opened[^\\n]*$`, 'm'),
    );
    expect(sandbox.journal.calls({})).toEqual([]);
    server.close();
  });

  it.each([
    ['loads neither figures nor server without it', {}, false],
    ['loads them with it', { HTTP_PORT: '0' }, true],
  ])('%s', async (_what, more, isLoaded) => {
    const program = start({ ...more, NODE_OPTIONS: `--import=${TELL_MODULES}` });
    await program.says(/commands registered/);
    program.child.kill('SIGUSR2');
    await program.says(/prom-client is/);
    expect(program.output()).toContain(`prom-client is ${isLoaded ? 'loaded' : 'absent'}`);
  });
});

it.each([
  ['replicas that share a Postgres load the queue of daily posts', 'http', true],
  ['processes on the gateway do not, on the same Postgres', 'gateway', false],
])('%s', async (_what, transport, isLoaded) => {
  const program = start({
    TRANSPORT: transport,
    DISCORD_PUBLIC_KEY: sandbox.publicKey,
    HTTP_PORT: '0',
    DATABASE_URL: await emptySchema(),
    NODE_OPTIONS: `--import=${TELL_MODULES}`,
  });
  await program.says(/commands registered/);
  program.child.kill('SIGUSR2');
  await program.says(/prom-client is/);
  expect(program.output()).toContain(`pg-boss is ${isLoaded ? 'loaded' : 'absent'}`);
});

describe('several processes on the gateway', () => {
  it('share the shards, and identify one after the other where Discord allows one at a time', async () => {
    await sandbox.close();
    sandbox = await startSandbox({ gateway: { maxConcurrency: 1 } });
    const url = `sqlite:${emptyFolder()}/shared.db`;
    const parts = [start({ SHARDS: '0/2', DATABASE_URL: url }), start({ SHARDS: '1/2', DATABASE_URL: url })];
    await Promise.all(parts.map(({ says }) => says(/commands (?:registered|are up to date)/)));
    const sessions = sandbox.gateway.sessions();
    expect(sessions.map(({ shard }) => shard).sort()).toEqual([
      [0, 2],
      [1, 2],
    ]);
    // An identify that came too early would have cost another one.
    expect(sandbox.gateway.startLimit().remaining).toBe(998);
    expect(sandbox.journal.calls({ method: 'PUT' })).toHaveLength(1);
  });
});

it('lets no secret into its output, whatever goes wrong', async () => {
  const program = start({ LOG_LEVEL: 'debug', HTTP_PORT: '0' });
  await program.says(/commands registered/);
  const path = '/interactions/**';
  for (const status of [401, 403, 404, 500]) sandbox.faults.add({ kind: 'status', status, path, times: 4 });
  sandbox.faults.add({ kind: 'lose-call', path, times: 8 });
  const outcomes = await Promise.all(Array.from({ length: 8 }, recommend));
  const tokens = outcomes.map(({ token }) => token ?? '');
  await program.says(/an answer did not get through/);
  sandbox.faults.add({ kind: 'gateway-cut' });
  await program.says(/gateway resumed/);
  expect(tokens).not.toContain('');
  for (const secret of [sandbox.token, ...tokens]) expect(program.output()).not.toContain(secret);
});
