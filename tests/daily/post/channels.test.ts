import { expect, it } from 'vitest';
import { addChannel } from '#src/sandbox/world/changes.ts';
import { CHANNEL } from '#src/sandbox/world/models.ts';
import { addPlan, channelId, forward, lastEntry, ownMessages, useProgram } from './stage.ts';

const program = useProgram();

const sends = (path: RegExp) => program().sandbox.journal.calls({ method: 'POST', path });

it('posts a card at its minute, with a nonce that Discord enforces', async () => {
  const plan = await addPlan(program());
  await forward(program(), 2);
  const entry = await lastEntry(program(), plan);
  expect(entry).toMatchObject({ end: 'posted', reason: expect.any(String), channelId: plan.channelId });
  const [message, ...others] = ownMessages(program(), plan.channelId);
  expect(others).toEqual([]);
  expect(message).toMatchObject({ id: entry.messageId, embeds: [expect.anything()] });
  expect(sends(/messages$/)[0]?.body).toMatchObject({ enforce_nonce: true, nonce: expect.any(String) });
});

it('posts once a date, however often the clock is looked at', async () => {
  const plan = await addPlan(program());
  await forward(program(), 2);
  await lastEntry(program(), plan);
  for (let minute = 0; minute < 10; minute += 1) await forward(program(), 1);
  await forward(program(), 24 * 60 - 15);
  expect(ownMessages(program(), plan.channelId)).toHaveLength(1);
  await forward(program(), 6);
  const next = await lastEntry(program(), plan, 2);
  expect(ownMessages(program(), plan.channelId)).toHaveLength(2);
  expect(next.titleId).not.toBe((await program().plans.history(plan.id)).entries[0]?.titleId);
});

it('pings the role of its plan and nobody else, and says so when Discord did not', async () => {
  const { sandbox } = program();
  const roles = [...sandbox.world.home.roles.values()];
  const pinged = roles.find(({ mentionable }) => mentionable)?.id ?? '';
  const guarded = roles.find(({ name }) => name === 'Keeper')?.id ?? '';
  const plan = await addPlan(program(), { roleId: pinged });
  const other = await addPlan(program(), { roleId: guarded, channel: 'score-corner' });
  await forward(program(), 2);
  expect((await lastEntry(program(), plan)).partial).toBeUndefined();
  expect((await lastEntry(program(), other)).partial).toEqual(['ping']);
  const [message] = ownMessages(program(), plan.channelId);
  expect(message?.mention_roles).toEqual([pinged]);
  expect(message?.mention_everyone).toBe(false);
});

it('opens a thread below the post and publishes it where the plan says so', async () => {
  const { sandbox } = program();
  const own = [...sandbox.world.home.roles.values()].find(({ tags }) => tags?.bot_id !== undefined);
  if (own) own.permissions = String(BigInt(own.permissions) | (1n << 35n));
  const plan = await addPlan(program(), { channel: 'daily-soundtrack', thread: true, publish: true });
  await forward(program(), 2);
  const entry = await lastEntry(program(), plan);
  expect(entry.partial).toBeUndefined();
  const posted = ownMessages(program(), plan.channelId).find(({ id }) => id === entry.messageId);
  expect(posted?.thread?.name).toMatch(/\(\d{4}\)$/);
  expect((posted?.flags ?? 0) & 1).toBe(1);
});

it('tells what is missing when the post went out but not its thread and its publishing', async () => {
  const { sandbox } = program();
  sandbox.faults.add({
    kind: 'status',
    status: 403,
    code: 50013,
    method: 'POST',
    path: '/channels/*/messages/*/threads',
  });
  sandbox.faults.add({
    kind: 'status',
    status: 403,
    code: 50013,
    method: 'POST',
    path: '/channels/*/messages/*/crosspost',
  });
  const plan = await addPlan(program(), { channel: 'daily-soundtrack', thread: true, publish: true });
  await forward(program(), 2);
  const entry = await lastEntry(program(), plan);
  expect(entry).toMatchObject({ end: 'posted', partial: ['thread', 'publish'] });
  expect((await program().plans.find(plan))?.suspended).toBeUndefined();
});

it('opens a post with title and tag in a forum', async () => {
  const { sandbox } = program();
  const forum = sandbox.world.channels.get(channelId(program(), 'listening-notes'));
  const tagId = forum?.availableTags?.[0]?.id ?? '';
  const plan = await addPlan(program(), { channel: 'listening-notes', tagId });
  await forward(program(), 2);
  const entry = await lastEntry(program(), plan);
  const thread = sandbox.world.channels.get(entry.channelId ?? '');
  expect(thread).toMatchObject({ parentId: plan.channelId, appliedTags: [tagId] });
  expect(thread?.name).toMatch(/\(\d{4}\)$/);
  expect(ownMessages(program(), plan.channelId)).toHaveLength(1);
});

it('posts into a thread', async () => {
  const { sandbox } = program();
  const at = new Date(program().clock.now()).toISOString();
  const thread = addChannel(sandbox.world, {
    name: 'evenings',
    type: CHANNEL.publicThread,
    parentId: channelId(program(), 'lounge'),
    thread: {
      archived: false,
      locked: false,
      autoArchiveDuration: 1440,
      archiveTimestamp: at,
      createTimestamp: at,
    },
  });
  const plan = await addPlan(program(), { channelId: thread.id, channelKind: 'thread' });
  await forward(program(), 2);
  expect(await lastEntry(program(), plan)).toMatchObject({ end: 'posted', channelId: thread.id });
});

it('posts without the card when Discord does not take it, since a plain post is better than none', async () => {
  const { sandbox } = program();
  sandbox.faults.add({
    kind: 'status',
    status: 400,
    code: 50035,
    method: 'POST',
    path: '/channels/*/messages',
  });
  const plan = await addPlan(program());
  await forward(program(), 2);
  await lastEntry(program(), plan);
  const [message] = ownMessages(program(), plan.channelId);
  expect(message?.embeds).toEqual([]);
  expect(message?.content).toContain('Why its music matters');
});
