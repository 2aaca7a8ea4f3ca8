import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { buildPage } from '#src/sandbox/build-page.ts';

test('the page is built once, even when two processes want it at the same time', async () => {
  const cacheFolder = await mkdtemp(join(tmpdir(), 'sandbox-page-'));
  const lines: string[] = [];
  const options = { cacheFolder, say: (line: string) => void lines.push(line) };
  try {
    const [one, two] = await Promise.all([buildPage(options), buildPage(options)]);
    expect(one).toBe(two);
    expect(await readdir(cacheFolder)).toEqual([one.slice(cacheFolder.length + 1)]);
    expect(await readdir(one)).toContain('index.html');
    const said = lines.length;
    expect(await buildPage(options)).toBe(one);
    expect(lines.length).toBe(said);
  } finally {
    await rm(cacheFolder, { recursive: true, force: true });
  }
});
