import type { Figures } from '#src/core/figures.ts';
import type { Log } from '#src/core/log.ts';
import type { PlanPlace, Plans } from '../daily.ts';
import type { Plan } from '../plan.ts';
import { again, type Errand, keyOf, type Outcome } from '../post/errand.ts';
import type { RushQueue } from '../post/rush-queue.ts';
import type { Schedule } from '../schedule/create-schedule.ts';
import { nextSpan } from '../schedule/next-span.ts';
import { dueDate } from '../when/due-date.ts';
import { missedDates, skippedDates } from '../when/past-dates.ts';
import type { DatedPost } from '../when/posting-dates.ts';
import { digestDue } from './digest-plan.ts';

const MINUTE_MS = 60_000;
/** When storage or something else of ours fails. */
const AFTER_TROUBLE_MS = 5_000;
/** Longer than this between two ticks, windows may have closed that nobody saw open. */
const GAP_MS = 2 * MINUTE_MS;
/** Plans read at once. */
const READ_TOGETHER = 100;

interface ClockworkOptions {
  readonly schedule: Pick<Schedule, 'due'>;
  readonly plans: Pick<Plans, 'find' | 'all'>;
  readonly owns: (guildId: string) => boolean;
  readonly queue: RushQueue;
  readonly work: (errand: Errand) => Promise<Outcome>;
  readonly skip: (plan: Plan, date: string) => Promise<void>;
  readonly figures: Pick<Figures, 'daily'>;
  readonly log: Log;
  /** The clock that plans go by. */
  readonly now: () => number;
  /** Milliseconds that never jump. */
  readonly elapsed: () => number;
}

interface Look {
  /** Looks also for what was missed or left out from then on. */
  readonly since?: number | undefined;
  /** What waits for another try is tried now. */
  readonly isUrgent?: boolean;
}

/** Finds what is due and sees to it that it is done. */
export interface Clockwork {
  /** Looks at the clock. Rejects with `StoreUnavailable`; the next tick then looks at the same time again. */
  tick(): Promise<void>;
  /** Looks whether a plan has something to do now. */
  look(plan: Plan, how?: Look): void;
  /** Takes an errand up at once, also when it waits for another try. */
  hurry(errand: Errand): boolean;
}

/** The first plan of every server, then the second of those that have one: what is read first is posted first. */
const inTurns = (places: readonly PlanPlace[]): PlanPlace[] => {
  const seen = new Map<string, number>();
  const turns = places.map((place) => {
    const turn = seen.get(place.guildId) ?? 0;
    seen.set(place.guildId, turn + 1);
    return { place, turn };
  });
  return turns.sort((a, b) => a.turn - b.turn).map(({ place }) => place);
};

/** Begins at this moment: what was due before is looked at plan by plan, with `look`. */
export const createClockwork = (options: ClockworkOptions): Clockwork => {
  const { schedule, plans, owns, queue, work, skip, figures, log, now, elapsed } = options;
  /** Errands for another try, with the moment for it by `elapsed`. */
  const waiting = new Map<string, { readonly errand: Errand; readonly at: number }>();
  let last = now();

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

  const hurry = (errand: Errand): boolean => {
    const key = keyOf(errand);
    waiting.delete(key);
    return queue.add(errand.guildId, key, () => attempt(errand));
  };

  const take = (
    { guildId, slot, id }: Plan,
    kind: Errand['kind'],
    posts: readonly DatedPost[],
    isUrgent = false,
  ): void => {
    for (const { date, at } of posts) {
      const errand: Errand = { guildId, slot, planId: id, kind, date, at };
      if (!isUrgent && waiting.has(keyOf(errand))) continue;
      if (hurry(errand) && kind === 'post') figures.daily('due');
    }
  };

  const look = (plan: Plan, { since, isUrgent }: Look = {}): void => {
    const at = now();
    const due = dueDate(plan, at);
    take(plan, 'post', due === undefined ? [] : [due], isUrgent);
    const digest = digestDue(plan, at);
    take(plan, 'digest', digest === undefined ? [] : [digest], isUrgent);
    if (since === undefined) return;
    take(plan, 'post', missedDates(plan, since, at));
    for (const { date } of skippedDates(plan, since, at))
      queue.add(plan.guildId, `skip ${plan.id}.${date}`, () => skip(plan, date));
  };

  const lookAt = async (due: readonly PlanPlace[], since: number): Promise<void> => {
    const places = inTurns(due);
    for (let at = 0; at < places.length; at += READ_TOGETHER) {
      const found = await Promise.all(places.slice(at, at + READ_TOGETHER).map((place) => plans.find(place)));
      for (const plan of found) if (plan !== undefined) look(plan, { since });
    }
  };

  const tick = async (): Promise<void> => {
    const at = now();
    const { from, to } = nextSpan(last, at);
    for (const { errand, at: due } of [...waiting.values()]) if (due <= elapsed()) hurry(errand);
    if (Math.floor(from / MINUTE_MS) === Math.floor(to / MINUTE_MS)) return;
    const isGap = Math.abs(at - last) > GAP_MS;
    await lookAt(schedule.due(from, to), from);
    // The clock was moved, or the machine slept: what waits may be over, and what was not seen was missed.
    if (isGap) {
      for (const { errand } of [...waiting.values()]) hurry(errand);
      for await (const plan of plans.all()) if (owns(plan.guildId)) look(plan, { since: Math.min(last, at) });
    }
    last = to;
  };

  let ticking: Promise<void> | undefined;
  return {
    hurry,
    look,
    tick() {
      ticking ??= tick().finally(() => {
        ticking = undefined;
      });
      return ticking;
    },
  };
};
