import type { Plan } from '../plan.ts';
import { dueAt } from './due-at.ts';

/** What of a plan decides when it posts. */
export type Timing = Pick<
  Plan,
  'time' | 'zone' | 'days' | 'lateMinutes' | 'skips' | 'pausedUntil' | 'createdAt' | 'timedAt' | 'leftAt'
>;

/** A local date and when it is due, in milliseconds since 1970. */
export interface DatedPost {
  /** `2026-11-26`. */
  readonly date: string;
  readonly at: number;
}

/** The local date in a zone. @param now - milliseconds since 1970 */
export const localDateAt = (zone: string, now: number): Temporal.PlainDate =>
  Temporal.Instant.fromEpochMilliseconds(now).toZonedDateTimeISO(zone).toPlainDate();

/** Whether a plan takes part on a local date, skipped or not. */
const isChosen = ({ days, pausedUntil, leftAt }: Timing, date: Temporal.PlainDate): boolean =>
  leftAt === undefined &&
  days.includes(date.dayOfWeek) &&
  (pausedUntil === undefined || (pausedUntil !== 'forever' && date.toString() >= pausedUntil));

/** When a plan posts on a local date if it is not skipped; `undefined` on dates that are none of its. */
export const chosenPost = (plan: Timing, date: Temporal.PlainDate): DatedPost | undefined => {
  if (!isChosen(plan, date)) return undefined;
  const at = dueAt(plan, date);
  return at === undefined || at < (plan.timedAt ?? plan.createdAt)
    ? undefined
    : { date: date.toString(), at };
};

/** Whether an admin left a date out. */
export const isSkipped = ({ skips }: Timing, date: string): boolean => skips.includes(date);

/** A post is never due for less than the minute it is for. */
const WINDOW_MINUTES_MIN = 1;

/** How long a post stays due, in milliseconds. */
export const windowOf = ({ lateMinutes }: Pick<Plan, 'lateMinutes'>): number =>
  Math.max(WINDOW_MINUTES_MIN, lateMinutes) * 60_000;
