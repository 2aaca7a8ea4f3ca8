import type { History, HistoryEntry } from '../history.ts';

/** Dates kept of each plan. */
const ENTRIES_MAX = 120;

/** Whether the clock's post for a date has ended, however; posts asked for by hand do not count. */
export const isSettled = (history: History, date: string): boolean =>
  history.entries.some((entry) => entry.date === date && entry.by === undefined);

/** A history with an entry more, and its title in the bag; unchanged (`undefined`) when the date had ended already. */
export const noteEntry = (
  history: History,
  entry: HistoryEntry,
  isNewRound: boolean,
): History | undefined => {
  if (entry.by === undefined && isSettled(history, entry.date)) return undefined;
  const { titleId } = entry;
  const before = isNewRound ? [] : history.shown.filter((id) => id !== titleId);
  const isShown = titleId !== undefined && entry.messageId !== undefined;
  return {
    shown: isShown ? [...before, titleId] : history.shown,
    entries: [...history.entries, entry].slice(-ENTRIES_MAX),
  };
};
