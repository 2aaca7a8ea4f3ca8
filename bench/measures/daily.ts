import { join } from 'node:path';
import type { Catalog } from '#src/catalog/catalog.ts';
import type { Plan as DailyPlan } from '#src/daily/plan.ts';
import { createSchedule, type Schedule } from '#src/daily/schedule/create-schedule.ts';
import { loadSchedule } from '#src/daily/schedule/load-schedule.ts';
import { EMPTY_HISTORY } from '#src/daily/what/grow-history.ts';
import { foresee } from '#src/daily/what/upcoming.ts';
import { dueDate } from '#src/daily/when/due-date.ts';
import { ZONE_IDS } from '#src/daily/when/zones/zone-names.ts';
import { createLibrary } from '#src/library.ts';
import { openState } from '#src/state/open-state.ts';
import { createPlanShape, planKey } from '#src/state/plans/plan-record.ts';
import { createPlans } from '#src/state/plans.ts';
import { heapInUse } from '../load/heap.ts';
import { generatePlans } from '../load/plans.ts';
import type { Plan } from '../plan.ts';
import type { Report } from '../report/create-report.ts';
import { figure, median, quantile } from '../report/figures.ts';

const LOAD_BAR = { at: 'most', limit: 2, unit: ' s' } as const;
const TICK_BAR = { at: 'most', limit: 5, unit: ' ms' } as const;
const PREVIEW_BAR = { at: 'most', limit: 10, unit: ' ms' } as const;

const MINUTE_MS = 60_000;
/** A Sunday on which the clocks of half of the world change. */
const BEGIN = Date.parse('2026-10-25T00:00Z');
const DAY_MINUTES = 1_440;
const PREVIEW_DAYS = 7;
/** Written at a time while the database is prepared. */
const WRITES = 2_000;

const silent = { info() {}, warn() {} };

const store = async (url: string, plans: readonly DailyPlan[]): Promise<void> => {
  const state = await openState({ url, now: Date.now, deadline: 60_000 });
  const stored = state.store(createPlanShape());
  for (let at = 0; at < plans.length; at += WRITES)
    await Promise.all(plans.slice(at, at + WRITES).map((plan) => stored.set(planKey(plan), plan)));
  await state.close();
};

interface Loaded {
  readonly schedule: Schedule;
  readonly seconds: number;
  readonly cpuSeconds: number;
}

const load = async (url: string): Promise<Loaded> => {
  const begun = performance.now();
  const used = process.cpuUsage();
  const state = await openState({ url, now: Date.now });
  const plans = createPlans(state, { now: Date.now, random: Math.random, log: silent });
  const schedule = createSchedule();
  await loadSchedule({ plans, schedule, owns: () => true });
  const seconds = (performance.now() - begun) / 1000;
  const { user, system } = process.cpuUsage(used);
  await state.close();
  return { schedule, seconds, cpuSeconds: (user + system) / 1e6 };
};

/** Others use the machine too: everything is done so many times, and the median of each counts. The first warms up. */
const ROUNDS = 3;

const medians = (work: () => readonly number[]): number[] => {
  work();
  const rounds = Array.from({ length: ROUNDS }, work);
  return (rounds[0] ?? []).map((_, at) => median(rounds.map((spent) => spent[at] ?? 0)));
};

const timeOf = (work: () => void): number => {
  const begun = performance.now();
  work();
  return performance.now() - begun;
};

const MINUTES = Array.from({ length: DAY_MINUTES }, (_, minute) => BEGIN + minute * MINUTE_MS);

/** How many are to be posted at a moment. */
const countDue = (schedule: Schedule, byPlace: ReadonlyMap<string, DailyPlan>, now: number): number =>
  schedule.due(now - MINUTE_MS, now).filter((place) => {
    const plan = byPlace.get(planKey(place));
    return plan !== undefined && dueDate(plan, now) !== undefined;
  }).length;

const previewOf = (catalog: Catalog) => {
  const library = createLibrary(catalog);
  return (plan: DailyPlan): number =>
    timeOf(() => foresee({ library, plan, history: EMPTY_HISTORY, now: BEGIN, count: PREVIEW_DAYS }));
};

/** Plans of daily posts: reading them from the database, looking for what is due minute by minute, previews. */
export const measureDaily = async (
  catalog: Catalog,
  { plans: count, previews }: Plan,
  folder: string,
  report: Report,
): Promise<void> => {
  const plans = generatePlans(count);
  const url = `sqlite:${join(folder, 'plans.db')}`;
  await store(url, plans);
  const byPlace = new Map(plans.map((plan) => [planKey(plan), plan]));
  const before = heapInUse();
  const { schedule, ...first } = await load(url);
  const megabytes = heapInUse() - before;
  const loads = [first, await load(url), await load(url)];
  const seconds = median(loads.map((one) => one.seconds));
  const cpuSeconds = median(loads.map((one) => one.cpuSeconds));

  const find = medians(() => MINUTES.map((now) => timeOf(() => schedule.due(now - MINUTE_MS, now))));
  const decide = medians(() => MINUTES.map((now) => timeOf(() => countDue(schedule, byPlace, now))));
  const due = MINUTES.reduce((sum, now) => sum + countDue(schedule, byPlace, now), 0);
  const preview = previewOf(catalog);
  const spent = medians(() => plans.slice(0, previews).map(preview));

  const row = (what: string, values: readonly number[], verdict = ''): string[] => [
    what,
    median(values).toFixed(3),
    quantile(values, 0.99).toFixed(3),
    verdict,
  ];
  report.table(
    `${figure(schedule.size())} daily plans in ${ZONE_IDS.length} zones, from the database into the index`,
    ['', 's', 'CPU, s', 'heap, MB', ''],
    [
      [
        'load, median of 3',
        seconds.toFixed(2),
        cpuSeconds.toFixed(2),
        figure(megabytes),
        report.judge('load of daily plans', seconds, LOAD_BAR),
      ],
    ],
  );
  report.table(
    `A day of ticks, ${figure(due)} posts due, on the day clocks change in Europe; previews: in ms`,
    ['', 'p50', 'p99', ''],
    [
      row(
        'tick: plans of the minute',
        find,
        report.judge('tick of daily plans', quantile(find, 0.99), TICK_BAR),
      ),
      row('and when each is due', decide),
      row('preview of seven days', spent, report.judge('preview', quantile(spent, 0.99), PREVIEW_BAR)),
    ],
  );
};
