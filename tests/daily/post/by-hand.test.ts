import { expect, it } from 'vitest';
import { PostRefused } from '#src/daily/post-refused.ts';
import { setOverwrite } from '#src/sandbox/world/changes.ts';
import { PERMISSIONS } from '#src/sandbox/world/permissions.ts';
import { realCatalog } from '#tests/support/real-catalog.ts';
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

it('leaves the queue and the own post of the day as they are', async () => {
  const { daily, plans } = program();
  const by = '100000000000000005';
  const at = program().clock.now();
  const today = new Date(at).toISOString().slice(0, 10);
  const queued = await addPlan(program(), {
    queue: [
      { titleId: 'goblin', by, at },
      { titleId: 'signal', date: today, by, at },
    ],
  });
  const picked = await addPlan(program(), { channel: 'score-corner' });
  for (const plan of [queued, picked]) {
    const before = await daily.daily.upcoming(plan, 2);
    const { titleId, reason } = await daily.daily.postNow(plan, by);
    expect(reason).not.toBe('queue');
    expect(before.map(({ title }) => title.id)).not.toContain(titleId);
  }
  expect((await plans.find(queued))?.queue).toEqual(queued.queue);
  const after = await daily.daily.upcoming(queued, 2);
  expect(after.map(({ title, occasion }) => [title.id, occasion])).toEqual([
    ['signal', 'queue'],
    ['goblin', 'queue'],
  ]);
});

it('posts a title that is named, which takes it out of the queue', async () => {
  const { daily, plans } = program();
  const by = '100000000000000005';
  const at = program().clock.now();
  const plan = await addPlan(program(), {
    queue: [
      { titleId: 'goblin', by, at },
      { titleId: 'signal', by, at },
    ],
  });
  expect(await daily.daily.postNow(plan, by, 'signal')).toMatchObject({ titleId: 'signal', reason: 'queue' });
  expect((await plans.find(plan))?.queue.map(({ titleId }) => titleId)).toEqual(['goblin']);
  expect(ownMessages(program(), plan.channelId)[0]?.embeds[0]?.title).toContain('Signal');
});

it('goes on with the only title that fits, also by hand', async () => {
  const all = realCatalog.titles.map(({ id }) => id);
  const plan = await addPlan(program(), { blocked: all.filter((id) => id !== 'goblin') });
  expect((await program().daily.daily.postNow(plan, '1')).titleId).toBe('goblin');
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
