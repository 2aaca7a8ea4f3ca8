import { beforeEach, describe, expect, it } from 'vitest';
import type { Members, Seen } from '#src/state/members/contract.ts';
import { createMembers } from '#src/state/members.ts';
import type { State } from '#src/state/store.ts';

/** An empty state, and another process's view of it where the engine has several. */
export interface MembersPlace {
  readonly state: State;
  /** The same storage opened anew, as after a restart or by another process. */
  again(): Promise<State>;
}

const HERE = { userId: 'ann', channelId: 'music' };
const TITLES = ['goblin', 'signal', 'mother', 'borgen', 'dark', 'lost'];

/** Picks the first title that was not shown yet. */
const firstUnseen = ({ shown }: Seen) => {
  const titleId = TITLES.find((id) => !shown.has(id));
  if (titleId === undefined) throw new Error('all were shown');
  return { titleId, leaving: [] };
};

/** What members can rely on, whichever engine their records are on. */
export function membersRules(engineName: string, open: () => Promise<MembersPlace>): void {
  describe(`members on ${engineName}`, () => {
    let place: MembersPlace;
    let members: Members;

    /** What another process finds once this one has ended. */
    const afterRestart = async (): Promise<Members> => {
      const again = place.again;
      await place.state.close();
      return createMembers(await again());
    };

    beforeEach(async () => {
      place = await open();
      members = createMembers(place.state);
    });

    it('never see a pick twice, even when they ask for several at once', async () => {
      const picks = await Promise.all(TITLES.map(() => members.pick(HERE, firstUnseen)));
      expect(picks.map(({ titleId }) => titleId).toSorted()).toEqual(TITLES.toSorted());
      expect([...(await members.recent('ann'))].toSorted()).toEqual(TITLES.toSorted());
    });

    it('have their bag after a restart, the latest first', async () => {
      for (let turn = 0; turn < 3; turn += 1) await members.pick(HERE, firstUnseen);
      expect(await (await afterRestart()).recent('ann')).toEqual(['mother', 'signal', 'goblin']);
    });

    /** What a member in this channel is told that others were shown there. */
    const shownIn = async (channelId: string | undefined, asking = members): Promise<string[]> => {
      let shown: string[] = [];
      await asking.pick({ userId: `bob ${channelId}`, channelId }, ({ shownHere }) => {
        shown = [...shownHere];
        return { titleId: 'dark', leaving: [] };
      });
      return shown;
    };

    it('see what others were shown in the channel, and nothing of other channels', async () => {
      await members.pick(HERE, firstUnseen);
      expect(await shownIn('music')).toEqual(['goblin']);
      expect(await shownIn('films')).toEqual([]);
      expect(await shownIn(undefined)).toEqual([]);
    });

    it('find what was shown in the channel after a restart', async () => {
      await members.pick(HERE, firstUnseen);
      expect(await shownIn('music', await afterRestart())).toEqual(['goblin']);
    });

    it('begin a new round with what leaves the bag, and count the card they press on as shown', async () => {
      await members.pick(HERE, firstUnseen);
      await members.pick(HERE, firstUnseen);
      await members.pick(HERE, () => ({ titleId: 'signal', leaving: ['goblin', 'signal'] }));
      expect(await members.recent('ann')).toEqual(['signal']);
      const next = await members.pick(HERE, firstUnseen, 'goblin');
      expect(next.titleId).toBe('mother');
    });

    it('are told what went wrong while choosing, and nothing is put into the bag', async () => {
      const refusal = new Error('nothing fits');
      const choosing = members.pick(HERE, () => {
        throw refusal;
      });
      await expect(choosing).rejects.toBe(refusal);
      expect(await members.recent('ann')).toEqual([]);
    });

    it('keep each verdict and Save that was confirmed, issued together or not, after a restart', async () => {
      await Promise.all([
        members.recordVerdict('ann', 'heard', 'goblin'),
        members.recordVerdict('ann', 'rejected', 'dark'),
        members.recordVerdict('ann', 'rejected', 'lost'),
        ...TITLES.map((id, at) => members.save('ann', id, at)),
        members.pick(HERE, firstUnseen),
      ]);
      await members.forgetVerdict('ann', 'dark');
      expect(await members.unsave('ann', 'lost')).toBe(true);
      const later = await afterRestart();
      let seen: Seen | undefined;
      await later.pick(HERE, (all) => {
        seen = { ...all, heard: new Set(all.heard), rejected: new Set(all.rejected) };
        return { titleId: 'borgen', leaving: [] };
      });
      expect(seen?.heard).toEqual(new Set(['goblin']));
      expect(seen?.rejected).toEqual(new Set(['lost']));
      const saved = await later.saved('ann');
      expect(saved.map(({ id }) => id)).toEqual(TITLES.slice(0, -1).toReversed());
    });

    it('are told whether a Save was new, and whether there was something to take away', async () => {
      expect(await members.save('ann', 'goblin', 1)).toBe(true);
      expect(await members.save('ann', 'goblin', 2)).toBe(false);
      expect(await members.saved('ann')).toEqual([{ id: 'goblin', at: 1 }]);
      expect(await members.unsave('ann', 'goblin')).toBe(true);
      expect(await members.unsave('ann', 'goblin')).toBe(false);
      expect(await members.saved('ann')).toEqual([]);
    });
  });
}

/** What else they can rely on where several processes answer them. */
export function replicaRules(engineName: string, open: () => Promise<MembersPlace>): void {
  describe(`two replicas on ${engineName}`, () => {
    const replicas = async (): Promise<Members[]> => {
      const { state, again } = await open();
      return [createMembers(state), createMembers(await again())];
    };

    it('lose no confirmed Save and no verdict of a member whom both answer', async () => {
      const both = await replicas();
      const ids = Array.from({ length: 25 }, (_, index) => `title-${index}`);
      await Promise.all(
        both.flatMap((members, replica) =>
          ids.flatMap((id) => [
            members.save('ann', `${id}-${replica}`, replica),
            members.recordVerdict('ann', 'heard', `${id}-${replica}`),
          ]),
        ),
      );
      const wanted = ids.flatMap((id) => [`${id}-0`, `${id}-1`]).toSorted();
      for (const members of both) {
        expect((await members.saved('ann')).map(({ id }) => id).toSorted()).toEqual(wanted);
        let heard: string[] = [];
        await members.pick(HERE, (seen) => {
          heard = [...seen.heard].toSorted();
          return { titleId: 'goblin', leaving: [] };
        });
        expect(heard).toEqual(wanted);
      }
    });

    it('never show a member the same pick, one after the other or at the same moment', async () => {
      const both = await replicas();
      const picks: string[] = [];
      for (const members of both) picks.push((await members.pick(HERE, firstUnseen)).titleId);
      const together = await Promise.all(
        [...both, ...both].map((members) => members.pick(HERE, firstUnseen)),
      );
      picks.push(...together.map(({ titleId }) => titleId));
      expect(picks.toSorted()).toEqual(TITLES.toSorted());
    });

    it('know, a second later, what the other one showed in the channel', async () => {
      const [one, other] = await replicas();
      await one?.pick(HERE, firstUnseen);
      const shownToBob = async () => {
        let shown: string[] = [];
        await other?.pick({ userId: 'bob', channelId: 'music' }, ({ shownHere }) => {
          shown = [...shownHere];
          return { titleId: 'dark', leaving: [] };
        });
        return shown;
      };
      await expect.poll(shownToBob, { timeout: 10_000 }).toContain('goblin');
    });
  });
}
