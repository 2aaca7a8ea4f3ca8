import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { backUpWhenDue } from '#src/state/backup/back-up-when-due.ts';
import { openState } from '#src/state/open-state.ts';
import { anyShape, silentLog, testClock } from '#tests/state/sample.ts';
import { temporaryFolder } from '#tests/state/temporary-folder.ts';
import { emptySchema } from '#tests/support/postgres/empty-database.ts';

const DAY_MS = 24 * 60 * 60 * 1_000;
const JUMPS_MS = [400 * DAY_MS, -800 * DAY_MS, 400 * DAY_MS, 1, -1];

describe.each([
  ['SQLite', async () => `sqlite:${join(temporaryFolder(), 'leitmotif.db')}`],
  ['Postgres', () => emptySchema()],
] as const)('storage on %s while the clock jumps', (_engine, place) => {
  const setUp = async () => {
    const clock = testClock();
    const state = await openState({ url: await place(), now: clock.now, deadline: 10_000 });
    onTestFinished(() => state.close());
    return { clock, state };
  };

  it('makes no call late and loses nothing that lasts', async () => {
    const { clock, state } = await setUp();
    const store = state.store(anyShape('saved'));
    await store.set('member', 'goblin');
    for (const jump of JUMPS_MS) {
      const calls = [store.set('now', clock.time), store.update('count', (count) => Number(count ?? 0) + 1)];
      clock.time += jump;
      await Promise.all(calls);
      expect(await store.get('member')).toBe('goblin');
    }
    expect(await store.get('count')).toBe(JUMPS_MS.length);
  });

  it('gives no lasting claim a second time', async () => {
    const { clock, state } = await setUp();
    expect(await state.claim('post 2026-03-01')).toBe(true);
    for (const jump of JUMPS_MS) {
      clock.time += jump;
      expect(await state.claim('post 2026-03-01')).toBe(false);
    }
  });

  it('makes one backup for each jump, ahead or back, and goes on in its rhythm', async () => {
    const { clock, state } = await setUp();
    const folder = join(temporaryFolder(), 'backups');
    const plan = { every: DAY_MS, keep: 100, folder };
    const look = backUpWhenDue({ state, plan, program: '1.0.0', now: clock.now, log: silentLog });
    const made = () => readdirSync(folder).length;
    await look();
    expect(made()).toBe(1);
    clock.time += 400 * DAY_MS;
    await look();
    await look();
    expect(made()).toBe(2);
    clock.time -= 400 * DAY_MS;
    for (let minute = 0; minute < 30; minute += 1) {
      clock.time += 60_000;
      await look();
    }
    expect(made()).toBe(3);
    clock.time += DAY_MS;
    await look();
    expect(made()).toBe(4);
  });
});
