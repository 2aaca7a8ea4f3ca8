import type { History, HistoryEntry } from '../history.ts';

/** Entries kept: more than a year of days. */
const ENTRIES_MAX = 400;

/** Nothing was posted yet. */
export const EMPTY_HISTORY: History = { shown: [], entries: [] };

/** Whether a post went out. */
export const isOut = ({ end }: Pick<HistoryEntry, 'end'>): boolean => end === 'posted' || end === 'late';

/** Whether an entry is the end of its date: posts by hand do not count for the date they were made on. */
const endsDate = ({ by }: HistoryEntry): boolean => by === undefined;

/** Local dates that have their end. */
export const doneDates = ({ entries }: History): ReadonlySet<string> =>
  new Set(entries.filter((entry) => endsDate(entry)).map(({ date }) => date));

/** The title posted last; `undefined` when none was. */
export const lastPosted = ({ entries }: History): string | undefined =>
  entries.findLast((entry) => isOut(entry) && entry.titleId !== undefined)?.titleId;

/**
 * A history with one more end. A date has one end by the clock: a later one replaces the earlier, but what went out
 * is not replaced by what did not. What went out is in the bag, as the latest.
 *
 * @param leaving - titles that leave the bag first, because a new round begins
 */
export const growHistory = (
  history: History,
  entry: HistoryEntry,
  leaving: readonly string[] = [],
): History => {
  const earlier = endsDate(entry)
    ? history.entries.find((other) => endsDate(other) && other.date === entry.date)
    : undefined;
  if (earlier !== undefined && isOut(earlier)) return history;
  const entries = [...history.entries.filter((other) => other !== earlier), entry].slice(-ENTRIES_MAX);
  const { titleId } = entry;
  if (titleId === undefined || !isOut(entry)) return { ...history, entries };
  const gone = new Set([...leaving, titleId]);
  return { shown: [...history.shown.filter((id) => !gone.has(id)), titleId], entries };
};
