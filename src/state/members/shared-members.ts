import { CHANNEL_SHAPE, MEMBER_SHAPE } from '../member-record.ts';
import type { Members, Picked, Seen } from '../members.ts';
import { type State, StoreUnavailable, StoreUnreadable } from '../store.ts';
import {
  closeChannel,
  closeMember,
  countIn,
  exportMember,
  type MemberSets,
  openChannel,
  openMember,
  putInBag,
  putInChannel,
  putLast,
  sizeOf,
} from './member-sets.ts';
import { savedTitles } from './saved-titles.ts';

/**
 * Members on an engine that several processes share: nothing is kept in memory, every change is made to the record
 * as it is stored, and a pick is chosen anew when another process was quicker with one for the same member.
 */
export const sharedMembers = (state: State): Members => {
  const members = state.store(MEMBER_SHAPE);
  const channels = state.store(CHANNEL_SHAPE);

  const changeMember = async (userId: string, change: (member: MemberSets) => void): Promise<void> => {
    await members.update(userId, (stored) => {
      const member = openMember(stored);
      change(member);
      return closeMember(member);
    });
  };

  /** The channel's memory only keeps two members' picks apart: one is not taken back because it failed. */
  const noteInChannel = async (channelId: string, picked: Picked): Promise<void> => {
    try {
      await channels.update(channelId, (stored) => {
        const channel = openChannel(stored);
        putInChannel(picked, channel);
        return closeChannel(channel);
      });
    } catch (error) {
      if (!(error instanceof StoreUnavailable || error instanceof StoreUnreadable)) throw error;
    }
  };

  return {
    async pick<T extends Picked>(
      { userId, channelId }: Parameters<Members['pick']>[0],
      choose: (seen: Seen) => T,
      before?: string,
    ): Promise<T> {
      const shownHere = openChannel(
        channelId === undefined ? undefined : await channels.get(channelId),
      ).shown;
      const chosen: T[] = [];
      await changeMember(userId, (member) => {
        if (before !== undefined) member.shown.add(before);
        const picked = choose({ ...member, shownHere });
        putInBag(picked, member);
        chosen.push(picked);
      });
      const picked = chosen.at(-1);
      if (picked === undefined) throw new Error('a change was carried out without being asked for');
      // The answer does not wait for what only others in the channel will ask for.
      if (channelId !== undefined) void noteInChannel(channelId, picked);
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
