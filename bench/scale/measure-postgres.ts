import pg from 'pg';
import type { HistoryEntry } from '#src/daily/history.ts';
import { openErrandJobs } from '#src/daily/jobs/open-errand-jobs.ts';
import { keyOf } from '#src/daily/post/errand.ts';
import { createSchedule } from '#src/daily/schedule/create-schedule.ts';
import { loadSchedule } from '#src/daily/schedule/load-schedule.ts';
import { MEMBER_SHAPE, SAVED_SHAPE } from '#src/state/member-record.ts';
import { openState } from '#src/state/open-state.ts';
import { createPlanShape, HISTORY_SHAPE, planKey } from '#src/state/plans/plan-record.ts';
import { createPlans } from '#src/state/plans.ts';
import type { State } from '#src/state/store.ts';
import { createVotes } from '#src/state/votes.ts';
import { heapInUse } from '../load/heap.ts';
import { generatePlans } from '../load/plans.ts';
import { ASSUMED } from './assumptions.ts';

/** What one Postgres and one process beside it can do; each a second, and bytes a row with its indexes. */
export interface PostgresFigures {
  readonly claims: number;
  readonly durableWrites: number;
  readonly updates: number;
  readonly reads: number;
  readonly jobsAdded: number;
  readonly jobsDone: number;
  readonly bytes: Readonly<Record<'member' | 'saved' | 'plan' | 'history' | 'votes' | 'job', number>>;
  /** Reading all plans into the index: plans a second, and heap of a plan there, in bytes. */
  readonly plansRead: number;
  readonly heapOfAPlan: number;
}

const IN_FLIGHT = 128;
const ROWS = 20_000;
const PLANS = 100_000;
const JOBS = 5_000;
const TAKEN = 128;
const HISTORY_ENTRIES = 200;
const silent = { info() {}, warn() {}, error() {}, debug() {} };

/** How often something can be done in a second, with so many calls under way. */
const rateOf = async (ms: number, work: (number: number) => Promise<unknown>): Promise<number> => {
  const begun = performance.now();
  let next = 0;
  const one = async (): Promise<void> => {
    while (performance.now() - begun < ms) {
      next += 1;
      await work(next);
    }
  };
  await Promise.all(Array.from({ length: IN_FLIGHT }, one));
  return next / ((performance.now() - begun) / 1_000);
};

const inTurn = async (count: number, work: (number: number) => Promise<unknown>): Promise<void> => {
  let next = 0;
  const one = async (): Promise<void> => {
    for (; next < count; ) {
      next += 1;
      await work(next);
    }
  };
  await Promise.all(Array.from({ length: IN_FLIGHT }, one));
};

/** A user's id, with the digits in no order: rows do not come by key. */
const userId = (number: number): string => String(300_000_000_000_000_000n + BigInt(number * 2_654_435_761));

const titles = (count: number): string[] =>
  Array.from({ length: count }, (_, at) => `a-title-of-${at}-words`);

const historyEntry = (at: number): HistoryEntry => ({
  date: Temporal.PlainDate.from('2026-01-01').add({ days: at }).toString(),
  end: 'posted',
  titleId: `a-title-of-${at}-words`,
  channelId: userId(at),
  messageId: userId(at + 1),
  postId: 'abcdefghij.2026-01-01',
  at: 1_767_000_000_000 + at * 86_400_000,
  reason: 'pick',
});

const measureRates = async (state: State, ms: number) => {
  const members = state.store(MEMBER_SHAPE);
  const plans = state.store(createPlanShape());
  const [plan] = generatePlans(1);
  if (plan === undefined) throw new RangeError('no plan');
  const member = { shown: titles(ASSUMED.titlesOfAMember), heard: [], rejected: [] };
  return {
    claims: await rateOf(ms, (number) => state.claim(`daily:bench${number}.2026-11-26`, 60_000)),
    durableWrites: await rateOf(ms, (number) => plans.set(`${number % ROWS}.1`, plan)),
    updates: await rateOf(ms, (number) => members.update(userId(number % ROWS), () => member)),
    reads: await rateOf(ms, (number) => members.get(userId(number % ROWS))),
  };
};

const sizesOf = async (state: State, client: pg.Client): Promise<Omit<PostgresFigures['bytes'], 'job'>> => {
  const weigh = async (rows: number, write: (number: number) => Promise<unknown>): Promise<number> => {
    await client.query('delete from leitmotif_entries');
    await client.query('vacuum full leitmotif_entries');
    await inTurn(rows, write);
    const { rows: found } = await client.query(`select pg_total_relation_size('leitmotif_entries') as size`);
    return Number(found[0]?.size) / rows;
  };
  const members = state.store(MEMBER_SHAPE);
  const saved = state.store(SAVED_SHAPE);
  const plans = state.store(createPlanShape());
  const histories = state.store(HISTORY_SHAPE);
  const votes = createVotes(state);
  const generated = generatePlans(ROWS);
  const shown = titles(ASSUMED.titlesOfAMember);
  const history = { shown, entries: Array.from({ length: HISTORY_ENTRIES }, (_, at) => historyEntry(at)) };
  return {
    member: await weigh(ROWS, (number) => members.set(userId(number), { shown, heard: [], rejected: [] })),
    saved: await weigh(ROWS, (number) =>
      saved.set(userId(number), { titles: shown.slice(0, 8).map((id) => ({ id, at: number })) }),
    ),
    plan: await weigh(ROWS, async (number) => {
      const plan = generated[number - 1];
      if (plan !== undefined) await plans.set(planKey(plan), plan);
    }),
    history: await weigh(ROWS / 10, (number) => histories.set(String(number).padStart(10, '0'), history)),
    votes: await weigh(ROWS / 10, async (number) => {
      for (let voter = 0; voter < ASSUMED.votesOfAPost; voter += 1)
        await votes.vote(`${String(number).padStart(10, '0')}.2026-11-26`, userId(number * 10 + voter), 'up');
    }),
  };
};

const measureQueue = async (url: string, client: pg.Client) => {
  const jobs = openErrandJobs({ url, log: silent });
  await jobs.open();
  const errands = generatePlans(JOBS).map(({ guildId, slot, id }) => ({
    guildId,
    slot,
    planId: id,
    kind: 'post' as const,
    date: '2026-11-26',
    at: 1_795_683_600_000,
    lateMinutes: ASSUMED.lateMinutes,
  }));
  const begun = performance.now();
  await jobs.add(errands);
  const added = performance.now();
  const seen = new Set<string>();
  for (let found = 1; found > 0; ) {
    const taken = await jobs.take(TAKEN);
    found = taken.length;
    for (const { errand } of taken) seen.add(keyOf(errand));
    await Promise.all(taken.map(jobs.done));
  }
  const done = performance.now();
  if (seen.size !== JOBS) throw new Error(`${seen.size} of ${JOBS} jobs came out of the queue.`);
  const { rows } = await client.query(
    `select sum(pg_total_relation_size(c.oid)) as size from pg_class c join pg_namespace n on n.oid = c.relnamespace
     where n.nspname = 'leitmotif_jobs' and c.relkind = 'r'`,
  );
  await jobs.close();
  return {
    jobsAdded: JOBS / ((added - begun) / 1_000),
    jobsDone: JOBS / ((done - added) / 1_000),
    job: Number(rows[0]?.size) / JOBS,
  };
};

const measurePlans = async (state: State) => {
  const plans = createPlans(state, { now: Date.now, random: Math.random, log: silent });
  const stored = state.store(createPlanShape());
  const generated = generatePlans(PLANS);
  await inTurn(PLANS, async (number) => {
    const plan = generated[number - 1];
    if (plan !== undefined) await stored.set(planKey(plan), plan);
  });
  generated.length = 0;
  const before = heapInUse();
  const begun = performance.now();
  const schedule = createSchedule();
  await loadSchedule({ plans, schedule, owns: () => true });
  const seconds = (performance.now() - begun) / 1_000;
  const heap = heapInUse() - before;
  if (schedule.size() !== PLANS) throw new Error(`${schedule.size()} of ${PLANS} plans are in the index.`);
  return { plansRead: PLANS / seconds, heapOfAPlan: (heap * 1e6) / PLANS };
};

/** Measures one Postgres with the settings it comes with, on this machine, from this process. */
export const measurePostgres = async (url: string, ms: number): Promise<PostgresFigures> => {
  const state = await openState({ url, now: Date.now, deadline: 60_000 });
  const client = new pg.Client(url);
  await client.connect();
  try {
    const rates = await measureRates(state, ms);
    const sizes = await sizesOf(state, client);
    await client.query('delete from leitmotif_entries');
    const index = await measurePlans(state);
    await client.query('delete from leitmotif_entries');
    const { job, ...queue } = await measureQueue(url, client);
    return { ...rates, ...queue, ...index, bytes: { ...sizes, job } };
  } finally {
    await client.end();
    await state.close();
  }
};
