import type { Scored } from '../../catalog/recommend/ordered.ts';
import type { Question } from '../../catalog/recommend/question.ts';
import type { History } from '../history.ts';
import type { Plan } from '../plan.ts';
import type { DailyLibrary } from './daily-library.ts';
import { isOut } from './grow-history.ts';

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

/** How many titles fit a question strictly, blocked ones left out; with a theme, how many of them fit that too. */
export const countFitting = (
  library: DailyLibrary,
  question: Question,
  blocked: readonly string[],
  theme?: Question,
): number => {
  const fitting = fittingTitles(library, question, blocked);
  if (theme === undefined) return fitting.length;
  const wanted = new Set(library.recommender.fit(theme).map(({ title }) => title.id));
  return fitting.filter(({ title }) => wanted.has(title.id)).length;
};

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

/** A title rests for so many of the posts that a round has, so that none comes at the end of one and the begin of the next. */
const REST_SHARE = 1 / 3;

const restingTitles = ({ entries }: History, poolSize: number): ReadonlySet<string | undefined> => {
  const posted = entries.filter((entry) => isOut(entry) && entry.titleId !== undefined);
  const count = Math.max(1, Math.floor(poolSize * REST_SHARE));
  return new Set(posted.slice(-count).map(({ titleId }) => titleId));
};

/** Those that are not among some, unless that leaves none. */
const without = (titles: readonly Scored[], ids: ReadonlySet<string | undefined>): readonly Scored[] => {
  const left = titles.filter(({ title }) => !ids.has(title.id));
  return left.length > 0 ? left : titles;
};

/**
 * What fits a plan on a date: titles of its theme while there are any, else those of its question that were not
 * posted in this round, else all of them; in each case rather those that were not posted lately.
 */
export const poolFor = (library: DailyLibrary, plan: Plan, history: History, date: string): Pool => {
  const all = fittingTitles(library, plan.question, plan.blocked);
  const ofTheme = themeTitles(library, all, plan, history, date);
  if (ofTheme.length > 0) return { titles: ofTheme, isTheme: true, leaving: [] };
  const bag = new Set(history.shown);
  const fresh = all.filter(({ title }) => !bag.has(title.id));
  const isNewRound = fresh.length === 0;
  return {
    titles: without(isNewRound ? all : fresh, restingTitles(history, all.length)),
    isTheme: false,
    leaving: isNewRound ? all.map(({ title }) => title.id) : [],
  };
};
