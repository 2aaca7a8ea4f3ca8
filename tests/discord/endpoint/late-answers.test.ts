import { afterEach, beforeEach, expect, it } from 'vitest';
import { createCommandMentions } from '#src/discord/command-mentions.ts';
import { type Bot, createBot } from '#src/discord/create-bot.ts';
import { createEndpoint } from '#src/discord/endpoint/create-endpoint.ts';
import { createHealth } from '#src/host/health.ts';
import { createHostApp } from '#src/host/host-app.ts';
import { createPrometheus } from '#src/host/prometheus.ts';
import { type Served, serve } from '#src/host/serve.ts';
import { type Sandbox, startSandbox } from '#src/sandbox/start-sandbox.ts';
import { createStage } from '#tests/core/stage.ts';
import { keepLog } from '#tests/support/keep-log.ts';

let sandbox: Sandbox;
let bot: Bot;
let served: Served;

beforeEach(async () => {
  sandbox = await startSandbox({ limits: 'off' });
  const { router } = createStage();
  bot = createBot({
    apiBase: sandbox.apiBase,
    token: sandbox.token,
    guildId: undefined,
    transport: 'http',
    shards: 'auto',
    claim: async () => true,
    router,
    mentions: createCommandMentions(),
    log: keepLog().log,
    now: Date.now,
    onFatal: (error) => {
      throw error;
    },
  });
  bot.connect();
  await bot.ready;
  const prometheus = createPrometheus();
  const { publicKey } = sandbox;
  const endpoint = createEndpoint({ publicKey, now: Date.now, take: bot.take, figures: prometheus.figures });
  served = await serve(createHostApp({ health: createHealth(), prometheus, endpoint }), 0, '127.0.0.1');
  await sandbox.setEndpoint(`http://127.0.0.1:${served.port}/interactions`);
});

afterEach(async () => {
  await served.close(0);
  await bot.stop(0);
  await sandbox.close();
});

it('a slow command defers in the response and fills its answer in over REST', async () => {
  const outcome = await sandbox.driver.command({ name: 'stage band slow' });
  expect(outcome).toMatchObject({ ok: true, deferred: true, private: true, message: { content: 'done' } });
});

it('an edit that comes before Discord has read the response is made again', async () => {
  sandbox.faults.add({
    kind: 'status',
    status: 404,
    code: 10015,
    method: 'PATCH',
    path: '/webhooks/**',
    times: 2,
  });
  const outcome = await sandbox.driver.command({ name: 'stage band slow' });
  expect(outcome.message?.content).toBe('done');
  expect(sandbox.faults.waiting()).toEqual([]);
});

it('calls are turned away once the bot is stopping', async () => {
  await bot.stop(0);
  expect((await sandbox.driver.command({ name: 'stage band slow' })).kind).toBe('failed');
});
