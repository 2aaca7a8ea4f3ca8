import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type Sandbox, type SandboxOptions, startSandbox } from '#src/sandbox/start-sandbox.ts';
import { emptyFolder, type Spawned, spawnProgram } from '#tests/support/spawn-program.ts';

const GUILDS = 1;

let sandbox: Sandbox;
const running: Spawned[] = [];

beforeEach(async () => {
  sandbox = await startSandbox();
});

afterEach(async () => {
  for (const { child } of running.splice(0)) child.kill('SIGKILL');
  await sandbox.close();
});

const start = (more: Record<string, string> = {}, folder?: string): Spawned => {
  const spawned = spawnProgram(
    { DISCORD_TOKEN: sandbox.token, DISCORD_API_BASE: sandbox.apiBase, ...more },
    folder,
  );
  running.push(spawned);
  return spawned;
};

const startReady = async (more: Record<string, string> = {}, folder?: string): Promise<Spawned> => {
  const spawned = start(more, folder);
  await spawned.says(/commands (?:registered|are up to date)/);
  return spawned;
};

const recommend = () => sandbox.driver.command({ name: 'ost recommend' });

const restartSandbox = async (options: SandboxOptions): Promise<void> => {
  await sandbox.close();
  sandbox = await startSandbox(options);
};

describe('the bot as a black box, with only DISCORD_TOKEN and DISCORD_API_BASE', () => {
  it('identifies with intent GUILDS at most, registers its commands and answers', async () => {
    await startReady();
    expect(sandbox.gateway.sessions().map(({ intents }) => intents & ~GUILDS)).toEqual([0]);
    expect(sandbox.world.commands.visible(null).map(({ name }) => name)).toEqual([
      'ost',
      'ost-daily',
      'Find the soundtrack',
    ]);
    expect((await recommend()).ok).toBe(true);
  });

  it('writes the commands only when they differ from what is registered', async () => {
    const first = await startReady();
    first.child.kill('SIGTERM');
    expect(await first.ended).toBe(0);
    await startReady();
    expect(sandbox.journal.calls({ method: 'PUT' })).toHaveLength(1);
  });

  it('writes them when the server cannot say what is registered', async () => {
    sandbox.faults.add({ kind: 'status', status: 404, method: 'GET', path: '/applications/*/commands' });
    await startReady();
    expect(sandbox.journal.calls({ method: 'PUT' })).toHaveLength(1);
  });

  it('registers them in one server while developing', async () => {
    const guildId = sandbox.world.home.id;
    await startReady({ DISCORD_GUILD_ID: guildId });
    expect(sandbox.journal.calls({ method: 'PUT' })[0]?.path).toContain(`/guilds/${guildId}/commands`);
    expect((await recommend()).ok).toBe(true);
  });

  it('resumes after a cut connection, without a new identify', async () => {
    const program = await startReady();
    const [session] = sandbox.gateway.sessions();
    sandbox.faults.add({ kind: 'gateway-cut' });
    await program.says(/gateway resumed/);
    expect(sandbox.gateway.sessions().map(({ id }) => id)).toEqual([session?.id]);
    expect((await recommend()).ok).toBe(true);
  });

  it('identifies anew when its session is gone', async () => {
    const program = await startReady();
    sandbox.faults.add({ kind: 'gateway-invalid-session', resumable: false });
    await program.says(/gateway ready[\s\S]*gateway ready/);
    expect((await recommend()).ok).toBe(true);
  });

  it.each([
    ['a 5xx', { kind: 'status', status: 502 }],
    ['a lost answer after the work was done', { kind: 'lose-answer' }],
    ['a call that got lost', { kind: 'lose-call' }],
  ] as const)('gets its answer through in spite of %s on the callback', async (_what, fault) => {
    await startReady();
    sandbox.faults.add({ ...fault, method: 'POST', path: '/interactions/**' });
    const outcome = await recommend();
    expect(outcome.ok).toBe(true);
    expect(sandbox.faults.waiting()).toEqual([]);
    expect(sandbox.driver.messages().filter(({ id }) => id === outcome.message?.id)).toHaveLength(1);
  });

  it('survives a restart of the server it talks to', async () => {
    const program = await startReady();
    await restartSandbox({ port: sandbox.port, token: sandbox.token });
    await program.says(/commands registered[\s\S]*commands registered/);
    expect((await recommend()).ok).toBe(true);
  });

  it('waits and tries again when the server is not there yet or fails', async () => {
    sandbox.faults.add({ kind: 'status', status: 503, method: 'GET', path: '/gateway/bot', times: 4 });
    const program = await startReady();
    expect(program.output()).toMatch(/connecting to Discord failed; trying again/);
  });

  it.each([
    [
      'a refused token at the first request',
      () => spawnRefused(),
      /Discord refused the token: set DISCORD_TOKEN/,
    ],
    ['close code 4004', () => spawnClosed(4004), /Discord refused the token: set DISCORD_TOKEN/],
    ['close code 4010', () => spawnClosed(4010), /refused the shard number/],
    ['close code 4011', () => spawnClosed(4011), /demands more shards/],
    ['close code 4012', () => spawnClosed(4012), /update Leitmotif/],
    ['close code 4013', () => spawnClosed(4013), /update Leitmotif/],
    ['close code 4014', () => spawnClosed(4014), /switch the Server intent on/],
  ])('ends with code 78 and one sentence after %s', async (_what, spawn, sentence) => {
    const program = await spawn();
    expect(await program.ended).toBe(78);
    const lines = program
      .output()
      .split('\n')
      .filter((line) => line !== '' && !line.startsWith('{'));
    expect(lines).toHaveLength(1);
    expect(lines[0]).toMatch(sentence);
    expect(program.output()).not.toContain(sandbox.token);
  });

  it('ends with code 0 on SIGTERM and SIGINT', async () => {
    for (const signal of ['SIGTERM', 'SIGINT'] as const) {
      const program = await startReady();
      program.child.kill(signal);
      expect(await program.ended).toBe(0);
    }
  });

  it('lets an answer that is under way finish before it ends', async () => {
    const program = await startReady();
    sandbox.faults.add({ kind: 'delay', ms: 700, method: 'POST', path: '/interactions/**' });
    const asked = recommend();
    await expect.poll(() => sandbox.faults.waiting()).toEqual([]);
    program.child.kill('SIGTERM');
    expect((await asked).ok).toBe(true);
    expect(await program.ended).toBe(0);
  });

  it('loses nothing that was confirmed when it is killed, and old buttons work after a restart', async () => {
    const folder = emptyFolder();
    const program = await startReady({}, folder);
    const card = await recommend();
    const press = (action: string) =>
      sandbox.driver.press({
        messageId: card.message?.id ?? '',
        customId: JSON.stringify(card.message?.components).match(new RegExp(`1:${action}:[^"]*`))?.[0] ?? '',
      });
    const title = card.message?.embeds[0]?.title ?? '?';
    expect((await press('save')).message?.content).toMatch(/^Saved/);
    program.child.kill('SIGKILL');
    await program.ended;
    await startReady({}, folder);
    const list = await sandbox.driver.command({ name: 'ost saved' });
    expect(list.message?.embeds[0]?.description).toContain(title);
    const next = await press('another');
    expect(next.kind).toBe('update');
    expect(next.message?.embeds[0]?.title).not.toBe(title);
  });
});

const spawnRefused = async (): Promise<Spawned> => start({ DISCORD_TOKEN: 'a.wrong.token' });

const spawnClosed = async (code: number): Promise<Spawned> => {
  const program = await startReady();
  sandbox.faults.add({ kind: 'gateway-close', code });
  return program;
};
