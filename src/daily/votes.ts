/** What a member thinks of a daily post. */
export const VOTES = ['up', 'down'] as const;

/** What a member thinks of a daily post. */
export type Vote = (typeof VOTES)[number];

/** How many voted for and against a post. */
export interface VoteCounts {
  readonly up: number;
  readonly down: number;
}

/** Members' votes on daily posts. Every method rejects with `StoreUnavailable` while storage does not answer. */
export interface Votes {
  /**
   * Casts or changes a member's vote and answers what is counted now.
   *
   * @param place - the post: `<planId>.<date>`, or with a further part for one that came out of turn
   * @param vote - absent: takes the vote back
   */
  vote(place: string, userId: string, vote: Vote | undefined): Promise<VoteCounts>;
  /** How a member voted. */
  voteOf(place: string, userId: string): Promise<Vote | undefined>;
}
