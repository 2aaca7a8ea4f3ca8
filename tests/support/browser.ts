import { randomUUID } from 'node:crypto';
import { access, mkdir, readFile, rename, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import chromium from '@sparticuz/chromium';
import { type Browser, chromium as playwright } from 'playwright-core';

const PACKAGE = new URL('../../node_modules/@sparticuz/chromium/package.json', import.meta.url);

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
    const executablePath = await unpackedChromium();
    const args = chromium.args.filter((one) => !UNWANTED.includes(one));
    return await playwright.launch({ executablePath, args: [...args, ...QUIET], headless: true });
  } catch (error) {
    for (const executablePath of SYSTEM) {
      if (await isThere(executablePath))
        return playwright.launch({ executablePath, args: QUIET, headless: true });
    }
    throw new Error('No browser starts here: run `npm ci`, or install Chromium with the system’s packages.', {
      cause: error,
    });
  }
}

/**
 * The package unpacks straight to where it looks, so that a second process would start a half-written file.
 * Here it unpacks aside, and the whole folder is moved into place.
 */
async function unpackedChromium(): Promise<string> {
  const { version }: { version: string } = JSON.parse(await readFile(PACKAGE, 'utf8'));
  const folder = join(tmpdir(), `leitmotif-chromium-${version}`);
  if (!(await isThere(folder))) {
    const aside = join(tmpdir(), `leitmotif-chromium-${randomUUID()}`);
    await mkdir(aside);
    await inTemporaryFolder(aside, () => chromium.executablePath());
    await rename(aside, folder).catch(() => rm(aside, { recursive: true, force: true }));
  }
  return join(folder, 'chromium');
}

/** The package asks the system for the temporary folder, and the system asks this variable. */
async function inTemporaryFolder(folder: string, work: () => Promise<unknown>): Promise<void> {
  const before = process.env.TMPDIR;
  process.env.TMPDIR = folder;
  try {
    await work();
  } finally {
    if (before === undefined) delete process.env.TMPDIR;
    else process.env.TMPDIR = before;
  }
}

async function isThere(path: string): Promise<boolean> {
  return access(path).then(
    () => true,
    () => false,
  );
}
