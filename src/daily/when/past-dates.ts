import {
  chosenPost,
  type DatedPost,
  isSkipped,
  localDateAt,
  type Timing,
  windowOf,
} from './posting-dates.ts';

/** Further back nothing is reported: an admin who was gone for a month needs no list of each day of it. */
const DATES_MAX = 31;

/** Dates of a plan from `from` to `to`, the earliest first. */
const datesBetween = (plan: Timing, from: number, to: number): DatedPost[] => {
  const last = localDateAt(plan.zone, to);
  const first = localDateAt(plan.zone, from);
  const posts: DatedPost[] = [];
  for (let back = 0; back <= DATES_MAX; back += 1) {
    const date = last.subtract({ days: back });
    if (Temporal.PlainDate.compare(date, first) < 0) break;
    const post = chosenPost(plan, date);
    if (post !== undefined) posts.unshift(post);
  }
  return posts;
};

const DAY_MS = 86_400_000;

/**
 * Dates whose window closed after `since` and not after `now`, the earliest first: missed, unless they have their end
 * already. At most a month of them.
 */
export const missedDates = (plan: Timing, since: number, now: number): DatedPost[] => {
  const open = windowOf(plan);
  return datesBetween(plan, since - open - DAY_MS, now).filter(
    ({ date, at }) => at + open > since && at + open <= now && !isSkipped(plan, date),
  );
};

/** Dates left out on an admin's wish whose minute came after `since` and not after `now`, the earliest first. */
export const skippedDates = (plan: Timing, since: number, now: number): DatedPost[] =>
  datesBetween(plan, since - DAY_MS, now).filter(
    ({ date, at }) => at > since && at <= now && isSkipped(plan, date),
  );
