import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, expect } from 'vitest';
import { buildPage } from '#src/sandbox/build-page.ts';
import { launchBrowser } from '#tests/support/browser.ts';
import { type StubServer, startStubServer } from './stub-server.ts';

/** The page in a browser, before a server of its own for each test. */
export interface PageStage {
  readonly page: Page;
  readonly server: StubServer;
  actAs(name: string): Promise<void>;
}

/** Opens the page before each test of a file, and holds it to asking nothing of anybody else. */
export const onPage = (begin: (stage: PageStage) => void): void => {
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
    await page.getByTestId('command-input').waitFor();
    begin({
      page,
      server,
      async actAs(name) {
        await page.getByTestId('member-switch').click();
        await page.getByRole('menuitemradio', { name }).click();
      },
    });
  });

  afterEach(async () => {
    await page.close();
    await server.close();
    expect(outside).toEqual([]);
  });
};
