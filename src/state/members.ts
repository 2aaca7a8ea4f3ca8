import { Bag } from '../bag/bag.ts';
import { type KeptRecords, keptRecords } from './kept-records.ts';
import {
  CHANNEL_SHAPE,
  MEMBER_SHAPE,
  SAVED_SHAPE,
  type SavedRecord,
  type StoredMember,
} from './member-record.ts';
import type { State } from './store.ts';
import { updateInTurn } from './update-in-turn.ts';

/** A channel remembers this many picks; it only keeps one member's pick from coming right after another's. */
const CHANNEL_SHOWN_MAX = 50;

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
   * other pick for that member in between. Bags are written within a second, verdicts at once.
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
  /** The latest first. */
  saved(userId: string): Promise<SavedRecord['titles']>;
  /** Answers `false` when it was saved already. */
  save(userId: string, titleId: string, at: number): Promise<boolean>;
  /** Answers `false` when it was not there. */
  unsave(userId: string, titleId: string): Promise<boolean>;
}

type MemberSets = Readonly<Record<keyof StoredMember, Set<string>>>;

const putLast = (set: Set<string>, id: string): void => {
  set.delete(id);
  set.add(id);
};

const putPick = (
  { titleId, leaving }: Picked,
  member: MemberSets,
  channel: { readonly shown: Set<string> } | undefined,
): void => {
  for (const id of leaving) member.shown.delete(id);
  putLast(member.shown, titleId);
  if (channel === undefined) return;
  putLast(channel.shown, titleId);
  const [oldest] = channel.shown;
  if (channel.shown.size > CHANNEL_SHOWN_MAX && oldest !== undefined) channel.shown.delete(oldest);
};

const NOTHING: ReadonlySet<string> = new Set();

/** Opens what is remembered of members. */
export const createMembers = (state: State): Members => {
  const members: KeptRecords<MemberSets> = keptRecords({
    store: state.store(MEMBER_SHAPE),
    size: MEMBERS_KEPT,
    open: (stored) => ({
      shown: new Bag(stored?.shown),
      heard: new Set(stored?.heard),
      rejected: new Set(stored?.rejected),
    }),
    close: ({ shown, heard, rejected }) => ({
      shown: [...shown],
      heard: [...heard],
      rejected: [...rejected],
    }),
  });
  const channels = keptRecords({
    store: state.store(CHANNEL_SHAPE),
    size: CHANNELS_KEPT,
    open: (stored) => ({ shown: new Bag(stored?.shown) }),
    close: ({ shown }) => ({ shown: [...shown] }),
  });
  const saved = state.store(SAVED_SHAPE);
  const updateSaved = updateInTurn(saved);
  state.beforeClose(async () => {
    await Promise.all([members.flush(), channels.flush()]);
  });

  /** Changes a member's record and writes it; where that fails, takes the change back. */
  const changeNow = async (userId: string, change: (member: MemberSets) => () => void): Promise<void> => {
    const member = await members.get(userId);
    const takeBack = change(member);
    try {
      await members.writeNow(userId, member);
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
      const { shown, heard, rejected } = member;
      if (before !== undefined) shown.add(before);
      const picked = choose({ shown, heard, rejected, shownHere: channel?.shown ?? NOTHING });
      putPick(picked, member, channel);
      members.writeSoon(userId, member);
      if (channelId !== undefined && channel !== undefined) channels.writeSoon(channelId, channel);
      return picked;
    },
    recent: async (userId) => [...(await members.get(userId)).shown].reverse(),
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
    saved: async (userId) => ((await saved.get(userId))?.titles ?? []).toReversed(),
    async save(userId, titleId, at) {
      let isNew = false;
      await updateSaved(userId, (record = { titles: [] }) => {
        isNew = !record.titles.some(({ id }) => id === titleId);
        return isNew ? { titles: [...record.titles, { id: titleId, at }] } : undefined;
      });
      return isNew;
    },
    async unsave(userId, titleId) {
      let wasThere = false;
      await updateSaved(userId, (record = { titles: [] }) => {
        const titles = record.titles.filter(({ id }) => id !== titleId);
        wasThere = titles.length < record.titles.length;
        return wasThere ? { titles } : undefined;
      });
      return wasThere;
    },
  };
};
