import type { Plan } from '#src/daily/plan.ts';
import { createSchedule } from '#src/daily/schedule/create-schedule.ts';
import { nextSpan } from '#src/daily/schedule/next-span.ts';
import { dueDate } from '#src/daily/when/due-date.ts';

/** A post as it was made. */
export interface Made {
  readonly date: string;
  /** What the host's clock showed. */
  readonly now: number;
  readonly isLate: boolean;
}

/** Lets a host's clock show one moment after the other and posts what is due and was not posted, as the program does. */
export const runClock = (plan: Plan, moments: Iterable<number>): Made[] => {
  const schedule = createSchedule();
  schedule.put(plan);
  const claimed = new Set<string>();
  const made: Made[] = [];
  let last: number | undefined;
  for (const now of moments) {
    const span = nextSpan(last, now);
    last = span.to;
    if (schedule.due(span.from, span.to).length === 0) continue;
    const due = dueDate(plan, now);
    if (due === undefined || claimed.has(due.date)) continue;
    claimed.add(due.date);
    made.push({ date: due.date, now, isLate: due.isLate });
  }
  return made;
};
