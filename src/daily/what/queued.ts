import type { Catalog } from '../../catalog/catalog.ts';
import type { Title } from '../../catalog/model/title.ts';
import type { History } from '../history.ts';
import type { Plan } from '../plan.ts';
import { isOut } from './grow-history.ts';

type Queued = Plan['queue'][number];

/** Whether a title was posted from the queue since it was asked for, and not before the date it was wanted for. */
export const isAnswered = ({ titleId, date = '', at }: Queued, { entries }: History): boolean =>
  entries.some(
    (entry) =>
      entry.titleId === titleId &&
      entry.reason === 'queue' &&
      entry.at >= at &&
      entry.date >= date &&
      isOut(entry),
  );

/**
 * The title that was asked for on a date: one that is for this date, else the first that is for none, or for a date
 * that passed without it.
 */
export const queuedFor = (
  { queue, blocked }: Pick<Plan, 'queue' | 'blocked'>,
  history: History,
  date: string,
  catalog: Catalog,
): Title | undefined => {
  const open = queue.filter(
    (item) =>
      !blocked.includes(item.titleId) &&
      catalog.title(item.titleId) !== undefined &&
      !isAnswered(item, history),
  );
  const next =
    open.find((item) => item.date === date) ??
    open.find((item) => item.date === undefined || item.date < date);
  return next && catalog.title(next.titleId);
};
