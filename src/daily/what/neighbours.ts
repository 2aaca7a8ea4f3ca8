import type { Candidate } from '../../catalog/recommend/candidate.ts';
import type { History } from '../history.ts';
import type { Plan } from '../plan.ts';
import { anniversaryOn } from './anniversary.ts';
import type { DailyLibrary } from './daily-library.ts';
import { lastPosted } from './grow-history.ts';
import { queuedFor } from './queued.ts';

interface Place {
  readonly library: DailyLibrary;
  readonly plan: Plan;
  readonly history: History;
}

const WEEK_DAYS = 7;

/** The next date that a plan posts on, skips aside; within a week there is one unless all of it is left out. */
const dayAfter = ({ days, skips }: Plan, day: Temporal.PlainDate): Temporal.PlainDate | undefined => {
  for (let ahead = 1; ahead <= WEEK_DAYS; ahead += 1) {
    const next = day.add({ days: ahead });
    if (days.includes(next.dayOfWeek) && !skips.includes(next.toString())) return next;
  }
  return undefined;
};

/** The title that comes after a day whatever is chosen on it: asked for on that date, or the only anniversary. */
const settledAfter = (
  { library, plan, history }: Place,
  day: Temporal.PlainDate,
  left: readonly Candidate[],
): string | undefined => {
  const next = dayAfter(plan, day);
  if (next === undefined) return undefined;
  const asked = queuedFor(plan, history, next.toString(), library.catalog);
  if (asked !== undefined) return asked.id;
  const yearsOf = anniversaryOn(next);
  const [only, another] = left.filter(({ title }) => yearsOf(title) !== undefined);
  return another === undefined ? only?.id : undefined;
};

/** The title that came before a day and the one that is settled for the next; either may not fit the plan itself. */
export interface Neighbours {
  readonly before: Candidate | undefined;
  readonly after: Candidate | undefined;
}

/** @param left - titles that the next date can be chosen from */
export const neighboursOf = (
  place: Place,
  day: Temporal.PlainDate,
  left: readonly Candidate[],
): Neighbours => {
  const everything = place.library.recommender.fit({});
  const find = (id: string | undefined): Candidate | undefined =>
    id === undefined ? undefined : everything.find(({ title }) => title.id === id)?.title;
  return { before: find(lastPosted(place.history)), after: find(settledAfter(place, day, left)) };
};
