import { readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, it, onTestFinished } from 'vitest';
import { startSandbox } from '#src/sandbox/start-sandbox.ts';
import { emptyFolder, type Spawned, spawnProgram } from '#tests/support/spawn-program.ts';
import { contentOf, fillDatabase, places } from './two-engines.ts';

const PROGRAM = fileURLToPath(new URL('../../../src/cli/leitmotif.ts', import.meta.url));

/** Runs `npm run leitmotif -- …` as an operator does, in a folder with this `.env`. */
const leitmotif = async (folder: string, ...args: string[]): Promise<{ code: unknown; said: string }> => {
  const spawned = spawnProgram({}, folder, PROGRAM, args);
  return { code: await spawned.ended, said: spawned.output() };
};

const folderWith = (databaseUrl: string): string => {
  const folder = emptyFolder();
  writeFileSync(join(folder, '.env'), `DATABASE_URL=${databaseUrl}\n`);
  return folder;
};

it('backs up the database of .env, restores it to another one, and migrates it to a third', async () => {
  const [one, other, third] = await Promise.all([places.SQLite(), places.Postgres(), places.Postgres()]);
  await fillDatabase(one, 50);
  const folder = folderWith(one);
  expect(await leitmotif(folder, 'backup')).toMatchObject({ code: 0 });
  const [file = ''] = readdirSync(join(folder, 'var/backups'));
  expect(file).toMatch(/^leitmotif-.*Z\.db$/);
  const target = folderWith(other);
  const path = join(folder, 'var/backups', file);
  expect(await leitmotif(target, 'restore', path)).toMatchObject({ code: 0 });
  // What had a lifetime in the past of these tests has lapsed meanwhile.
  const lasting = (await contentOf(one)).filter((item) => !JSON.stringify(item).includes('"expires"'));
  expect(await contentOf(other)).toEqual(lasting);
  expect(await leitmotif(target, 'migrate', other, third)).toMatchObject({ code: 0 });
  expect(await contentOf(third)).toEqual(lasting);
});

it('ends with code 1 and one sentence without a password where it cannot', async () => {
  const url = await places.Postgres();
  const folder = folderWith(url);
  for (const args of [
    ['backup'],
    ['restore', 'missing.db'],
    ['migrate', url, url],
    ['migrate', 'mysql://bot:sesame@db/x', url],
    ['migrate', url.replace(/:\d+\//, ':9/'), 'sqlite:there.db'],
  ]) {
    const { code, said } = await leitmotif(folder, ...args);
    expect(code).toBe(1);
    expect(said.trim().split('\n').at(-1)).toMatch(/^[A-Za-z][^\n]+\.$/);
    expect(said).not.toContain('sesame');
  }
});

it('is made by the running bot itself where BACKUP_EVERY says so', async () => {
  const sandbox = await startSandbox();
  let bot: Spawned | undefined;
  onTestFinished(async () => {
    bot?.child.kill('SIGKILL');
    await sandbox.close();
  });
  bot = spawnProgram({
    DISCORD_TOKEN: sandbox.token,
    DISCORD_API_BASE: sandbox.apiBase,
    BACKUP_EVERY: '24h',
    BACKUP_DIR: 'copies',
  });
  await bot.says(/backup made/);
  expect(readdirSync(join(bot.folder, 'copies'))).toEqual([expect.stringMatching(/^leitmotif-.*Z\.db$/)]);
});
