import type { SavedRecord } from '../member-record.ts';
import type { Remembered } from '../remembered.ts';

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
