import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { startSandbox } from '#src/sandbox/start-sandbox.ts';
import { openState } from '#src/state/open-state.ts';
import { createPlans } from '#src/state/plans.ts';
import { planToAdd } from '#tests/daily/support/sample-plan.ts';
import { launchBrowser } from '#tests/support/browser.ts';
import { keepLog } from '#tests/support/keep-log.ts';
import { emptyFolder, type Spawned, spawnProgram } from '#tests/support/spawn-program.ts';

/** The bot looks at the clock once a second, and machines that run tests are busy. */
const PATIENCE = { timeout: 20_000 };

let program: Spawned;
let browser: Browser;
let page: Page;

const MINUTE = 60_000;

/** The ids of the seeded server are the same at every start, so that a plan can be stored beforehand. */
const storePlan = async (folder: string): Promise<void> => {
  const { world, close } = await startSandbox();
  await close();
  const now = Date.now;
  const state = await openState({ url: `sqlite:${join(folder, 'bot.db')}`, now });
  const plans = createPlans(state, { now, random: Math.random, log: keepLog().log });
  const lounge = [...world.channels.values()].find(({ name }) => name === 'lounge');
  await plans.add(
    planToAdd({
      guildId: world.home.id,
      channelId: lounge?.id ?? '',
      // Some hours ahead, whenever the test runs.
      time: new Date(now() + 300 * MINUTE).toISOString().slice(11, 16),
      zone: 'UTC',
      lateMinutes: 60,
      createdBy: world.member('admin')?.user.id ?? '',
      createdAt: now(),
    }),
  );
  await state.close();
};

beforeAll(async () => {
  const folder = emptyFolder();
  await storePlan(folder);
  const settings = { PORT: '0', HTTP_PORT: '0', LOG_LEVEL: 'info', DATABASE_URL: 'sqlite:bot.db' };
  program = spawnProgram(settings, folder);
  [browser] = await Promise.all([launchBrowser(), program.says(/type \/ost recommend/)]);
  await program.says(/"msg":"serving/);
  page = await browser.newPage({ viewport: { width: 1280, height: 900 } });
  await page.goto(program.output().match(/http:\/\/127\.0\.0\.1:\d+/)?.[0] ?? '');
});

afterAll(async () => {
  await browser.close();
  program.child.kill('SIGKILL');
});

const messages = () => page.getByTestId('message');
const setClock = async (how: string): Promise<void> => {
  await page.getByTestId('clock').click();
  await page.getByRole('menuitem', { name: how }).click();
};

/** A figure at `/metrics`, 0 where it is not there. */
const figure = async (name: string): Promise<number> => {
  const port = program.output().match(/"port":(\d+),"msg":"serving/)?.[1];
  const sheet = await (await fetch(`http://127.0.0.1:${port}/metrics`)).text();
  const line = sheet.split('\n').find((one) => one.startsWith(`${name} `));
  return Number(line?.split(' ').at(-1) ?? 0);
};
const daily = (event: string) => figure(`leitmotif_daily_total{event="${event}"}`);

it('a person sets the bot’s clock forward to the next daily post and sees it come', async () => {
  await page.getByTestId('clock').waitFor();
  expect(await messages().count()).toBe(0);
  await setClock('To the next daily post');
  await page.getByText('Today’s soundtrack').or(page.getByText("Today's soundtrack")).first().waitFor();
  expect(await messages().count()).toBe(1);
});

it('a day later the next one comes, with another title', async () => {
  const titles = () =>
    page.locator('discord-embed').evaluateAll((all) => all.map((one) => one.getAttribute('embed-title')));
  await setClock('One day forward');
  await expect.poll(() => messages().count(), PATIENCE).toBe(2);
  await expect.poll(async () => new Set(await titles()).size, PATIENCE).toBe(2);
});

it('a vote is counted on the post', async () => {
  const vote = messages().last().getByRole('button', { name: '0' }).first();
  await vote.click();
  await messages().last().getByRole('button', { name: '1' }).waitFor();
});

it('the figures tell of what was due and posted, of storage, shards, requests and catalog', async () => {
  expect([await daily('due'), await daily('posted'), await daily('missed')]).toEqual([2, 2, 0]);
  expect(await figure('leitmotif_store_seconds_count{operation="claim",result="done"}')).toBeGreaterThan(1);
  expect(await figure('leitmotif_gateway_shards_ready')).toBe(1);
  expect(await figure('leitmotif_discord_responses_total{status="200"}')).toBeGreaterThan(1);
  expect(await figure('leitmotif_catalog_titles')).toBeGreaterThan(100);
});
