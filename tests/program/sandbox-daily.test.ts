import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { startSandbox } from '#src/sandbox/start-sandbox.ts';
import { openState } from '#src/state/open-state.ts';
import { createPlans } from '#src/state/plans.ts';
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
  await plans.add({
    guildId: world.home.id,
    channelId: lounge?.id ?? '',
    channelKind: 'text',
    // Some hours ahead, whenever the test runs.
    time: new Date(now() + 300 * MINUTE).toISOString().slice(11, 16),
    zone: 'UTC',
    days: [1, 2, 3, 4, 5, 6, 7],
    question: {},
    thread: false,
    publish: false,
    lateMinutes: 60,
    locale: 'en-US',
    createdBy: world.member('admin')?.user.id ?? '',
    createdAt: now(),
    skips: [],
    queue: [],
    themes: [],
    blocked: [],
  });
  await state.close();
};

beforeAll(async () => {
  const folder = emptyFolder();
  await storePlan(folder);
  program = spawnProgram({ PORT: '0', DATABASE_URL: 'sqlite:bot.db' }, folder);
  [browser] = await Promise.all([launchBrowser(), program.says(/type \/ost recommend/)]);
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
