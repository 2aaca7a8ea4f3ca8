import { expect, it, onTestFinished } from 'vitest';
import type { ErrandJobs, Job } from '#src/daily/jobs/errand-jobs.ts';
import { openErrandJobs } from '#src/daily/jobs/open-errand-jobs.ts';
import type { Errand } from '#src/daily/post/errand.ts';
import { keepLog } from '#tests/support/keep-log.ts';
import { emptySchema } from '#tests/support/postgres/empty-database.ts';

const NINE = Date.parse('2026-11-26T09:00:00Z');

const errand = (more: Partial<Errand> = {}): Errand => ({
  guildId: '300000000000000001',
  slot: 1,
  planId: 'abcdefghij',
  kind: 'post',
  date: '2026-11-26',
  at: NINE,
  lateMinutes: 180,
  ...more,
});

/** Opens a replica's side of the queue in a schema. */
const openOn = async (url: string): Promise<ErrandJobs> => {
  const patience = { firstWaitS: 1, longestWaitS: 1, retries: () => 1 };
  const jobs = openErrandJobs({ url, log: keepLog().log, patience });
  onTestFinished(() => jobs.close());
  await jobs.open();
  return jobs;
};

const twoReplicas = async (): Promise<readonly [ErrandJobs, ErrandJobs]> => {
  const url = await emptySchema();
  return [await openOn(url), await openOn(url)];
};

/** The next job, whenever it comes. */
const next = async (take: (count: number) => Promise<Job[]>): Promise<Job> => {
  let job: Job | undefined;
  await expect
    .poll(async () => {
      [job] = await take(1);
      return job;
    })
    .toBeDefined();
  if (job === undefined) throw new Error('no job came');
  return job;
};

it('replicas that find the same date due at the same time make one job of it', async () => {
  const [one, other] = await twoReplicas();
  const added = await Promise.all([one, other, one, other].map((jobs) => jobs.add([errand()])));
  expect(added.toSorted()).toEqual([0, 0, 0, 1]);
  const taken = await Promise.all([one.take(10), other.take(10)]);
  expect(taken.flat().map((job) => job.errand)).toEqual([errand()]);
});

it('a date that is done is not added again by a replica that is late, but by a plan that was moved it is', async () => {
  const [one, other] = await twoReplicas();
  await one.add([errand()]);
  await one.done(await next(one.take));
  expect(await other.add([errand()])).toBe(0);
  expect(await other.take(10)).toEqual([]);
  expect(await other.add([errand({ at: NINE + 60_000 })])).toBe(1);
  expect(await other.take(10)).toHaveLength(1);
});

it('plans, dates and digests are jobs of their own', async () => {
  const [one] = await twoReplicas();
  const all = [
    errand(),
    errand({ planId: 'bbbbbbbbbb' }),
    errand({ date: '2026-11-27' }),
    errand({ kind: 'digest' }),
  ];
  expect(await one.add(all)).toBe(3);
  expect(await one.take(10)).toHaveLength(4);
});

it('what is to be tried again much later is not taken before, unless it is hurried', async () => {
  const [one, other] = await twoReplicas();
  await one.add([errand()]);
  await one.again(await next(one.take), 'suspended', 30 * 60_000);
  expect(await other.take(10)).toEqual([]);
  await other.hurry(errand());
  expect((await next(one.take)).errand).toEqual(errand());
});

it('hurrying what is in hand makes no second job, and what is done can be hurried anew', async () => {
  const [one, other] = await twoReplicas();
  await one.add([errand()]);
  const job = await next(one.take);
  await other.hurry(errand());
  expect(await other.take(10)).toEqual([]);
  await one.done(job);
  await other.hurry(errand());
  expect(await one.take(10)).toHaveLength(1);
});

it('what fails at every try is given up, once, and by whichever replica looks', async () => {
  const [one, other] = await twoReplicas();
  await one.add([errand()]);
  await one.again(await next(one.take), new Error('first'));
  await one.again(await next(other.take), new Error('second'));
  const given = await next(other.takeGivenUp);
  expect(given.errand).toEqual(errand());
  await other.buried(given);
  expect(await one.takeGivenUp(10)).toEqual([]);
  expect(await one.take(10)).toEqual([]);
});

it('what was said of an earlier try does not count for a later one', async () => {
  const [one, other] = await twoReplicas();
  await one.add([errand()]);
  const first = await next(one.take);
  await one.again(first, 'given back', 0);
  const second = await next(other.take);
  await one.done(first);
  await other.again(second, 'once more', 0);
  // Had the first "done" counted, there would be no more tries, and nothing to be given up.
  expect((await next(one.takeGivenUp)).errand).toEqual(errand());
});

it('two bots in one database, in schemas of their own, have queues of their own', async () => {
  const one = await openOn(await emptySchema());
  const other = await openOn(await emptySchema());
  await one.add([errand()]);
  expect(await other.take(10)).toEqual([]);
  expect(await other.add([errand()])).toBe(1);
});
