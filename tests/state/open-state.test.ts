import { chmodSync, existsSync, mkdirSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { describe, expect, it, onTestFinished } from 'vitest';
import { openState } from '#src/state/open-state.ts';
import { scramblePage } from './damage.ts';
import { anyShape } from './sample.ts';
import { temporaryFolder } from './temporary-folder.ts';

const now = () => 0;
const refusal = (url: string) =>
  openState({ url, now, deadline: 100 }).then(String, (error: unknown) => error);

/** Gives up root's rights until the test has finished: root may write everything. */
function becomeOrdinaryUser(): void {
  if (process.geteuid?.() !== 0) return;
  process.seteuid?.(65534);
  onTestFinished(() => process.seteuid?.(0));
}

describe('openState', () => {
  it('creates the folder of the file, and finds what was stored when it opens again', async () => {
    const url = `sqlite:${join(temporaryFolder(), 'var', 'deep', 'leitmotif.db')}`;
    const first = await openState({ url, now });
    await first.store(anyShape('plans')).set('channel', { time: '20:00' });
    await first.claim('post');
    await first.close();
    const second = await openState({ url, now });
    expect(await second.store(anyShape('plans')).get('channel')).toEqual({ time: '20:00' });
    expect(await second.claim('post')).toBe(false);
    await second.close();
  });

  it('makes files that only their owner can read', async () => {
    const folder = temporaryFolder();
    const state = await openState({ url: `sqlite:${join(folder, 'new.db')}`, now: Date.now });
    onTestFinished(() => state.close());
    await state.store(anyShape('sample')).set('a', 'b');
    const rights = readdirSync(folder).map((name) => [name, statSync(join(folder, name)).mode & 0o777]);
    expect(rights).toContainEqual(['new.db', 0o600]);
    expect(rights.filter(([, mode]) => mode !== 0o600)).toEqual([]);
  });

  it('leaves one file behind when it is closed', async () => {
    const path = join(temporaryFolder(), 'leitmotif.db');
    const state = await openState({ url: `sqlite:${path}`, now });
    await state.close();
    expect([path, `${path}-wal`, `${path}-shm`].map(existsSync)).toEqual([true, false, false]);
  });

  it.each(['mysql://localhost/leitmotif', 'leitmotif.db', '', 'sqlite:', 'constructor:x'])(
    'refuses the address "%s" with a sentence that names the variable, what was given and what is expected',
    async (url) => {
      const error = await refusal(url);
      expect(error).toMatchObject({ name: 'StoreUnavailable', trouble: 'failed' });
      expect(error).toHaveProperty('message', expect.stringContaining(`DATABASE_URL is "${url}"`));
      expect(error).toHaveProperty('message', expect.stringContaining('sqlite:var/leitmotif.db'));
      expect(error).toHaveProperty('message', expect.stringContaining('postgres://<user>'));
    },
  );

  it('keeps a password in the address to itself', async () => {
    const url = 'mysql://bot:pa@ss/word@db.internal/leitmotif?password=pass';
    expect(String(await refusal(url))).toContain('"mysql://***@db.internal/leitmotif?***"');
    const unwritable = String(await refusal('postgres://bot:pa#ss[word@db.internal/leitmotif'));
    expect(unwritable).toContain('"postgres://***@db.internal/leitmotif"');
    expect(unwritable).toMatch(/%23/);
  });

  it('refuses a file that is no database', async () => {
    const path = join(temporaryFolder(), 'notes.txt');
    writeFileSync(path, 'Buy milk. '.repeat(500));
    expect(await refusal(`sqlite:${path}`)).toMatchObject({ trouble: 'damaged' });
  });

  it('refuses a database with a damaged page, wherever it is', async () => {
    const path = join(temporaryFolder(), 'leitmotif.db');
    const state = await openState({ url: `sqlite:${path}`, now });
    const store = state.store(anyShape('plans'));
    await Promise.all(Array.from({ length: 500 }, (_, key) => store.set(`${key}`, 'x'.repeat(1000))));
    await state.close();
    // In the middle of the file: opening alone does not read it.
    scramblePage(path, 60);
    expect(await refusal(`sqlite:${path}`)).toMatchObject({ trouble: 'damaged' });
  });

  it('refuses a database that a newer Leitmotif wrote', async () => {
    const path = join(temporaryFolder(), 'leitmotif.db');
    const database = new DatabaseSync(path);
    database.exec('pragma user_version = 99');
    database.close();
    expect(String(await refusal(`sqlite:${path}`))).toContain('newer Leitmotif');
  });

  it('refuses a file that another process keeps locked, within the deadline', async () => {
    const path = join(temporaryFolder(), 'leitmotif.db');
    const other = new DatabaseSync(path);
    onTestFinished(() => other.close());
    other.exec('begin exclusive');
    expect(await refusal(`sqlite:${path}`)).toMatchObject({ trouble: 'locked' });
  });

  it('refuses a file and a folder that may not be written', async () => {
    const folder = temporaryFolder();
    const path = join(folder, 'leitmotif.db');
    const state = await openState({ url: `sqlite:${path}`, now });
    await state.close();
    chmodSync(path, 0o444);
    chmodSync(folder, 0o777);
    const shut = join(folder, 'shut');
    mkdirSync(shut);
    chmodSync(shut, 0o555);
    becomeOrdinaryUser();
    expect(await refusal(`sqlite:${path}`)).toMatchObject({ trouble: 'read-only' });
    expect(await refusal(`sqlite:${join(shut, 'var', 'leitmotif.db')}`)).toMatchObject({
      trouble: 'read-only',
    });
    expect(await refusal(`sqlite:${join(shut, 'leitmotif.db')}`)).toMatchObject({ trouble: 'read-only' });
  });

  it('refuses a path that cannot be reached', async () => {
    const folder = temporaryFolder();
    writeFileSync(join(folder, 'file'), '');
    expect(await refusal(`sqlite:${join(folder, 'file', 'leitmotif.db')}`)).toMatchObject({
      trouble: 'failed',
    });
    expect(await refusal(`sqlite:${folder}`)).toMatchObject({ trouble: 'failed' });
  });
});
