import type { History } from '../history.ts';
import type { Plan } from '../plan.ts';
import { isAnswered } from './queued.ts';

/** Skips and themes stay this long after their date: a late window reaches over midnight, and admins look back. */
const KEPT_DAYS = 7;

/** The plan without what is done: queued titles that were posted, skips and themes that passed. `undefined`: nothing is. */
export const tidyPlan = (plan: Plan, history: History, date: string): Plan | undefined => {
  const oldest = Temporal.PlainDate.from(date).subtract({ days: KEPT_DAYS }).toString();
  const queue = plan.queue.filter((item) => !isAnswered(item, history));
  const skips = plan.skips.filter((skip) => skip >= oldest);
  const themes = plan.themes.filter(({ to }) => to >= oldest);
  const isTidy =
    queue.length === plan.queue.length &&
    skips.length === plan.skips.length &&
    themes.length === plan.themes.length;
  return isTidy ? undefined : { ...plan, queue, skips, themes };
};
