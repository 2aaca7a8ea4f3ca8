import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { backUpWhenDue } from '#src/state/backup/back-up-when-due.ts';
import { openBackup } from '#src/state/backup/open-backup.ts';
import { openState } from '#src/state/open-state.ts';
import { emptySchema } from '#tests/support/postgres/empty-database.ts';
import { anyShape, testClock } from '../sample.ts';
import { temporaryFolder } from '../temporary-folder.ts';

const DAY_MS = 24 * 60 * 60 * 1_000;

const setUp = async (url: string, processes = 1) => {
  const clock = testClock();
  const folder = join(temporaryFolder(), 'backups');
  const warnings: string[] = [];
  const log = { info() {}, warn: (_fields: object, sentence: string) => void warnings.push(sentence) };
  const bots = await Promise.all(
    Array.from({ length: processes }, async () => {
      const state = await openState({ url, now: clock.now, deadline: 10_000 });
      onTestFinished(() => state.close());
      const plan = { every: DAY_MS, keep: 3, folder };
      return { state, look: backUpWhenDue({ state, plan, program: '1.0.0', now: clock.now, log }) };
    }),
  );
  const look = () => Promise.all(bots.map((bot) => bot.look()));
  return {
    clock,
    folder,
    warnings,
    look,
    files: () => readdirSync(folder).toSorted(),
    state: bots[0]?.state,
  };
};

describe.each([
  ['SQLite', async () => `sqlite:${join(temporaryFolder(), 'leitmotif.db')}`],
  ['Postgres', () => emptySchema()],
] as const)('a bot on %s with BACKUP_EVERY', (_engine, place) => {
  it('makes one backup in each period, however many processes there are, and keeps the newest', async () => {
    const { clock, folder, look, files, state } = await setUp(await place(), 3);
    await state?.store(anyShape('saved')).set('member', 'goblin');
    const made = (await look()).filter((path) => path !== undefined);
    expect(made).toHaveLength(1);
    expect(await look()).toEqual([undefined, undefined, undefined]);
    expect((await openBackup(made[0] ?? '')).header).toMatchObject({ program: '1.0.0' });
    writeFileSync(join(folder, 'notes.txt'), 'mine');
    for (let day = 1; day <= 4; day += 1) {
      clock.time += DAY_MS;
      await look();
    }
    expect(files()).toEqual([
      'leitmotif-2026-03-03T20-00-00Z.db',
      'leitmotif-2026-03-04T20-00-00Z.db',
      'leitmotif-2026-03-05T20-00-00Z.db',
      'notes.txt',
    ]);
  });

  it('tries again a quarter of an hour after a failure, which it logs, and makes no half file', async () => {
    const { clock, folder, look, files, warnings } = await setUp(await place());
    mkdirSync(join(folder, '..'), { recursive: true });
    writeFileSync(folder, 'a file where the folder should be');
    expect(await look()).toEqual([undefined]);
    expect(warnings).toEqual(['no backup could be made; it will be tried again']);
    rmSync(folder);
    expect(await look()).toEqual([undefined]);
    clock.time += 15 * 60_000;
    expect(await look()).toHaveLength(1);
    expect(files()).toEqual(['leitmotif-2026-03-01T20-15-00Z.db']);
  });
});
