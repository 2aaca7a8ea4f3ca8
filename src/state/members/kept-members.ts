import { type KeptRecords, keptRecords } from '../kept-records.ts';
import { CHANNEL_SHAPE, MEMBER_SHAPE } from '../member-record.ts';
import type { State } from '../store.ts';
import type { Members } from './contract.ts';
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

/** Records kept in memory: a few kilobytes each, and most buttons are pressed soon after the last. */
const MEMBERS_KEPT = 2_000;
const CHANNELS_KEPT = 1_000;

const NOTHING: ReadonlySet<string> = new Set();

/** Members on an engine that this process alone writes: records are kept in memory, and bags written within a second. */
export const keptMembers = (state: State): Members => {
  const members: KeptRecords<MemberSets> = keptRecords({
    store: state.store(MEMBER_SHAPE),
    size: MEMBERS_KEPT,
    open: openMember,
    close: closeMember,
  });
  const channels = keptRecords({
    store: state.store(CHANNEL_SHAPE),
    size: CHANNELS_KEPT,
    open: openChannel,
    close: closeChannel,
  });
  state.beforeClose(async () => {
    await Promise.all([members.flush(), channels.flush()]);
  });

  /** Changes a member's record and writes it; where that fails, takes the change back. */
  const changeNow = async (userId: string, change: (member: MemberSets) => () => void): Promise<void> => {
    const member = await members.get(userId);
    const takeBack = change(member.value);
    try {
      await members.writeNow(member);
    } catch (error) {
      takeBack();
      throw error;
    }
  };

  return {
    async pick({ userId, channelId }, choose, before) {
      const member = members.known(userId) ?? (await members.get(userId));
      const channel =
        channelId === undefined ? undefined : (channels.known(channelId) ?? (await channels.get(channelId)));
      // From here on nothing waits, so no other pick comes in between.
      const { shown, heard, rejected } = member.value;
      if (before !== undefined) shown.add(before);
      const picked = choose({ shown, heard, rejected, shownHere: channel?.value.shown ?? NOTHING });
      putInBag(picked, member.value);
      members.writeSoon(member);
      if (channel !== undefined) {
        putInChannel(picked, channel.value);
        channels.writeSoon(channel);
      }
      return picked;
    },
    recent: async (userId) => [...(await members.get(userId)).value.shown].reverse(),
    isForgetful: () => members.isFailing(),
    recordVerdict: (userId, verdict, titleId) =>
      changeNow(userId, (member) => {
        const isNew = !member[verdict].has(titleId);
        putLast(member[verdict], titleId);
        return () => void (isNew && member[verdict].delete(titleId));
      }),
    forgetVerdict: (userId, titleId) =>
      changeNow(userId, (member) => {
        const had = (['heard', 'rejected'] as const).filter((verdict) => member[verdict].delete(titleId));
        return () => {
          for (const verdict of had) member[verdict].add(titleId);
        };
      }),
    titles: {
      exportFor: async (userId) => exportMember((await members.get(userId)).value),
      async deleteFor(userId) {
        const count = await countIn(async () => sizeOf((await members.get(userId)).value));
        await members.forget(userId);
        return count;
      },
    },
    ...savedTitles(state),
  };
};
