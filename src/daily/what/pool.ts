import type { Question } from '../../catalog/recommend/question.ts';
import type { Scored } from '../../catalog/recommend/shortlist.ts';
import type { History } from '../history.ts';
import type { Plan } from '../plan.ts';
import type { DailyLibrary } from './daily-library.ts';
import { isOut, lastPosted } from './grow-history.ts';

/** What a date's title is chosen from. */
export interface Pool {
  readonly titles: readonly Scored[];
  readonly isTheme: boolean;
  /** Everything that fits had been posted; these leave the bag. Empty while a round goes on. */
  readonly leaving: readonly string[];
}

const fittingTitles = (
  { recommender }: DailyLibrary,
  question: Question,
  blocked: readonly string[],
): readonly Scored[] => {
  const fitting = recommender.fit(question);
  if (blocked.length === 0) return fitting;
  const never = new Set(blocked);
  return fitting.filter(({ title }) => !never.has(title.id));
};

/** How many titles fit a question strictly, blocked ones left out. */
export const countFitting = (library: DailyLibrary, question: Question, blocked: readonly string[]): number =>
  fittingTitles(library, question, blocked).length;

/** Titles of a theme: not posted in this round, else at least not within the theme itself. */
const themeTitles = (
  library: DailyLibrary,
  all: readonly Scored[],
  { themes }: Plan,
  { shown, entries }: History,
  date: string,
): readonly Scored[] => {
  const theme = themes.find(({ from, to }) => from <= date && date <= to);
  if (theme === undefined) return [];
  const wanted = new Set(library.recommender.fit(theme.question).map(({ title }) => title.id));
  const titles = all.filter(({ title }) => wanted.has(title.id));
  const bag = new Set(shown);
  const fresh = titles.filter(({ title }) => !bag.has(title.id));
  if (fresh.length > 0) return fresh;
  const sinceBegin = new Set(
    entries.filter((entry) => isOut(entry) && entry.date >= theme.from).map(({ titleId }) => titleId),
  );
  return titles.filter(({ title }) => !sinceBegin.has(title.id));
};

/**
 * What fits a plan on a date: titles of its theme while there are any, else those of its question that were not
 * posted in this round, else all of them but the last.
 */
export const poolFor = (library: DailyLibrary, plan: Plan, history: History, date: string): Pool => {
  const all = fittingTitles(library, plan.question, plan.blocked);
  const ofTheme = themeTitles(library, all, plan, history, date);
  if (ofTheme.length > 0) return { titles: ofTheme, isTheme: true, leaving: [] };
  const bag = new Set(history.shown);
  const fresh = all.filter(({ title }) => !bag.has(title.id));
  if (fresh.length > 0 || all.length === 0) return { titles: fresh, isTheme: false, leaving: [] };
  const latest = lastPosted(history);
  return {
    titles: all.length === 1 ? all : all.filter(({ title }) => title.id !== latest),
    isTheme: false,
    leaving: all.map(({ title }) => title.id),
  };
};
