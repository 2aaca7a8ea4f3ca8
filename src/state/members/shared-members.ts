import { MEMBER_SHAPE } from '../member-record.ts';
import type { State } from '../store.ts';
import { createChannelNotes } from './channel-notes.ts';
import type { Members, Picked, Seen } from './contract.ts';
import {
  closeMember,
  countIn,
  exportMember,
  type MemberSets,
  openMember,
  putInBag,
  putLast,
  sizeOf,
} from './member-sets.ts';
import { savedTitles } from './saved-titles.ts';

const NOTHING: ReadonlySet<string> = new Set();

/**
 * Members on an engine that several processes share: nothing is kept in memory, every change is made to the record
 * as it is stored, and a pick is chosen anew when another process was quicker with one for the same member.
 */
export const sharedMembers = (state: State): Members => {
  const members = state.store(MEMBER_SHAPE);
  const channels = createChannelNotes(state);

  const changeMember = async (userId: string, change: (member: MemberSets) => void): Promise<void> => {
    await members.update(userId, (stored) => {
      const member = openMember(stored);
      change(member);
      return closeMember(member);
    });
  };

  return {
    async pick<T extends Picked>(
      { userId, channelId }: Parameters<Members['pick']>[0],
      choose: (seen: Seen) => T,
      before?: string,
    ): Promise<T> {
      const shownHere = channelId === undefined ? NOTHING : await channels.shownIn(channelId);
      const chosen: T[] = [];
      await changeMember(userId, (member) => {
        if (before !== undefined) member.shown.add(before);
        const picked = choose({ ...member, shownHere });
        putInBag(picked, member);
        chosen.push(picked);
      });
      const picked = chosen.at(-1);
      if (picked === undefined) throw new Error('a change was carried out without being asked for');
      if (channelId !== undefined) channels.note(channelId, picked);
      return picked;
    },
    recent: async (userId) => [...openMember(await members.get(userId)).shown].reverse(),
    isForgetful: () => false,
    recordVerdict: (userId, verdict, titleId) =>
      changeMember(userId, (member) => putLast(member[verdict], titleId)),
    forgetVerdict: (userId, titleId) =>
      changeMember(userId, ({ heard, rejected }) => {
        heard.delete(titleId);
        rejected.delete(titleId);
      }),
    titles: {
      exportFor: async (userId) => exportMember(openMember(await members.get(userId))),
      async deleteFor(userId) {
        const count = await countIn(async () => sizeOf(openMember(await members.get(userId))));
        await members.delete(userId);
        return count;
      },
    },
    ...savedTitles(state),
  };
};
