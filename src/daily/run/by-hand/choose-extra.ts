import type { Upcoming } from '../../daily.ts';
import type { History } from '../../history.ts';
import type { Plan } from '../../plan.ts';
import type { Desk } from '../../post/desk.ts';
import { doneDates } from '../../what/grow-history.ts';

/**
 * The title of a post beside those of the clock: the one that is named, else one that is neither queued nor what the
 * day's own post would bring, as long as anything else fits. A title that is named answers its place in the queue.
 */
export const chooseExtra = (
  { choose, titleOf, now }: Pick<Desk, 'choose' | 'titleOf' | 'now'>,
  plan: Plan,
  history: History,
  date: string,
  titleId?: string,
): Upcoming | undefined => {
  if (titleId !== undefined) {
    const title = titleOf(titleId);
    return title && { date, at: now(), title, occasion: 'queue', isNewRound: false, leaving: [] };
  }
  const own = doneDates(history).has(date) ? undefined : choose(plan, history, date)?.title.id;
  const kept = [...plan.queue.map((item) => item.titleId), ...(own === undefined ? [] : [own])];
  const free = { ...plan, queue: [] };
  return (
    choose({ ...free, blocked: [...plan.blocked, ...kept] }, history, date) ?? choose(free, history, date)
  );
};
