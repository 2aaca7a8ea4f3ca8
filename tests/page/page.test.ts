import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { onPage } from './page-stage.ts';
import type { StubServer } from './stub-server.ts';

let page: Page;
let server: StubServer;

onPage((stage) => {
  ({ page, server } = stage);
});

const input = () => page.getByTestId('command-input');
const lastMessage = () => page.getByTestId('message').last();

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
