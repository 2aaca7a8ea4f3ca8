import { type KeptRecords, keptRecords } from './kept-records.ts';
import { CHANNEL_SHAPE, MEMBER_SHAPE, type SavedRecord } from './member-record.ts';
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
} from './members/member-sets.ts';
import { savedTitles } from './members/saved-titles.ts';
import { sharedMembers } from './members/shared-members.ts';
import type { Remembered } from './remembered.ts';
import type { State } from './store.ts';

/** Records kept in memory: a few kilobytes each, and most buttons are pressed soon after the last. */
const MEMBERS_KEPT = 2_000;
const CHANNELS_KEPT = 1_000;

/** What a member has seen and said, the latest last. */
export interface Seen {
  /** The bag: titles shown in this round. */
  readonly shown: ReadonlySet<string>;
  readonly heard: ReadonlySet<string>;
  readonly rejected: ReadonlySet<string>;
  /** Titles that others were shown in this channel. */
  readonly shownHere: ReadonlySet<string>;
}

/** What was picked. */
export interface Picked {
  readonly titleId: string;
  /** Titles that leave the bag first, because a new round begins; empty otherwise. */
  readonly leaving: readonly string[];
}

interface Place {
  readonly userId: string;
  readonly channelId: string | undefined;
}

/** Members' bags, verdicts and saved titles. Every method rejects with `StoreUnavailable` when storage fails. */
export interface Members {
  /**
   * Lets a pick be made from what a member has seen and puts it into the member's and the channel's bag, with no
   * other pick for that member in between. Bags are written within a second where this process alone writes them,
   * and at once where it does not; `choose` may be called again then. Verdicts are written at once.
   *
   * @param before - the title on the card that asks for another one: shown, even if that was lost
   */
  pick<T extends Picked>(place: Place, choose: (seen: Seen) => T, before?: string): Promise<T>;
  /** Titles shown to a member in this round, the latest first. */
  recent(userId: string): Promise<readonly string[]>;
  /** Whether bags could not be written lately: what was shown since is in memory only. */
  isForgetful(): boolean;
  /** Never to be picked for this member again. */
  recordVerdict(userId: string, verdict: 'heard' | 'rejected', titleId: string): Promise<void>;
  /** Takes a verdict back, whichever it was. */
  forgetVerdict(userId: string, titleId: string): Promise<void>;
  /** What a member was shown, knows and does not want. */
  readonly titles: Remembered;
  /** What a member saved. */
  readonly savedList: Remembered;
  /** The latest first. */
  saved(userId: string): Promise<SavedRecord['titles']>;
  /** Answers `false` when it was saved already. */
  save(userId: string, titleId: string, at: number): Promise<boolean>;
  /** Answers `false` when it was not there. */
  unsave(userId: string, titleId: string): Promise<boolean>;
}

const NOTHING: ReadonlySet<string> = new Set();

/** Opens what is remembered of members: kept in memory where this process alone writes, read each time where not. */
export const createMembers = (state: State): Members =>
  state.isShared ? sharedMembers(state) : keptMembers(state);

const keptMembers = (state: State): Members => {
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
