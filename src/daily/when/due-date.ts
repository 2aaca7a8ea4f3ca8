import {
  chosenPost,
  type DatedPost,
  isSkipped,
  localDateAt,
  type Timing,
  windowOf,
} from './posting-dates.ts';

/** What a plan has to post now. */
export interface Due extends DatedPost {
  /** Its minute is over. */
  readonly isLate: boolean;
}

/** A window of a whole day, ended by a day of 23 hours, still reaches this many dates back. */
const DATES_BACK = 2;
const MINUTE_MS = 60_000;

/**
 * The date that a plan has to post for now, by its own clock: the latest one that is due and whose window is open.
 * Whether that was done already is not known here; claims and history decide. `undefined` also while the plan is
 * paused, on dates that are skipped, and for what was due before the plan was timed so.
 *
 * @param now - milliseconds since 1970
 */
export const dueDate = (plan: Timing, now: number): Due | undefined => {
  const today = localDateAt(plan.zone, now);
  for (let back = 0; back <= DATES_BACK; back += 1) {
    const post = chosenPost(plan, today.subtract({ days: back }));
    if (post === undefined || post.at > now || isSkipped(plan, post.date)) continue;
    return now < post.at + windowOf(plan) ? { ...post, isLate: now >= post.at + MINUTE_MS } : undefined;
  }
  return undefined;
};
