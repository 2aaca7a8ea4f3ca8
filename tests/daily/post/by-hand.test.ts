import { expect, it } from 'vitest';
import { PostRefused } from '#src/daily/post-refused.ts';
import { setOverwrite } from '#src/sandbox/world/changes.ts';
import { PERMISSIONS } from '#src/sandbox/world/permissions.ts';
import { addPlan, forward, lastEntry, ownMessages, useProgram } from './stage.ts';

const program = useProgram();

const refusalOf = (work: Promise<unknown>): Promise<unknown> =>
  work.then(
    () => undefined,
    (error: unknown) => (error instanceof PostRefused ? error.refusal : error),
  );

it('posts at once, and the clock still posts today with another title', async () => {
  const plan = await addPlan(program());
  const byHand = await program().daily.daily.postNow(plan, '100000000000000005');
  expect(byHand).toMatchObject({
    end: 'posted',
    by: '100000000000000005',
    postId: expect.stringContaining(plan.id),
  });
  await forward(program(), 2);
  const byClock = await lastEntry(program(), plan, 2);
  expect(byClock).toMatchObject({ end: 'posted' });
  expect(byClock.by).toBeUndefined();
  expect(byClock.titleId).not.toBe(byHand.titleId);
  expect(ownMessages(program(), plan.channelId)).toHaveLength(2);
});

it('says by name why it did not post', async () => {
  const { sandbox } = program();
  const plan = await addPlan(program());
  setOverwrite(sandbox.world, plan.channelId, {
    id: sandbox.world.bot.id,
    kind: 'member',
    deny: PERMISSIONS.EMBED_LINKS,
  });
  expect(await refusalOf(program().daily.daily.postNow(plan, '1'))).toBe('cannot-embed');
  const nothing = await addPlan(program(), { question: { artist: 'nobody-at-all' } });
  expect(await refusalOf(program().daily.daily.postNow(nothing, '1'))).toBe('nothing-fits');
});

it('does not post twice when the button is pressed twice', async () => {
  const plan = await addPlan(program());
  const both = await Promise.all([1, 2].map(() => refusalOf(program().daily.daily.postNow(plan, '1'))));
  expect(both.toSorted()).toEqual(['under-way', undefined]);
  expect(ownMessages(program(), plan.channelId)).toHaveLength(1);
});

it('tells of every permission by name, for the channel and the role of a plan', async () => {
  const { sandbox } = program();
  const guarded = [...sandbox.world.home.roles.values()].find(({ name }) => name === 'Keeper')?.id ?? '';
  const plan = await addPlan(program(), { roleId: guarded, thread: true });
  const report = await program().daily.daily.check(plan);
  expect(report).toMatchObject({ isReachable: true, canPing: false });
  expect(Object.fromEntries(report.checks.map((one) => [one.permission, one.isGranted]))).toEqual({
    ViewChannel: true,
    SendMessages: true,
    EmbedLinks: true,
    AttachFiles: true,
    ReadMessageHistory: true,
    CreatePublicThreads: true,
  });
  expect(await program().daily.daily.check({ ...plan, channelId: '100000000000000099' })).toEqual({
    isReachable: false,
    checks: [],
  });
});
