import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchBrowser } from '#tests/support/browser.ts';
import { type Spawned, spawnProgram } from '#tests/support/spawn-program.ts';

const DESKTOP = { width: 1280, height: 900 };
/** A common phone, in CSS pixels. */
const PHONE = { width: 390, height: 844 };

let program: Spawned;
let browser: Browser;
let page: Page;
const outside: string[] = [];

beforeAll(async () => {
  program = spawnProgram({ PORT: '0' });
  [browser] = await Promise.all([launchBrowser(), program.says(/type \/ost recommend/)]);
  const address = program.output().match(/http:\/\/127\.0\.0\.1:\d+/)?.[0] ?? '';
  page = await browser.newPage({ viewport: DESKTOP, colorScheme: 'light' });
  page.on('request', (request) => {
    if (!/^(?:http|ws):\/\/127\.0\.0\.1:|^(?:data|blob):/.test(request.url())) outside.push(request.url());
  });
  await page.goto(address);
});

afterAll(async () => {
  await browser.close();
  program.child.kill('SIGKILL');
});

/** Cards come in a blink; a machine that is busy with other tests may take longer. */
const PATIENT = { timeout: 10_000 };

const bar = () => page.getByTestId('command-input');
const messages = () => page.getByTestId('message');
const last = () => messages().last();
const titleOf = async () =>
  (await last().locator('discord-embed').first().getAttribute('embed-title')) ?? last().textContent();

describe('a person at the sandbox page', () => {
  it('types /ost recommend and picks a mood from the choices that are offered', async () => {
    await bar().click();
    await page.keyboard.type('/ost rec');
    await page.getByTestId('suggestion').filter({ hasText: 'recommend' }).first().waitFor();
    await page.keyboard.press('Enter');
    await page.keyboard.type('mood:');
    await page.getByTestId('suggestion').filter({ hasText: 'Bittersweet' }).click();
    await page.getByTestId('option-chip').filter({ hasText: 'mood' }).waitFor();
    await page.getByTestId('send').click();
    await last().getByText('Why its music matters').waitFor();
    await expect
      .poll(() => last().textContent())
      .toMatch(/bittersweet is (?:its leading mood|among its moods)/);
  });

  it('presses Another and sees another card in place', async () => {
    const before = await titleOf();
    const count = await messages().count();
    await last().getByRole('button', { name: 'Another' }).click();
    await expect.poll(titleOf, PATIENT).not.toBe(before);
    expect(await messages().count()).toBe(count);
  });

  it('opens More picks and chooses one', async () => {
    const before = await titleOf();
    await last().getByRole('combobox', { name: 'More picks' }).click();
    const option = page.getByRole('option').nth(1);
    await option.waitFor();
    await option.click();
    await expect.poll(titleOf, PATIENT).not.toBe(before);
  });

  it('saves the pick and is told so privately', async () => {
    await last().getByRole('button', { name: 'Save' }).click();
    await page.getByText(/^Saved/).waitFor();
    await last().getByText('Only you can see this').waitFor();
  });

  it('finds a title by its Korean name while typing', async () => {
    await bar().click();
    await page.keyboard.type('/ost search 도깨');
    await page.getByTestId('suggestion').filter({ hasText: '도깨비' }).first().click();
    await page.getByTestId('send').click();
    await last().getByText('쓸쓸하고 찬란하神').waitFor();
  });

  it('finds the soundtrack that a message names, from the menu of the message', async () => {
    const count = await messages().count();
    await last().hover();
    await last().getByRole('button', { name: 'Apps for this message' }).click();
    await page.getByRole('menuitem', { name: 'Find the soundtrack' }).click();
    await expect.poll(() => messages().count()).toBe(count + 1);
    await last().getByText('Only you can see this').waitFor();
    await last().getByText('쓸쓸하고 찬란하神').waitFor();
  });

  it('browses the catalog, turns a page and opens a card', async () => {
    await bar().click();
    await page.keyboard.type('/ost browse');
    await page.getByTestId('suggestion').filter({ hasText: 'browse' }).first().waitFor();
    await page.keyboard.press('Enter');
    await page.getByTestId('send').click();
    await last().getByText('1 to 8 of').waitFor();
    await last().getByRole('button', { name: 'Later' }).click();
    await last().getByText('9 to 16 of').waitFor();
    await last().getByRole('combobox', { name: 'Open a card' }).click();
    await page.getByRole('option').first().click();
    await last().getByText('Why its music matters').waitFor();
  });

  it('sees a card whose text fits the screen of a phone, with nothing beyond its edge', async () => {
    await page.setViewportSize(PHONE);
    const embed = last().locator('discord-embed').first();
    await expect
      .poll(async () => (await embed.boundingBox())?.width ?? PHONE.width)
      .toBeLessThan(PHONE.width);
    const box = await embed.boundingBox();
    const pictures = await embed.locator('img').all();
    const heights = await Promise.all(pictures.map(async (one) => (await one.boundingBox())?.height ?? 0));
    const picture = heights.reduce((sum, height) => sum + height, 0);
    expect((box?.height ?? Number.NaN) - picture).toBeLessThan(PHONE.height);
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(PHONE.width);
    await page.setViewportSize(DESKTOP);
  });

  it('sees the picture of a title below its card', async () => {
    const picture = last().locator('discord-embed img.discord-embed-image');
    await picture.waitFor({ timeout: 20_000 });
    const size = () =>
      picture.evaluate((image: { naturalWidth: number; naturalHeight: number }) => [
        image.naturalWidth,
        image.naturalHeight,
      ]);
    await expect.poll(size, PATIENT).toEqual([1000, 420]);
    await expect
      .poll(() => picture.getAttribute('alt'), PATIENT)
      .toMatch(/^Picture of the title .* Leading mood/);
  });

  it('switches the theme, and the page remembers it', async () => {
    const background = () => page.evaluate('getComputedStyle(document.body).backgroundColor');
    const light = await background();
    await page.getByTestId('theme-switch').click();
    await expect.poll(background).not.toBe(light);
    const dark = await background();
    await page.reload();
    await expect.poll(background).toBe(dark);
  });

  it('sees the same messages as another member, but not the private ones', async () => {
    await page.getByText(/^Saved/).waitFor();
    await page.getByTestId('member-switch').click();
    await page.getByRole('menuitemradio').nth(1).click();
    await expect.poll(() => page.getByText(/^Saved/).count()).toBe(0);
    expect(await messages().count()).toBeGreaterThan(0);
  });

  it('never asks any other machine for anything', () => {
    expect(outside).toEqual([]);
  });
});
