import { afterEach, describe, expect, test, vi } from 'vitest';
import { type Sandbox, startSandbox } from '#src/sandbox/start-sandbox.ts';
import { type Bot, connectBot, registerCommands } from '../support/bot.ts';

let sandbox: Sandbox;
let bot: Bot;
afterEach(async () => {
  await bot.destroy();
  await sandbox.close();
});

const greet = (self: Bot, interaction: Bot['interactions'][number]) =>
  void self.answer(interaction, { type: 4, data: { content: 'hello' } });

describe('a session of @discordjs/ws', () => {
  test('gets READY, then its guilds', async () => {
    sandbox = await startSandbox();
    bot = await connectBot(sandbox);
    expect(bot.events).toEqual(['READY', 'GUILD_CREATE']);
    expect(sandbox.gateway.isOnline()).toBe(true);
  });

  test('resumes after a cut line and gets what it missed', async () => {
    sandbox = await startSandbox();
    await registerCommands(sandbox);
    bot = await connectBot(sandbox, { onInteraction: greet });
    sandbox.faults.add({ kind: 'gateway-cut' });
    await vi.waitFor(() => expect(sandbox.gateway.isOnline()).toBe(false));
    const answer = await sandbox.driver.command({ name: 'ost recommend' });
    expect(answer.message?.content).toBe('hello');
    expect(bot.events).toEqual(['READY', 'GUILD_CREATE', 'INTERACTION_CREATE', 'RESUMED']);
  });

  test.each([
    ['a close code', { kind: 'gateway-close', code: 4000 }],
    ['a request to reconnect', { kind: 'gateway-reconnect' }],
    ['a resumable invalid session', { kind: 'gateway-invalid-session', resumable: true }],
  ] as const)('resumes after %s', async (_what, fault) => {
    sandbox = await startSandbox();
    bot = await connectBot(sandbox);
    sandbox.faults.add(fault);
    await vi.waitFor(() => expect(bot.events).toContain('RESUMED'), { timeout: 5000 });
    expect(bot.events.filter((event) => event === 'READY')).toHaveLength(1);
  });

  test('identifies anew after an invalid session', async () => {
    sandbox = await startSandbox();
    bot = await connectBot(sandbox);
    sandbox.faults.add({ kind: 'gateway-invalid-session', resumable: false });
    await vi.waitFor(() => expect(bot.events.filter((event) => event === 'READY')).toHaveLength(2), {
      timeout: 5000,
    });
  });

  test('notices when its heartbeats are not acknowledged, and resumes', async () => {
    sandbox = await startSandbox({ gateway: { heartbeatIntervalMs: 60 } });
    bot = await connectBot(sandbox);
    const takeBack = sandbox.faults.add({ kind: 'gateway-drop-acks', on: true });
    await vi.waitFor(() => expect(bot.events).toContain('RESUMED'), { timeout: 5000 });
    takeBack();
  });

  test('connects in spite of a late hello', async () => {
    sandbox = await startSandbox();
    sandbox.faults.add({ kind: 'gateway-late-hello', ms: 100 });
    const before = performance.now();
    bot = await connectBot(sandbox);
    expect(performance.now() - before).toBeGreaterThan(95);
  });

  test('every guild is told to the one shard it belongs to', async () => {
    sandbox = await startSandbox({ guilds: 20 });
    bot = await connectBot(sandbox, { shardCount: 2 });
    await vi.waitFor(() => expect(bot.events.filter((event) => event === 'GUILD_CREATE')).toHaveLength(20));
    expect(bot.events.filter((event) => event === 'READY')).toHaveLength(2);
  });
});
