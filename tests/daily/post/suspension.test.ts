import { describe, expect, it } from 'vitest';
import type { Plan } from '#src/daily/plan.ts';
import { addChannel, editChannel, removeChannel, setOverwrite } from '#src/sandbox/world/changes.ts';
import { CHANNEL, REQUIRE_TAG } from '#src/sandbox/world/models.ts';
import { PERMISSIONS } from '#src/sandbox/world/permissions.ts';
import type { Program } from '#tests/support/start-program.ts';
import { addPlan, channelId, forward, lastEntry, ownMessages, privateMessages, useProgram } from './stage.ts';

const program = useProgram();

const suspended = async (plan: Plan) => (await program().plans.find(plan))?.suspended;

const deny = ({ sandbox }: Program, channel: string, bits: bigint): void =>
  setOverwrite(sandbox.world, channel, { id: sandbox.world.bot.id, kind: 'member', deny: bits });

const threadIn = ({ sandbox, clock }: Program, locked: boolean) => {
  const at = new Date(clock.now()).toISOString();
  const state = {
    archived: locked,
    locked,
    autoArchiveDuration: 1440,
    archiveTimestamp: at,
    createTimestamp: at,
  };
  const parentId = channelId(program(), 'lounge');
  return addChannel(sandbox.world, { name: 'evenings', type: CHANNEL.publicThread, parentId, thread: state });
};

describe('a plan that Discord keeps from posting is suspended with the reason by name', () => {
  it.each([
    ['channel-gone', (one: Program, id: string) => removeChannel(one.sandbox.world, id)],
    ['cannot-see', (one: Program, id: string) => deny(one, id, PERMISSIONS.VIEW_CHANNEL)],
    ['cannot-send', (one: Program, id: string) => deny(one, id, PERMISSIONS.SEND_MESSAGES)],
    ['cannot-embed', (one: Program, id: string) => deny(one, id, PERMISSIONS.EMBED_LINKS)],
  ] as const)('%s', async (reason, spoil) => {
    const plan = await addPlan(program());
    spoil(program(), plan.channelId);
    await forward(program(), 2);
    await expect.poll(() => suspended(plan)).toMatchObject({ reason });
    expect(ownMessages(program(), plan.channelId)).toEqual([]);
  });

  it('cannot-send-in-threads', async () => {
    const thread = threadIn(program(), false);
    const plan = await addPlan(program(), { channelId: thread.id, channelKind: 'thread' });
    deny(program(), channelId(program(), 'lounge'), PERMISSIONS.SEND_MESSAGES_IN_THREADS);
    await forward(program(), 2);
    await expect.poll(() => suspended(plan)).toMatchObject({ reason: 'cannot-send-in-threads' });
  });

  it('thread-archived', async () => {
    const plan = await addPlan(program(), { channelId: threadIn(program(), true).id, channelKind: 'thread' });
    await forward(program(), 2);
    await expect.poll(() => suspended(plan)).toMatchObject({ reason: 'thread-archived' });
  });

  it('forum-needs-tag', async () => {
    const forum = channelId(program(), 'listening-notes');
    editChannel(program().sandbox.world, forum, { flags: REQUIRE_TAG });
    const plan = await addPlan(program(), { channel: 'listening-notes' });
    await forward(program(), 2);
    await expect.poll(() => suspended(plan)).toMatchObject({ reason: 'forum-needs-tag' });
  });

  it('refused, where Discord did not like the post itself: the date has failed, and the next one is tried', async () => {
    const { sandbox } = program();
    sandbox.faults.add({
      kind: 'status',
      status: 400,
      code: 200000,
      method: 'POST',
      path: '/channels/*/messages',
    });
    const plan = await addPlan(program());
    await forward(program(), 2);
    expect(await lastEntry(program(), plan)).toMatchObject({ end: 'failed', reason: 'refused' });
    expect(await suspended(plan)).toMatchObject({ reason: 'refused' });
    await forward(program(), 24 * 60);
    expect((await lastEntry(program(), plan, 2)).end).toBe('posted');
    await expect.poll(() => suspended(plan)).toBeUndefined();
  });
});

it('keeps every setting of a suspended plan', async () => {
  const plan = await addPlan(program(), { question: { mood: 'romantic' }, lateMinutes: 77 });
  deny(program(), plan.channelId, PERMISSIONS.SEND_MESSAGES);
  await forward(program(), 2);
  await expect.poll(async () => (await suspended(plan))?.toldAt).toEqual(expect.any(Number));
  const { suspended: _, ...kept } = (await program().plans.find(plan)) ?? {};
  expect(kept).toEqual(plan);
});

it('tells whoever set it up once, with the reason and where to look', async () => {
  const plan = await addPlan(program());
  deny(program(), plan.channelId, PERMISSIONS.SEND_MESSAGES);
  await forward(program(), 2);
  await expect.poll(() => privateMessages(program(), 'admin')).toHaveLength(1);
  const [words] = privateMessages(program(), 'admin');
  expect(words).toContain(`<#${plan.channelId}>`);
  expect(words).toContain('**Send Messages**');
  expect(words).toContain('ost-daily list');
  for (let day = 0; day < 2; day += 1) {
    await program().daily.idle();
    await forward(program(), 24 * 60);
  }
  await lastEntry(program(), plan, 2);
  expect(privateMessages(program(), 'admin')).toHaveLength(1);
});

it('tells the server’s system channel when the admin takes no messages', async () => {
  const { sandbox } = program();
  sandbox.world.home.systemChannelId = channelId(program(), 'k-drama-nights');
  sandbox.faults.add({
    kind: 'status',
    status: 403,
    code: 50007,
    method: 'POST',
    path: '/users/@me/channels',
  });
  const plan = await addPlan(program());
  deny(program(), plan.channelId, PERMISSIONS.SEND_MESSAGES);
  await forward(program(), 2);
  await expect
    .poll(() => ownMessages(program(), channelId(program(), 'k-drama-nights')).map(({ content }) => content))
    .toEqual([expect.stringContaining('**Send Messages**')]);
});

it('goes on by itself, late but today, as soon as the permission is back', async () => {
  const { sandbox } = program();
  const plan = await addPlan(program());
  deny(program(), plan.channelId, PERMISSIONS.SEND_MESSAGES);
  await forward(program(), 2);
  await expect.poll(() => suspended(plan)).toMatchObject({ reason: 'cannot-send' });
  await forward(program(), 20);
  setOverwrite(sandbox.world, plan.channelId, { id: sandbox.world.bot.id, kind: 'member' });
  expect((await lastEntry(program(), plan)).end).toBe('late');
  expect(ownMessages(program(), plan.channelId)).toHaveLength(1);
  await expect.poll(() => suspended(plan)).toBeUndefined();
});

it('records the dates that a suspended plan missed, with the reason', async () => {
  const plan = await addPlan(program(), { lateMinutes: 10 });
  deny(program(), plan.channelId, PERMISSIONS.SEND_MESSAGES);
  await forward(program(), 2);
  await expect.poll(async () => (await suspended(plan))?.toldAt).toEqual(expect.any(Number));
  await program().daily.idle();
  await forward(program(), 20);
  expect(await lastEntry(program(), plan)).toMatchObject({ end: 'missed', reason: 'cannot-send' });
});
