import { z } from 'zod';
import type { Shape, State } from './store.ts';
import { updateInTurn } from './update-in-turn.ts';

/** So long after a post its votes can be changed and counted; then who voted is forgotten. */
export const VOTES_KEPT_MS = 30 * 24 * 60 * 60 * 1000;

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
export interface Votes {
  /** Counts a member's vote; another one replaces it, and the same one again takes it back. */
  vote(postId: string, userId: string, vote: Vote): Promise<VoteCounts>;
  counts(postId: string): Promise<VoteCounts>;
  /** Everything kept about a member. */
  exportFor(userId: string): Promise<readonly { readonly postId: string; readonly vote: Vote }[]>;
  /** Deletes everything kept about a member; answers how many votes went. */
  deleteFor(userId: string): Promise<number>;
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
  const updateBallot = updateInTurn(ballots, VOTES_KEPT_MS);
  const updateVoter = updateInTurn(voters, VOTES_KEPT_MS);

  return {
    async vote(postId, userId, vote) {
      // Noted first: a vote that nobody could find again must not exist.
      await updateVoter(userId, ({ posts } = { posts: [] }) =>
        posts.includes(postId) ? undefined : { posts: [...posts, postId] },
      );
      const after = await updateBallot(postId, (before = EMPTY) => afterPress(before, userId, vote));
      return countsOf(after ?? EMPTY);
    },
    counts: async (postId) => countsOf((await ballots.get(postId)) ?? EMPTY),
    async exportFor(userId) {
      const { posts } = (await voters.get(userId)) ?? { posts: [] };
      const found = await Promise.all(
        posts.map(async (postId) => ({ postId, vote: voteIn((await ballots.get(postId)) ?? EMPTY, userId) })),
      );
      return found.flatMap(({ postId, vote }) => (vote === undefined ? [] : [{ postId, vote }]));
    },
    async deleteFor(userId) {
      const { posts } = (await voters.get(userId)) ?? { posts: [] };
      let gone = 0;
      for (const postId of posts)
        await updateBallot(postId, (before = EMPTY) => {
          if (voteIn(before, userId) === undefined) return undefined;
          gone += 1;
          return { up: without(before.up, userId), down: without(before.down, userId) };
        });
      await voters.delete(userId);
      return gone;
    },
  };
};
