import type { PlanPlace, Plans } from '../../daily.ts';
import type { Plan } from '../../plan.ts';
import type { Errand } from '../../post/errand.ts';
import type { Schedule } from '../../schedule/create-schedule.ts';
import { nextSpan } from '../../schedule/next-span.ts';
import { digestDue } from '../../when/digest-due.ts';
import { dueDate } from '../../when/due-date.ts';
import { missedDates, skippedDates } from '../../when/past-dates.ts';
import type { DatedPost } from '../../when/posting-dates.ts';
import type { Errands } from './errands.ts';

const MINUTE_MS = 60_000;
/** Longer than this between two ticks, windows may have closed that nobody saw open. */
const GAP_MS = 2 * MINUTE_MS;
/** Plans read at once. */
const READ_TOGETHER = 100;

interface ClockworkOptions {
  readonly schedule: Pick<Schedule, 'due'>;
  readonly plans: Pick<Plans, 'find' | 'all'>;
  readonly owns: (guildId: string) => boolean;
  readonly errands: Errands;
  /** Records a date that an admin left out. */
  readonly skip: (plan: Plan, date: string) => void;
  /** The clock that plans go by. */
  readonly now: () => number;
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
  const { schedule, plans, owns, errands, skip, now } = options;
  let last = now();

  const take = (
    { guildId, slot, id, lateMinutes }: Plan,
    kind: Errand['kind'],
    posts: readonly DatedPost[],
    isUrgent = false,
  ): void => {
    for (const { date, at } of posts) {
      errands.take({ guildId, slot, planId: id, kind, date, at, lateMinutes }, isUrgent);
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
    for (const { date } of skippedDates(plan, since, at)) skip(plan, date);
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
    errands.retry(false);
    if (Math.floor(from / MINUTE_MS) === Math.floor(to / MINUTE_MS)) return;
    const isGap = Math.abs(at - last) > GAP_MS;
    await lookAt(schedule.due(from, to), from);
    // The clock was moved, or the machine slept: what waits may be over, and what was not seen was missed.
    if (isGap) {
      errands.retry(true);
      for await (const plan of plans.all()) if (owns(plan.guildId)) look(plan, { since: Math.min(last, at) });
    }
    await errands.kept();
    last = to;
  };

  let ticking: Promise<void> | undefined;
  return {
    look,
    tick() {
      ticking ??= tick().finally(() => {
        ticking = undefined;
      });
      return ticking;
    },
  };
};
