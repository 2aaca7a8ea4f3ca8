import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { buildPage } from '#src/sandbox/build-page.ts';
import { launchBrowser } from '#tests/support/browser.ts';
import { type StubServer, startStubServer } from './stub-server.ts';
import { JIWOO, MINA, ROBIN } from './stub-world.ts';

let cacheFolder: string;
let folder: string;
let browser: Browser;
let server: StubServer;
let page: Page;
let outside: string[];

beforeAll(async () => {
  cacheFolder = await mkdtemp(join(tmpdir(), 'sandbox-page-'));
  [folder, browser] = await Promise.all([buildPage({ cacheFolder, say: () => {} }), launchBrowser()]);
});

afterAll(async () => {
  await browser?.close();
  await rm(cacheFolder, { recursive: true, force: true });
});

beforeEach(async () => {
  server = await startStubServer(folder);
  server.bot.talk('**Good evening** <img src=https://example.org/x.png onerror=alert(1)>');
  page = await browser.newPage({ colorScheme: 'dark', reducedMotion: 'reduce' });
  outside = [];
  page.on('request', (request) => {
    const { hostname, protocol } = new URL(request.url());
    if (protocol !== 'data:' && hostname !== '127.0.0.1') outside.push(request.url());
  });
  await page.goto(server.url);
  await input().waitFor();
});

afterEach(async () => {
  await page.close();
  await server.close();
  expect(outside).toEqual([]);
});

const input = () => page.getByTestId('command-input');
const suggestions = () => page.getByTestId('suggestion');
const lastMessage = () => page.getByTestId('message').last();

async function actAs(name: string): Promise<void> {
  await page.getByTestId('member-switch').click();
  await page.getByRole('menuitemradio', { name }).click();
}

describe('commands', () => {
  test('typing a slash offers the commands, and typing on narrows them down', async () => {
    await input().pressSequentially('/');
    await expect.poll(() => suggestions().count()).toBe(4);
    await input().pressSequentially('ost sea');
    await expect.poll(() => suggestions().allInnerTexts()).toEqual([expect.stringContaining('/ost search')]);
  });

  test('the keyboard alone chooses a command, an option and a value, and sends them', async () => {
    await input().pressSequentially('/ost');
    await page.keyboard.press('Enter');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await page.getByRole('combobox', { name: 'mood' }).waitFor();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Tab');
    expect(await page.getByRole('combobox', { name: 'mood' }).inputValue()).toBe('Hopeful');
    await page.keyboard.press('Enter');
    await lastMessage().getByText('Crash Landing on You').first().waitFor();
    expect(server.heard.at(-1)).toMatchObject({
      type: 'command',
      as: MINA.user.id,
      options: [{ name: 'recommend', type: 1, options: [{ name: 'mood', type: 3, value: 'hopeful' }] }],
    });
    await expect.poll(() => lastMessage().textContent()).toContain('1 of 24');
  });

  test('a whole line can be typed at once', async () => {
    await input().fill('/ost recommend mood:Bittersweet decade:1990');
    await input().press('Enter');
    await lastMessage().getByText('mood: bittersweet, decade: 1990').waitFor();
  });

  test('what is typed on and on goes from one option to the next', async () => {
    await input().click();
    await page.keyboard.type('/ost recommend mood:Hopeful decade:1990');
    await expect.poll(() => page.getByRole('combobox', { name: 'decade' }).inputValue()).toBe('1990');
    expect(await page.getByRole('combobox', { name: 'mood' }).inputValue()).toBe('Hopeful');
  });

  test('the button sends a command whose name stands there whole', async () => {
    await input().fill('/ost silent');
    await page.getByTestId('send').click();
    await expect.poll(() => server.heard.filter(({ type }) => type === 'command').length).toBe(1);
  });

  test('the bot is asked for suggestions while typing, and the chosen value is sent', async () => {
    await input().pressSequentially('/ost search ');
    await page.getByRole('combobox', { name: 'query' }).pressSequentially('hisa');
    await suggestions().filter({ hasText: 'Joe Hisaishi' }).waitFor();
    await expect.poll(() => suggestions().count()).toBe(1);
    await page.keyboard.press('Enter');
    await page.keyboard.press('Enter');
    await lastMessage().getByText('query: person:Joe Hisaishi').waitFor();
  });

  test('a missing or wrong value is marked with what is wrong, and nothing is sent', async () => {
    await input().fill('/ost recommend decade:12');
    await input().press('Enter');
    await page.getByText('Please enter 1950 or more.').first().waitFor();
    expect(await page.getByRole('combobox', { name: 'decade' }).getAttribute('aria-invalid')).toBe('true');
    expect(server.heard.filter(({ type }) => type === 'command')).toEqual([]);
  });

  test('admin commands are offered to the admin only, and names follow the member’s language', async () => {
    await input().fill('/ost-daily');
    await page.getByText('No command has this in its name.').waitFor();
    await actAs('Robin');
    await input().fill('/ost-daily');
    await expect
      .poll(() => suggestions().allInnerTexts())
      .toEqual([expect.stringContaining('/ost-daily add')]);
    await actAs('지우');
    await input().fill('/ost');
    await suggestions().filter({ hasText: '/ost 추천' }).waitFor();
    expect(server.heard.at(-1)).toMatchObject({ type: 'open', as: JIWOO.user.id });
    expect(server.heard).toContainEqual(expect.objectContaining({ type: 'open', as: ROBIN.user.id }));
  });

  test('a bot that does not answer is named as such', async () => {
    await input().fill('/ost silent ');
    await input().press('Enter');
    await page.getByText('The application did not respond').waitFor();
  });
});

describe('messages', () => {
  test('markdown is drawn and HTML stays text', async () => {
    await expect.poll(() => lastMessage().locator('strong').allInnerTexts()).toEqual(['Good evening']);
    expect(await lastMessage().locator('img').count()).toBe(1);
    expect(await lastMessage().textContent()).toContain('<img src=');
  });

  test('buttons and menus reach the bot, and its update is shown', async () => {
    await input().fill('/ost recommend ');
    await input().press('Enter');
    await page.getByRole('button', { name: 'Another' }).click();
    await page.getByText('You pressed another.').waitFor();
    await page.getByRole('combobox', { name: 'More picks' }).click();
    await page.getByRole('option', { name: 'La La Land' }).click();
    await page.getByText('You pressed more la-la-land.').waitFor();
    await page.getByRole('button', { name: 'Not for me' }).click();
    await page.getByText('This interaction failed').waitFor();
    expect(await page.getByRole('button', { name: 'Heard it' }).isDisabled()).toBe(true);
  });

  test('a form is checked, filled and submitted', async () => {
    await input().fill('/ost suggest ');
    await input().press('Enter');
    const dialog = page.getByRole('dialog', { name: 'Suggest a title' });
    await dialog.getByRole('button', { name: 'Submit' }).click();
    await dialog.getByText('This field is required.').first().waitFor();
    await dialog.getByLabel('Title').fill('나의 아저씨');
    await dialog.getByRole('combobox', { name: 'Kind' }).click();
    await dialog.getByRole('option', { name: 'Series' }).click();
    await dialog.getByRole('button', { name: 'Submit' }).click();
    await dialog.waitFor({ state: 'detached' });
    expect(server.heard.at(-1)).toMatchObject({
      type: 'modal-submit',
      components: [
        { type: 18, component: { type: 4, custom_id: 'title', value: '나의 아저씨' } },
        { type: 18, component: { type: 4, custom_id: 'why', value: '' } },
        { type: 18, component: { type: 3, custom_id: 'kind', values: ['series'] } },
      ],
    });
  });

  test('a private answer says so and can be dismissed', async () => {
    await input().fill('/ost recommend private:true');
    await input().press('Enter');
    await page.getByText('Only you can see this').waitFor();
    await page.getByRole('button', { name: 'Dismiss message' }).click();
    await expect.poll(() => page.getByTestId('message').count()).toBe(1);
  });

  test('the menu of a message offers the bot’s message commands', async () => {
    const id = await lastMessage().getAttribute('data-message-id');
    await lastMessage().hover();
    await page.getByRole('button', { name: 'Apps for this message' }).click();
    await page.keyboard.press('Escape');
    await page.getByRole('menuitem').first().waitFor({ state: 'detached' });
    await lastMessage().getByText('Good evening').click({ button: 'right' });
    await page.getByRole('menuitem', { name: 'Find the soundtrack' }).click();
    await expect.poll(() => server.heard.at(-1)).toMatchObject({ type: 'message-command', messageId: id });
  });
});

describe('the page', () => {
  test('an empty channel offers examples that go into the command bar', async () => {
    await page.getByTestId('channel').filter({ hasText: 'try-things' }).click();
    await page.getByRole('button', { name: '/ost recommend mood:Bittersweet' }).click();
    expect(await page.getByRole('combobox', { name: 'mood' }).inputValue()).toBe('Bittersweet');
  });

  test('it starts with the system’s theme, and a switch is remembered', async () => {
    const theme = () => page.locator('html').getAttribute('data-theme');
    expect(await theme()).toBe('dark');
    await page.getByTestId('theme-switch').click();
    expect(await theme()).toBe('light');
    await page.reload();
    await input().waitFor();
    expect(await theme()).toBe('light');
  });

  test('a broken connection is said and comes back by itself', async () => {
    await input().fill('half a thought');
    server.cut();
    await page.getByText('Connecting again').waitFor();
    await page.getByText('Connecting again').waitFor({ state: 'detached' });
    expect(await input().inputValue()).toBe('half a thought');
    await input().press('Enter');
    await lastMessage().getByText('half a thought').waitFor();
  });

  test('on a phone the channels are in a drawer and nothing is wider than the screen', async () => {
    await page.setViewportSize({ width: 390, height: 844 });
    const channel = page.getByTestId('channel').last();
    await channel.waitFor({ state: 'hidden' });
    await page.getByRole('button', { name: 'Show the channels' }).click();
    await channel.click();
    await channel.waitFor({ state: 'hidden' });
    await input().fill('/ost recommend ');
    await input().press('Enter');
    await lastMessage().getByText('Crash Landing on You').first().waitFor();
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(390);
    const tooWide = `(() => { const list = document.querySelector('sandbox-message-list'); return list.scrollWidth - list.clientWidth; })()`;
    expect(await page.evaluate(tooWide)).toBe(0);
  });

  test('every script and emoji has a font of the page', async () => {
    server.bot.talk('안녕하세요 こんにちは 爱的迫降 🎵');
    await page.reload();
    await page.getByText('안녕하세요').waitFor();
    const loaded = () =>
      page.evaluate('[...document.fonts].filter((one) => one.status === "loaded").map((one) => one.family)');
    for (const family of ['Noto Sans', 'Noto Sans KR', 'Noto Sans JP', 'Noto Sans SC', 'Noto Color Emoji']) {
      await expect.poll(loaded).toContainEqual(expect.stringContaining(family));
    }
  });
});
