import { describe, expect, it, onTestFinished } from 'vitest';
import type { Members } from '#src/state/members/contract.ts';
import { createMembers } from '#src/state/members.ts';
import { openState } from '#src/state/open-state.ts';
import { emptySchema } from '#tests/support/postgres/empty-database.ts';

/** Another process's work on this machine must not make a call late. */
const PATIENT_MS = 10_000;

const open = async (url: string): Promise<{ members: Members; rows: () => Promise<string[]> }> => {
  const state = await openState({ url, now: Date.now, deadline: PATIENT_MS });
  onTestFinished(() => state.close());
  const seen = { namespace: 'member', version: 1, durable: false, read: (raw: unknown) => raw };
  return {
    members: createMembers(state),
    async rows(): Promise<string[]> {
      const keys: string[] = [];
      for (const namespace of ['member', 'saved'])
        for await (const [key] of state.store({ ...seen, namespace }).iterate())
          keys.push(`${namespace} ${key}`);
      return keys;
    },
  };
};

describe.each<readonly [string, () => Promise<string>]>([
  ['SQLite, kept in memory', async () => 'sqlite::memory:'],
  ['Postgres', emptySchema],
])('what is remembered of a member on %s', (_where, place) => {
  it('is exported whole and deleted whole, and nobody else loses anything', async () => {
    const { members, rows } = await open(await place());
    for (const userId of ['1', '2']) {
      await members.pick({ userId, channelId: '9' }, () => ({ titleId: 'goblin', leaving: [] }));
      await members.recordVerdict(userId, 'heard', 'signal');
      await members.save(userId, 'dark', 0);
    }
    expect(await members.titles.exportFor('1')).toEqual({
      shown: ['goblin'],
      heard: ['signal'],
      rejected: [],
    });
    expect(await members.savedList.exportFor('1')).toEqual([
      { id: 'dark', savedAt: '1970-01-01T00:00:00.000Z' },
    ]);

    expect(await members.titles.deleteFor('1')).toBe(2);
    expect(await members.savedList.deleteFor('1')).toBe(1);
    expect(await rows()).toEqual(['member 2', 'saved 2']);
    expect(await members.titles.exportFor('1')).toBeUndefined();
    expect(await members.savedList.exportFor('1')).toBeUndefined();
    expect(await members.titles.deleteFor('1')).toBe(0);
    expect(await members.titles.exportFor('2')).toBeDefined();
  });

  it('begins anew after it was deleted', async () => {
    const { members } = await open(await place());
    const pick = (titleId: string) =>
      members.pick({ userId: '1', channelId: undefined }, () => ({ titleId, leaving: [] }));
    await pick('goblin');
    await members.titles.deleteFor('1');
    await pick('dark');
    expect(await members.titles.exportFor('1')).toEqual({ shown: ['dark'], heard: [], rejected: [] });
  });
});
