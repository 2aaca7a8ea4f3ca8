import type { Log } from '#src/core/log.ts';
import type { Plan } from '../plan.ts';
import { again, type Errand, keyOf, type Outcome } from '../post/errand.ts';
import type { DailyFigures } from '../post/figures.ts';
import type { RushQueue } from '../post/rush-queue.ts';
import { dueDate } from '../when/due-date.ts';
import { missedDates, skippedDates } from '../when/past-dates.ts';
import type { DatedPost } from '../when/posting-dates.ts';

const MINUTE_MS = 60_000;
const DAY_MS = 86_400_000;
/** Longest late window, and a day of 25 hours. */
const LOOK_BACK_MS = 26 * 60 * MINUTE_MS;
/** When storage or something else of ours fails. */
const AFTER_TROUBLE_MS = 5_000;
/** Moments without a tick that are more than a slow machine: then windows may have closed unnoticed. */
const GAP_MS = 2 * MINUTE_MS;

/** The plans by the minute at which they come due. */
export interface Timetable {
  /** Plans that may have something due from one moment to another. */
  due(fromMs: number, toMs: number): Iterable<Plan>;
}

interface ClockworkOptions {
  readonly timetable: Timetable;
  readonly queue: RushQueue;
  readonly work: (errand: Errand) => Promise<Outcome>;
  readonly skip: (plan: Plan, date: string) => Promise<void>;
  readonly figures: DailyFigures;
  readonly log: Log;
  /** The clock that plans go by. */
  readonly now: () => number;
  /** Milliseconds that never jump. */
  readonly elapsed: () => number;
}

/** Finds what is due and sees to it that it is done. */
export interface Clockwork {
  /** Looks at the clock. @param since - where the last tick of an earlier process was; windows that closed since count as missed */
  tick(since?: number): void;
  /** Takes an errand up at once, also when it waits for another try. */
  hurry(errand: Errand): void;
  /** Looks at one plan now. */
  look(plan: Plan): void;
}

const digestPlan = (plan: Plan): Plan | undefined =>
  plan.digestDay === undefined ? undefined : { ...plan, days: [plan.digestDay], skips: [] };

/** Begins at the first tick. */
export const createClockwork = (options: ClockworkOptions): Clockwork => {
  const { timetable, queue, work, skip, figures, log, now, elapsed } = options;
  /** Errands for another try, with the moment for it by `elapsed`. */
  const waiting = new Map<string, { readonly errand: Errand; readonly at: number }>();
  let last: number | undefined;

  const attempt = async (errand: Errand): Promise<void> => {
    let outcome: Outcome;
    try {
      outcome = await work(errand);
    } catch (err) {
      log.error({ err, planId: errand.planId, date: errand.date }, 'a daily post could not be worked on');
      outcome = again(AFTER_TROUBLE_MS);
    }
    if (!outcome.isDone) waiting.set(keyOf(errand), { errand, at: elapsed() + outcome.againInMs });
  };

  const hurry = (errand: Errand): void => {
    const key = keyOf(errand);
    waiting.delete(key);
    queue.add(errand.guildId, key, () => attempt(errand));
  };

  const take = ({ guildId, slot, id }: Plan, kind: Errand['kind'], posts: readonly DatedPost[]): void => {
    for (const { date, at } of posts) {
      const errand: Errand = { guildId, slot, planId: id, kind, date, at };
      if (waiting.has(keyOf(errand))) continue;
      if (kind === 'post') figures.due(1);
      hurry(errand);
    }
  };

  const look = (plan: Plan, from?: number): void => {
    const at = now();
    const due = dueDate(plan, at);
    take(plan, 'post', due === undefined ? [] : [due]);
    const digest = digestPlan(plan);
    const digestDue = digest && dueDate(digest, at);
    if (digestDue !== undefined) take(plan, 'digest', [digestDue]);
    if (from === undefined) return;
    take(plan, 'post', missedDates(plan, from, at));
    for (const { date } of skippedDates(plan, from, at))
      queue.add(plan.guildId, `skip ${plan.id}.${date}`, () => skip(plan, date));
  };

  const retry = (): void => {
    for (const { errand, at } of [...waiting.values()]) if (at <= elapsed()) hurry(errand);
  };

  return {
    hurry,
    look: (plan) => look(plan),
    tick(since) {
      const at = now();
      const from = since ?? last ?? at;
      const isFirst = last === undefined;
      const isGap = isFirst || at - from > GAP_MS;
      // A clock set back: what was done stays done, by its history.
      last = at;
      retry();
      if (at < from) return;
      const lookFrom = isGap ? Math.min(from, at - LOOK_BACK_MS) : from;
      for (const plan of timetable.due(Math.max(lookFrom, at - LOOK_BACK_MS - DAY_MS), at)) look(plan, from);
      if (isGap) for (const { errand } of [...waiting.values()]) hurry(errand);
    },
  };
};
