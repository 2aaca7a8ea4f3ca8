/** What is left of a process that died between two steps, and what the next one makes of it. */
import { describe, expect, it } from 'vitest';
import type { Plan } from '#src/daily/plan.ts';
import { POSTING_SHAPE, type Posting } from '#src/daily/post/posting.ts';
import { postIdOf } from '#src/daily/post-id.ts';
import { setOverwrite } from '#src/sandbox/world/changes.ts';
import { createMessage } from '#src/sandbox/world/compose-message.ts';
import { PERMISSIONS } from '#src/sandbox/world/permissions.ts';
import { addPlan, channelId, forward, lastEntry, MINUTE, ownMessages, useProgram } from './stage.ts';

const program = useProgram();

const today = (): string => new Date(program().clock.now()).toISOString().slice(0, 10);

/** Takes a finished post back to a step before its end, as if the process had died there. */
const rewind = async (
  plan: Plan,
  left: { readonly state: 'claimed' | Posting['state']; readonly isOut: boolean },
) => {
  const { state, plans, sandbox } = program();
  const postings = state.store(POSTING_SHAPE);
  const postId = postIdOf(plan.id, today());
  await forward(program(), 2);
  const entry = await lastEntry(program(), plan);
  const posting: Posting = {
    state: left.state === 'sent' ? 'sent' : 'sending',
    titleId: entry.titleId ?? '',
    occasion: 'pick',
    leaving: [],
    isLate: false,
    channelId: plan.channelId,
    isForum: plan.channelKind === 'forum',
    name: sandbox.world.channels.get(entry.channelId ?? '')?.name ?? '',
    nonce: 'n'.repeat(24),
    startedAt: program().clock.now(),
    ...(left.state === 'sent' && {
      posted: { channelId: entry.channelId ?? '', messageId: entry.messageId ?? '', pinged: [] },
    }),
  };
  if (left.state !== 'claimed') await postings.set(postId, posting);
  await state
    .store({ namespace: 'daily-history', version: 1, durable: true, read: (raw) => raw })
    .delete(plan.id);
  if (!left.isOut)
    for (const message of ownMessages(program(), plan.channelId)) {
      sandbox.world.messages.removeChannel(message.channel_id);
      if (message.channel_id !== plan.channelId) sandbox.world.channels.delete(message.channel_id);
    }
  expect((await plans.history(plan.id)).entries).toEqual([]);
  return entry;
};

describe.each(['lounge', 'listening-notes'])('in %s', (channel) => {
  it.each([
    ['between claim and record', { state: 'claimed', isOut: false }],
    ['between record and send', { state: 'sending', isOut: false }],
    ['between send and its answer', { state: 'sending', isOut: true }],
    ['between the answer and the history', { state: 'sent', isOut: true }],
  ] as const)('a death %s neither doubles nor loses the post', async (_when, left) => {
    const plan = await addPlan(program(), { channel });
    const before = await rewind(plan, left);
    await forward(program(), 3);
    await program().daily.idle();
    program().daily.look(plan);
    const entry = await lastEntry(program(), plan);
    expect(ownMessages(program(), plan.channelId).map(({ id }) => id)).toEqual([entry.messageId]);
    expect(entry.messageId === before.messageId).toBe(left.isOut);
    expect(['posted', 'late']).toContain(entry.end);
  });
});

it('a post of which nothing can be told is not sent again long after, and the admin hears why', async () => {
  const { sandbox } = program();
  const plan = await addPlan(program());
  await rewind(plan, { state: 'sending', isOut: true });
  setOverwrite(sandbox.world, plan.channelId, {
    id: sandbox.world.bot.id,
    kind: 'member',
    deny: PERMISSIONS.READ_MESSAGE_HISTORY,
  });
  await forward(program(), 3);
  program().daily.look(plan);
  expect(await lastEntry(program(), plan)).toMatchObject({ end: 'failed', reason: 'unknown' });
  expect(ownMessages(program(), plan.channelId)).toHaveLength(1);
});

it('finds the post among many younger messages', async () => {
  const { sandbox } = program();
  const plan = await addPlan(program());
  await rewind(plan, { state: 'sending', isOut: true });
  const channel = sandbox.world.channels.get(channelId(program(), 'lounge'));
  const author = sandbox.world.member('member')?.user;
  if (channel === undefined || author === undefined) throw new Error('no lounge');
  for (let at = 0; at < 250; at += 1)
    createMessage(sandbox.world, { body: { content: `${at}` }, author, channel });
  program().clock.forward(MINUTE);
  await forward(program(), 2);
  program().daily.look(plan);
  await lastEntry(program(), plan);
  expect(ownMessages(program(), plan.channelId)).toHaveLength(1);
});
