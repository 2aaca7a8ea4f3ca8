import { createHash, randomUUID } from 'node:crypto';
import { access, mkdir, readdir, readFile, rename, rm } from 'node:fs/promises';
import { join, relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { InlineConfig, Plugin } from 'vite';

const PAGE = fileURLToPath(new URL('./page', import.meta.url));
const LOCKFILE = fileURLToPath(new URL('../../package-lock.json', import.meta.url));

/** Packages whose version changes what is built. */
const PACKAGES =
  /^node_modules\/(?:vite|lit|@lit\/.*|lit-.*|discord-api-types|@fontsource\/.*|@skyra\/discord-components-core)$/;

/** Thrown where the page has to be built, and what builds it is not installed; a sentence for the operator. */
export class PageToolMissing extends Error {
  override readonly name = 'PageToolMissing';
}

export interface BuildPageOptions {
  /** Where built pages are kept; each in a folder named by the hash of what it was built from. */
  readonly cacheFolder: string;
  /** Gets a line when the page has to be built. */
  readonly say: (line: string) => void;
}

/**
 * The folder of the built sandbox page; builds it only when its sources or packages changed.
 * Two processes may do so at once: each builds aside, the first to finish puts its folder in place.
 */
export async function buildPage({ cacheFolder, say }: BuildPageOptions): Promise<string> {
  // Absolute, for Vite takes relative folders from the page's own.
  const cache = resolve(cacheFolder);
  const folder = join(cache, await hashOfSources());
  if (await exists(join(folder, 'index.html'))) return folder;
  const vite = await loadVite();
  say('Building the sandbox page; this is done once.');
  await mkdir(cache, { recursive: true });
  const aside = join(cache, `building-${randomUUID()}`);
  try {
    await vite.build(viteConfig(aside));
    await putInPlace(aside, folder);
  } catch (error) {
    throw new Error(`The sandbox page could not be built: ${firstLine(error)}`, { cause: error });
  } finally {
    await rm(aside, { recursive: true, force: true });
  }
  return folder;
}

async function hashOfSources(): Promise<string> {
  const hash = createHash('sha256');
  const entries = await readdir(PAGE, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  for (const file of [...files, fileURLToPath(import.meta.url)].sort()) {
    hash
      .update(relative(PAGE, file))
      .update('\0')
      .update(await readFile(file))
      .update('\0');
  }
  return hash
    .update(await packageVersions())
    .digest('hex')
    .slice(0, 16);
}

async function packageVersions(): Promise<string> {
  const lock: unknown = JSON.parse(await readFile(LOCKFILE, 'utf8').catch(() => '{}'));
  if (typeof lock !== 'object' || lock === null || !('packages' in lock)) return '';
  const packages = Object.entries(lock.packages ?? {}).filter(([name]) => PACKAGES.test(name));
  return packages.map(([name, { version }]) => `${name}@${version}`).join('\n');
}

async function loadVite() {
  try {
    return await import('vite');
  } catch (error) {
    throw new PageToolMissing(
      'The sandbox page needs vite, which is not installed: install with `npm ci` to use the sandbox, or set DISCORD_TOKEN.',
      { cause: error },
    );
  }
}

function viteConfig(outDir: string): InlineConfig {
  return {
    configFile: false,
    envFile: false,
    root: PAGE,
    base: './',
    logLevel: 'silent',
    publicDir: false,
    plugins: [newFontsOnly()],
    build: {
      outDir,
      emptyOutDir: true,
      target: 'es2023',
      assetsInlineLimit: 0,
      reportCompressedSize: false,
      modulePreload: false,
    },
  };
}

/** Every browser that runs the page reads woff2; the older woff files would double what is built. */
function newFontsOnly(): Plugin {
  return {
    name: 'new-fonts-only',
    enforce: 'pre',
    transform: {
      filter: { id: /@fontsource\/.+\.css$/ },
      handler: (code) => code.replace(/,\s*url\([^)]+\.woff\)\s*format\('woff'\)/g, ''),
    },
  };
}

/** A folder that is already there was put by another process from the same sources, and is as good. */
async function putInPlace(from: string, to: string): Promise<void> {
  try {
    await rename(from, to);
  } catch (error) {
    if (!(await exists(join(to, 'index.html')))) throw error;
  }
}

async function exists(path: string): Promise<boolean> {
  return access(path).then(
    () => true,
    () => false,
  );
}

function firstLine(error: unknown): string {
  return String(error instanceof Error ? error.message : error).split('\n')[0] ?? '';
}
