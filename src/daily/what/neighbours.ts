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

/** What is to come after a day: the title asked for on that date, or one of its anniversaries. */
const titlesAfter = (
  { library, plan, history }: Place,
  day: Temporal.PlainDate,
  left: readonly Candidate[],
): readonly string[] => {
  const next = dayAfter(plan, day);
  if (next === undefined) return [];
  const asked = queuedFor(plan, history, next.toString(), library.catalog);
  if (asked !== undefined) return [asked.id];
  const yearsOf = anniversaryOn(next);
  return left.filter(({ title }) => yearsOf(title) !== undefined).map(({ title }) => title.id);
};

/** The title before a day, and those of which one is to come after it; they need not fit the plan themselves. */
export interface Neighbours {
  readonly before: readonly Candidate[];
  readonly after: readonly Candidate[];
}

/** @param left - titles that the next date can be chosen from */
export const neighboursOf = (
  place: Place,
  day: Temporal.PlainDate,
  left: readonly Candidate[],
): Neighbours => {
  const everything = place.library.recommender.fit({});
  const find = (ids: readonly (string | undefined)[]): Candidate[] =>
    ids.length === 0 ? [] : everything.map(({ title }) => title).filter(({ id }) => ids.includes(id));
  return { before: find([lastPosted(place.history)]), after: find(titlesAfter(place, day, left)) };
};
