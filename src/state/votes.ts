import { z } from 'zod';
import type { Remembered } from './remembered.ts';
import type { Shape, State } from './store.ts';

/** So long after the last vote on a post who voted is kept; then it is forgotten. */
export const VOTES_KEPT_MS = 30 * 24 * 60 * 60 * 1000;
/** Where somebody voted is known at least as long as the votes themselves, which later votes of others prolong. */
const VOTER_KEPT_MS = 400 * 24 * 60 * 60 * 1000;

const ids = z.array(z.string());
const ballot = z.strictObject({ up: ids, down: ids });
type Ballot = z.infer<typeof ballot>;

/** By post id: user ids, since a vote can be changed and everybody has one. */
const BALLOT_SHAPE: Shape<Ballot> = {
  namespace: 'votes',
  version: 1,
  durable: false,
  read: (raw) => ballot.parse(raw),
};

const voted = z.strictObject({ posts: ids });

/** By user id: the posts that a member voted on, so that what is kept about them can be shown and deleted. */
const VOTER_SHAPE: Shape<z.infer<typeof voted>> = {
  namespace: 'voter',
  version: 1,
  durable: false,
  read: (raw) => voted.parse(raw),
};

/** What a member thinks of a post. */
export type Vote = 'up' | 'down';

/** How many members voted which way. */
export interface VoteCounts {
  readonly up: number;
  readonly down: number;
}

/** Votes on daily posts, by post id (`postIdOf`). Every method rejects with `StoreUnavailable` when storage fails. */
export interface Votes extends Remembered {
  /** Counts a member's vote; another one replaces it, and the same one again takes it back. */
  vote(postId: string, userId: string, vote: Vote): Promise<VoteCounts>;
  counts(postId: string): Promise<VoteCounts>;
}

const EMPTY: Ballot = { up: [], down: [] };
const without = (list: readonly string[], id: string): string[] => list.filter((one) => one !== id);
const countsOf = ({ up, down }: Ballot): VoteCounts => ({ up: up.length, down: down.length });
const voteIn = ({ up, down }: Ballot, userId: string): Vote | undefined =>
  up.includes(userId) ? 'up' : down.includes(userId) ? 'down' : undefined;

/** A ballot after a press: the same vote again takes it back. */
const afterPress = (before: Ballot, userId: string, vote: Vote): Ballot => {
  const isTakenBack = voteIn(before, userId) === vote;
  const cleared = { up: without(before.up, userId), down: without(before.down, userId) };
  return isTakenBack ? cleared : { ...cleared, [vote]: [...cleared[vote], userId] };
};

/** Opens the votes. */
export const createVotes = (state: State): Votes => {
  const ballots = state.store(BALLOT_SHAPE);
  const voters = state.store(VOTER_SHAPE);

  return {
    async vote(postId, userId, vote) {
      // Noted first: a vote that nobody could find again must not exist.
      await voters.update(
        userId,
        ({ posts } = { posts: [] }) => ({ posts: [...posts.filter((one) => one !== postId), postId] }),
        VOTER_KEPT_MS,
      );
      const change = (before = EMPTY): Ballot => afterPress(before, userId, vote);
      return countsOf((await ballots.update(postId, change, VOTES_KEPT_MS)) ?? EMPTY);
    },
    counts: async (postId) => countsOf((await ballots.get(postId)) ?? EMPTY),
    async exportFor(userId) {
      const { posts } = (await voters.get(userId)) ?? { posts: [] };
      const found = await Promise.all(
        posts.map(async (postId) => ({ postId, vote: voteIn((await ballots.get(postId)) ?? EMPTY, userId) })),
      );
      const votes = found.flatMap(({ postId, vote }) => (vote === undefined ? [] : [{ postId, vote }]));
      return votes.length === 0 ? undefined : votes;
    },
    async deleteFor(userId) {
      const { posts } = (await voters.get(userId)) ?? { posts: [] };
      let gone = 0;
      for (const postId of posts) {
        let hadVoted = false;
        const change = (before = EMPTY): Ballot | undefined => {
          hadVoted = voteIn(before, userId) !== undefined;
          return hadVoted
            ? { up: without(before.up, userId), down: without(before.down, userId) }
            : undefined;
        };
        await ballots.update(postId, change, VOTES_KEPT_MS);
        if (hadVoted) gone += 1;
      }
      await voters.delete(userId);
      return gone;
    },
  };
};
