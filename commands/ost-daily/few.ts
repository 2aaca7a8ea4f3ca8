import type { Context } from '#src/core/command/context.ts';
import type { Plan } from '#src/daily/plan.ts';
import type { DailyServices } from '../services.ts';

/** Two weeks without a repeat; with fewer titles an admin is told. */
const ENOUGH = 14;

/** A warning where so few titles fit a plan that they soon come again; else nothing. */
export const few = (
  { question, blocked }: Pick<Plan, 'question' | 'blocked'>,
  { services: { daily }, text }: Context<DailyServices>,
): string[] => {
  const count = daily.fitting(question, blocked);
  if (count >= ENOUGH) return [];
  return [`⚠️ ${count === 0 ? text('daily.fitsNone') : text('daily.fitsFew', { count })}`];
};
