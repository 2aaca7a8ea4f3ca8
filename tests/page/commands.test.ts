import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { onPage, type PageStage } from './page-stage.ts';
import type { StubServer } from './stub-server.ts';
import { JIWOO, MINA, ROBIN } from './stub-world.ts';

let page: Page;
let server: StubServer;
let actAs: PageStage['actAs'];

onPage((stage) => {
  ({ page, server, actAs } = stage);
});

const input = () => page.getByTestId('command-input');
const suggestions = () => page.getByTestId('suggestion');
const lastMessage = () => page.getByTestId('message').last();

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
