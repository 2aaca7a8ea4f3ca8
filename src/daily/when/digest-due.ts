import type { Plan } from '../plan.ts';
import { type Due, dueDate } from './due-date.ts';

/** The digest that a plan has to post now: at its time of day, on the weekday of the digest, whatever days it posts on. */
export const digestDue = (plan: Plan, now: number): Due | undefined =>
  plan.digestDay === undefined ? undefined : dueDate({ ...plan, days: [plan.digestDay], skips: [] }, now);
