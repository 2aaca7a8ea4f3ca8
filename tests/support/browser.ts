import { access } from 'node:fs/promises';
import chromium from '@sparticuz/chromium';
import { type Browser, chromium as playwright } from 'playwright-core';

/** Asked for nothing but what a test opens; the rest of a browser's own traffic is switched off. */
const QUIET = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** Made for short-lived functions: one process dies with its first closed page, and the others loosen what a page may do. */
const UNWANTED = ['--single-process', '--disable-web-security', '--allow-running-insecure-content'];

const SYSTEM = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];

/** A browser for tests: the one inside the npm package, else one of the system. Close it when done. */
export async function launchBrowser(): Promise<Browser> {
  try {
    const executablePath = await chromium.executablePath();
    const args = chromium.args.filter((one) => !UNWANTED.includes(one));
    return await playwright.launch({ executablePath, args: [...args, ...QUIET], headless: true });
  } catch (error) {
    const executablePath = await firstThere(SYSTEM);
    if (executablePath) return await playwright.launch({ executablePath, args: QUIET, headless: true });
    throw new Error('No browser starts here: run `npm ci`, or install Chromium with the system’s packages.', {
      cause: error,
    });
  }
}

async function firstThere(paths: readonly string[]): Promise<string | undefined> {
  for (const path of paths) {
    const isThere = await access(path).then(
      () => true,
      () => false,
    );
    if (isThere) return path;
  }
  return undefined;
}
