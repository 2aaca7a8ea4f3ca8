import { cachedStore } from './cached-store.ts';
import { createTurns, type InTurn } from './in-turn.ts';
import {
  CHANNEL_SHAPE,
  MEMBER_SHAPE,
  type MemberRecord,
  SAVED_SHAPE,
  type SavedRecord,
} from './member-record.ts';
import type { State } from './store.ts';
import { updateInTurn } from './update-in-turn.ts';

/** A channel remembers this many picks; it only keeps one member's pick from coming right after another's. */
const CHANNEL_SHOWN_MAX = 50;

/** Records kept in memory: a few kilobytes each, and most buttons are pressed soon after the last. */
const MEMBERS_KEPT = 2_000;
const CHANNELS_KEPT = 1_000;

const NOBODY: MemberRecord = { shown: [], heard: [], rejected: [] };

/** What a pick was and where it was shown. */
export interface Shown {
  readonly userId: string;
  readonly channelId: string | undefined;
  readonly titleId: string;
  /** Titles that leave the bag first, because a new round begins; empty otherwise. */
  readonly leaving: readonly string[];
}

/** Members' bags, verdicts and saved titles. Every method rejects with `StoreUnavailable` when storage fails. */
export interface Members {
  /** Lets a member's picks be made one after the other, so that two presses at once do not get the same one. */
  readonly inTurn: InTurn;
  past(userId: string): Promise<MemberRecord>;
  shownIn(channelId: string): Promise<readonly string[]>;
  /** Puts a pick into the member's and the channel's bag. */
  recordShown(shown: Shown): Promise<void>;
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

const append = (list: readonly string[], id: string, leaving: readonly string[] = []): string[] => {
  if (leaving.length === 0 && !list.includes(id)) return [...list, id];
  const left = new Set([...leaving, id]);
  return [...list.filter((one) => !left.has(one)), id];
};

/** Opens what is remembered of members. */
export const createMembers = (state: State): Members => {
  const members = cachedStore(state.store(MEMBER_SHAPE), MEMBERS_KEPT);
  const channels = cachedStore(state.store(CHANNEL_SHAPE), CHANNELS_KEPT);
  const saved = state.store(SAVED_SHAPE);
  const updateMember = updateInTurn(members);
  const updateChannel = updateInTurn(channels);
  const updateSaved = updateInTurn(saved);

  return {
    inTurn: createTurns(),
    past: async (userId) => (await members.get(userId)) ?? NOBODY,
    shownIn: async (channelId) => (await channels.get(channelId))?.shown ?? [],
    async recordShown({ userId, channelId, titleId, leaving }) {
      await Promise.all([
        updateMember(userId, (member = NOBODY) => ({
          ...member,
          shown: append(member.shown, titleId, leaving),
        })),
        channelId === undefined
          ? undefined
          : updateChannel(channelId, (channel) => ({
              shown: append(channel?.shown ?? [], titleId).slice(-CHANNEL_SHOWN_MAX),
            })),
      ]);
    },
    async recordVerdict(userId, verdict, titleId) {
      await updateMember(userId, (member = NOBODY) => ({
        ...member,
        [verdict]: append(member[verdict], titleId),
      }));
    },
    async forgetVerdict(userId, titleId) {
      const without = (list: readonly string[]) => list.filter((id) => id !== titleId);
      await updateMember(userId, (member = NOBODY) => ({
        ...member,
        heard: without(member.heard),
        rejected: without(member.rejected),
      }));
    },
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
