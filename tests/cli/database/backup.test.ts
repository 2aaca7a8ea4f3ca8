import { existsSync, readdirSync, readFileSync, statSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { describe, expect, it } from 'vitest';
import { backUp } from '#src/cli/database/back-up.ts';
import { restore } from '#src/cli/database/restore.ts';
import { temporaryFolder } from '#tests/state/temporary-folder.ts';
import { contentOf, fillDatabase, keepWords, NOW, openBeside, places } from './two-engines.ts';

const save = async (
  databaseUrl: string,
  path = join(temporaryFolder(), 'deep', 'backup.db'),
): Promise<string> => {
  await backUp({ databaseUrl, path, program: '9.8.7', now: NOW, ...keepWords() });
  return path;
};

const putBack = async (path: string, databaseUrl: string, replace = false): Promise<string> => {
  const { lines, ...words } = keepWords();
  await restore({ path, databaseUrl, replace, now: NOW, ...words });
  return lines.join('\n');
};

const engines = ['SQLite', 'Postgres'] as const;
const pairs = engines.flatMap((from) => engines.map((to) => [from, to] as const));

it.each(pairs)(
  'a backup of %s restores everything on %s, and tells that the bot has to be stopped',
  async (one, other) => {
    const [from, to] = await Promise.all([places[one](), places[other]()]);
    await fillDatabase(from, 600);
    const said = await putBack(await save(from), to);
    expect(said).toMatch(/of 2026-03-01T20:00:00\.000Z .*has to be stopped/);
    expect(await contentOf(to)).toEqual(await contentOf(from));
  },
);

describe.each(engines)('a backup of %s', (engine) => {
  it('is one moment of everything while others write, and holds none of them up', async () => {
    const url = await places[engine]();
    const bot = await openBeside(url);
    const first = bot.rows({ namespace: 'aaa', durable: false });
    const last = bot.rows({ namespace: 'zzz', durable: false });
    await fillDatabase(url, 2_000);
    let isDone = false;
    let writes = 0;
    // Each turn writes the same number at the beginning and at the end, in one transaction.
    const writing = (async () => {
      for (let turn = 1; !isDone; turn += 1) {
        const row = { value: `{"version":1,"value":${turn}}` };
        await Promise.all([first.set('same', row), last.set('same', row), last.set(`n${turn}`, row)]);
        writes = turn;
      }
    })();
    await expect.poll(() => writes).toBeGreaterThan(3);
    const before = writes;
    const path = await save(url);
    expect(writes).toBeGreaterThan(before);
    isDone = true;
    await writing;

    const to = await places.SQLite();
    await putBack(path, to);
    const restored = await openBeside(to);
    const restoredRows = (namespace: string) => restored.rows({ namespace, durable: false });
    const a = await restoredRows('aaa').get('same');
    const z = await restoredRows('zzz').get('same');
    expect(a).toEqual(z);
    const turn = Number(JSON.parse(a?.value ?? '').value);
    expect(turn).toBeGreaterThanOrEqual(before);
    expect(await restoredRows('zzz').get(`n${turn}`)).toEqual(a);
    expect(await restoredRows('zzz').get(`n${turn + 1}`)).toBeUndefined();
  });

  it('is restored over other data only with --replace, and then exactly', async () => {
    const url = await places[engine]();
    await fillDatabase(url, 10);
    const path = await save(url);
    const kept = await contentOf(url);
    const bot = await openBeside(url);
    await bot.rows({ namespace: 'member', durable: true }).set('1', { value: '{"version":1,"value":"new"}' });
    await bot.claim('later');
    await expect(putBack(path, url)).rejects.toThrow(/already holds \d+ entries: .*--replace/);
    await putBack(path, url, true);
    expect(await contentOf(url)).toEqual(kept);
  });
});

describe('a backup file', () => {
  it('is one file that only its owner may read, and says what it is', async () => {
    const url = await places.SQLite();
    await fillDatabase(url, 10);
    const path = await save(url);
    expect(readdirSync(join(path, '..'))).toEqual(['backup.db']);
    expect(statSync(path).mode & 0o777).toBe(0o600);
    const file = new DatabaseSync(path, { readOnly: true });
    const header = file.prepare(`select value from entries where namespace = '' and key = 'backup'`).get();
    file.close();
    expect(JSON.parse(String(header?.value))).toEqual({
      format: 1,
      program: '9.8.7',
      made: '2026-03-01T20:00:00.000Z',
      rows: 21,
      claims: 2,
      checksum: expect.stringMatching(/^[\da-f]{64}$/),
    });
  });

  it('is not touched by a restore, and keeps the old one when a new one fails', async () => {
    const url = await places.SQLite();
    await fillDatabase(url, 10);
    const path = await save(url);
    const bytes = readFileSync(path);
    await putBack(path, await places.SQLite());
    expect(readFileSync(path).equals(bytes)).toBe(true);
    await expect(save('sqlite:/nowhere/at/all.db', path)).rejects.toThrow(/no database/);
    expect(readFileSync(path).equals(bytes)).toBe(true);
  });

  const spoil = (path: string, sql: string): void => {
    const file = new DatabaseSync(path);
    file.exec(sql);
    file.close();
  };

  it.each([
    ['cut short', (path: string) => truncateSync(path, 8_192), /is damaged or none of Leitmotif/],
    ['a text file', (path: string) => writeFileSync(path, 'Buy milk. '.repeat(900)), /is damaged/],
    [
      'with a changed row',
      (path: string) => spoil(path, `update entries set value = '{}' where key = '1'`),
      /is damaged/,
    ],
    [
      'with a row less',
      (path: string) => spoil(path, `delete from claims where key = 'lease'`),
      /is damaged/,
    ],
    [
      'without a header',
      (path: string) => spoil(path, `delete from entries where namespace = ''`),
      /is damaged/,
    ],
    [
      'of a newer format',
      (path: string) =>
        spoil(
          path,
          `update entries set value = replace(value, '"format":1', '"format":2') where namespace = ''`,
        ),
      /made by a newer Leitmotif: update this one/,
    ],
    ['of a newer layout', (path: string) => spoil(path, 'pragma user_version = 99'), /newer Leitmotif/],
  ])('%s is refused with one sentence before anything is deleted', async (_what, damage, sentence) => {
    const [from, to] = await Promise.all([places.SQLite(), places.SQLite()]);
    await Promise.all([fillDatabase(from, 200), fillDatabase(to, 5)]);
    const path = await save(from);
    damage(path);
    const before = await contentOf(to);
    await expect(putBack(path, to, true)).rejects.toThrow(sentence);
    await expect(putBack(path, to, true)).rejects.toThrow(/^[^\n]+\.$/);
    expect(await contentOf(to)).toEqual(before);
  });

  it('that is not there is said, and nothing is made in its place', async () => {
    const path = join(temporaryFolder(), 'missing.db');
    await expect(putBack(path, await places.SQLite())).rejects.toThrow(/There is no file .*missing\.db/);
    expect(existsSync(path)).toBe(false);
  });
});
