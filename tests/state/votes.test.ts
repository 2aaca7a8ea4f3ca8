import { describe, expect, it, onTestFinished } from 'vitest';
import { openState } from '#src/state/open-state.ts';
import { createVotes, VOTES_KEPT_MS } from '#src/state/votes.ts';
import { emptySchema } from '#tests/support/postgres/empty-database.ts';

const POST = 'abcdefghij.2026-11-26';
const OTHER = 'abcdefghij.2026-11-27';

/** Another process's work on this machine must not make a call late. */
const PATIENT_MS = 10_000;

describe.each<readonly [string, () => Promise<string>]>([
  ['SQLite', async () => 'sqlite::memory:'],
  ['Postgres', emptySchema],
])('votes on %s', (_engine, place) => {
  const open = async () => {
    const clock = { now: Date.UTC(2026, 10, 26) };
    const state = await openState({ url: await place(), now: () => clock.now, deadline: PATIENT_MS });
    onTestFinished(() => state.close());
    return { clock, votes: createVotes(state) };
  };

  it('counts one vote a member, and another vote replaces it', async () => {
    const { votes } = await open();
    await votes.vote(POST, 'mina', 'up');
    await votes.vote(POST, 'joon', 'up');
    expect(await votes.vote(POST, 'mina', 'down')).toEqual({ up: 1, down: 1 });
    expect(await votes.counts(POST)).toEqual({ up: 1, down: 1 });
  });

  it('takes a vote back when the same button is pressed again', async () => {
    const { votes } = await open();
    await votes.vote(POST, 'mina', 'up');
    expect(await votes.vote(POST, 'mina', 'up')).toEqual({ up: 0, down: 0 });
  });

  it('loses none of many votes that come at once', async () => {
    const { votes } = await open();
    await Promise.all(Array.from({ length: 50 }, (_, at) => votes.vote(POST, `member-${at}`, 'up')));
    expect(await votes.counts(POST)).toEqual({ up: 50, down: 0 });
  });

  it('shows a member what is kept about them, and deletes it', async () => {
    const { votes } = await open();
    await votes.vote(POST, 'mina', 'up');
    await votes.vote(OTHER, 'mina', 'down');
    await votes.vote(POST, 'joon', 'up');
    expect(await votes.exportFor('mina')).toEqual([
      { postId: POST, vote: 'up' },
      { postId: OTHER, vote: 'down' },
    ]);
    expect(await votes.deleteFor('mina')).toBe(2);
    expect(await votes.exportFor('mina')).toBeUndefined();
    expect(await votes.counts(POST)).toEqual({ up: 1, down: 0 });
    expect(await votes.counts(OTHER)).toEqual({ up: 0, down: 0 });
  });

  it('forgets who voted thirty days after the last vote', async () => {
    const { votes, clock } = await open();
    await votes.vote(POST, 'mina', 'up');
    clock.now += VOTES_KEPT_MS;
    expect(await votes.counts(POST)).toEqual({ up: 0, down: 0 });
    expect(await votes.exportFor('mina')).toBeUndefined();
  });
});
