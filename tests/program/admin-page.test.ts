import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchBrowser } from '#tests/support/browser.ts';
import { type Spawned, spawnProgram } from '#tests/support/spawn-program.ts';

/** The bot looks at the clock once a second, and machines that run tests are busy. */
const PATIENCE = { timeout: 20_000 };

let program: Spawned;
let browser: Browser;
let page: Page;

beforeAll(async () => {
  program = spawnProgram({ PORT: '0' });
  [browser] = await Promise.all([launchBrowser(), program.says(/type \/ost recommend/)]);
  const address = program.output().match(/http:\/\/127\.0\.0\.1:\d+/)?.[0] ?? '';
  page = await browser.newPage({ viewport: { width: 1280, height: 900 }, colorScheme: 'light' });
  await page.goto(address);
  await page.getByTestId('member-switch').click();
  await page.getByRole('menuitemradio').filter({ hasText: 'Marcus' }).click();
});

afterAll(async () => {
  await browser.close();
  program.child.kill('SIGKILL');
});

const last = () => page.getByTestId('message').last();
const suggestion = (text: string) => page.getByTestId('suggestion').filter({ hasText: text }).first();
/** Waits until the last message reads so. */
const says = (words: RegExp) => expect.poll(() => last().textContent(), { timeout: 15_000 }).toMatch(words);
const button = (name: string) => last().getByRole('button', { name, exact: true });
const embedTitle = () => last().locator('discord-embed').first().getAttribute('embed-title');
/** Opens a channel in which something was said. */
const openChannel = async (name: string): Promise<void> => {
  await page.getByTestId('channel').filter({ hasText: name }).click();
  await page.getByRole('heading', { level: 1, name }).waitFor();
  await page.getByTestId('message').first().waitFor();
};

const type = async (line: string): Promise<void> => {
  await page.getByTestId('command-input').click();
  await page.keyboard.type(line);
};
/** Types a command without options and sends it. */
const command = async (name: string): Promise<void> => {
  const before = await page.getByTestId('message').count();
  await type(`/ost-daily ${name}`);
  await suggestion(name).click();
  await page.getByTestId('send').click();
  await expect.poll(() => page.getByTestId('message').count(), PATIENCE).toBe(before + 1);
};
const setClock = async (how: string): Promise<void> => {
  await page.getByTestId('clock').click();
  await page.getByRole('menuitem', { name: how }).click();
};
/** Takes a permission from the bot in the open channel, or gives it back. */
const toggleRight = async (name: string): Promise<void> => {
  await page.getByTestId('bot-state').click();
  await page.getByRole('menuitemcheckbox', { name, exact: true }).click();
};
/** Titles posted in the open channel. */
const postedTitles = () =>
  page.locator('discord-embed').evaluateAll((all) => all.map((one) => one.getAttribute('embed-title')));

describe('an admin at the sandbox page', () => {
  it('sets a daily post up with one command and sees how the first will look', async () => {
    await type('/ost-daily add');
    await suggestion('add').click();
    await page.keyboard.type('daily');
    await suggestion('daily-soundtrack').click();
    await page.keyboard.type('9 am');
    await suggestion('09:00').click();
    await suggestion('America/New_York').waitFor();
    await page.keyboard.type('seoul');
    await suggestion('Asia/Seoul').click();
    await page.getByTestId('send').click();
    await last().getByText('Saved as').waitFor();
    await last().getByText('Why its music matters').waitFor();
  });

  it('previews the next seven, the first of which is the one that was shown', async () => {
    const first = (await embedTitle()) ?? '';
    await button('Preview').click();
    await last().getByText('#1: the next posts').waitFor();
    await last().getByText(first).waitFor();
  });

  it('skips the next one and takes that back', async () => {
    await button('Skip next').click();
    await says(/Skipped: nothing will be posted/);
    await last()
      .getByRole('button', { name: /after all$/ })
      .click();
    await says(/posts on that date again/);
  });

  it('posts one by hand after being asked', async () => {
    await button('Post now').click();
    await button('Post it').click();
    await says(/Posted in/);
  });

  it('queues a title in a dialog', async () => {
    await button('Queue').click();
    await button('Add a title').click();
    await page.getByRole('dialog').getByRole('textbox').first().fill('도깨비');
    await page.getByRole('button', { name: 'Submit' }).click();
    await says(/Queued Goblin: it comes/);
    await openChannel('daily-soundtrack');
    await expect.poll(() => postedTitles(), PATIENCE).toHaveLength(1);
  });

  it('sees the queued title come at its time, and no other', async () => {
    await setClock('To the next daily post');
    await expect.poll(() => postedTitles(), PATIENCE).toHaveLength(2);
    expect((await postedTitles()).at(-1)).toMatch(/^Goblin/);
    await last().getByText('Chosen by hand for today.').waitFor();
  });

  it('a vote is counted on the card', async () => {
    await last().getByRole('button', { name: '0' }).first().click();
    await last().getByRole('button', { name: '1' }).waitFor();
  });

  it('reads in the history what came by the clock and what by hand', async () => {
    await openChannel('lounge');
    await command('history');
    await last().getByText('#1: what was posted').waitFor();
    await says(/from the queue · by the clock/);
    await says(/· by Marcus/);
  });

  it('is told when a permission is taken away, with its name', async () => {
    await openChannel('daily-soundtrack');
    await toggleRight('Send Messages');
    await setClock('To the next daily post');
    await openChannel('lounge');
    await expect
      .poll(
        async () => {
          await command('list');
          return last().textContent();
        },
        { timeout: 20_000, interval: 1_000 },
      )
      .toMatch(/Stopped[\s\S]*Give me Send Messages there/);
    await openChannel('Leitmotif');
    await says(/stopped: I may not write in the channel. Give me Send Messages there/);
    expect(await page.getByTestId('message').count()).toBe(1);
    await openChannel('daily-soundtrack');
    expect(await postedTitles()).toHaveLength(2);
  });

  it('and it goes on by itself when the permission is given back', async () => {
    await toggleRight('Send Messages');
    await openChannel('lounge');
    await expect
      .poll(
        async () => {
          await command('list');
          return last().textContent();
        },
        { timeout: 20_000, interval: 1_000 },
      )
      .not.toMatch(/Stopped/);
    // What was missed is made up within the late window.
    await setClock('One hour forward');
    await openChannel('daily-soundtrack');
    await expect.poll(() => postedTitles(), PATIENCE).toHaveLength(3);
  });

  it('ends it after being asked', async () => {
    await openChannel('lounge');
    await command('remove');
    await button('End it').click();
    await says(/#1 has ended/);
    await says(/No daily soundtrack here yet/);
  });
}, 120_000);
