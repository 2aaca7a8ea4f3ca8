import { Problem } from '../../problem.ts';

/** New commands a day and scope. */
const CREATES_PER_DAY = 200;
const DAY_MS = 24 * 60 * 60_000;

/** Counts really new commands; replacing a known name costs nothing. */
export interface CreateBudget {
  take(scope: string | null, creates: number): void;
}

export function createBudget(now: () => number): CreateBudget {
  const days = new Map<string | null, { startedAt: number; used: number }>();
  return {
    take(scope, creates) {
      const known = days.get(scope);
      const day = known && now() - known.startedAt < DAY_MS ? known : { startedAt: now(), used: 0 };
      if (day.used + creates > CREATES_PER_DAY) throw new Problem('tooManyCreates');
      day.used += creates;
      days.set(scope, day);
    },
  };
}
