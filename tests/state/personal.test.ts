import { describe, expect, it } from 'vitest';
import { createMembers, type Members } from '#src/state/members.ts';
import { openState } from '#src/state/open-state.ts';

const open = async (isShared: boolean): Promise<{ members: Members; rows: () => Promise<string[]> }> => {
  const state = await openState({ url: 'sqlite::memory:', now: Date.now });
  const seen = { namespace: 'member', version: 1, durable: false, read: (raw: unknown) => raw };
  return {
    members: createMembers({ ...state, isShared }),
    async rows() {
      const keys: string[] = [];
      for (const namespace of ['member', 'saved'])
        for await (const [key] of state.store({ ...seen, namespace }).iterate())
          keys.push(`${namespace} ${key}`);
      return keys;
    },
  };
};

describe.each([
  ['kept in memory', false],
  ['on an engine that several processes share', true],
])('what is remembered of a member, %s', (_where, isShared) => {
  it('is exported whole and deleted whole, and nobody else loses anything', async () => {
    const { members, rows } = await open(isShared);
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
    const { members } = await open(isShared);
    const pick = (titleId: string) =>
      members.pick({ userId: '1', channelId: undefined }, () => ({ titleId, leaving: [] }));
    await pick('goblin');
    await members.titles.deleteFor('1');
    await pick('dark');
    expect(await members.titles.exportFor('1')).toEqual({ shown: ['dark'], heard: [], rejected: [] });
  });
});
