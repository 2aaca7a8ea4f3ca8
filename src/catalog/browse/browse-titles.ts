import type { Title } from '../model/title.ts';
import type { Recommender } from '../recommend/create-recommender.ts';
import type { Question } from '../recommend/question.ts';

/** Orders of a list: best fit, well-loved, newest, oldest, A–Z. */
export const SORTS = ['fit', 'loved', 'newest', 'oldest', 'name'] as const;

/** An order of a list. */
export type Sort = (typeof SORTS)[number];

/** Titles more widely known than this (1 to 5) are no gems. */
const GEM_FAME_MAX = 3;

const byName = new Intl.Collator('en', { numeric: true });

const premiere = ({ premiered, year }: Title): string => premiered ?? `${year}`;
const earlier = (a: Title, b: Title): number =>
  a.year - b.year || Number(premiere(a) > premiere(b)) - Number(premiere(a) < premiere(b));

const ORDERS: { readonly [S in Exclude<Sort, 'fit'>]: (a: Title, b: Title) => number } = {
  loved: (a, b) => b.fame - a.fame,
  newest: (a, b) => earlier(b, a),
  oldest: earlier,
  name: (a, b) => byName.compare(a.names.en, b.names.en),
};

/** What there is to browse. */
export interface Listing {
  /** In the order asked for; what is equal in it stands in order of fit. */
  readonly titles: readonly Title[];
  /** Parts of the question that had to go because nothing fits them all; `titles` are those that fit the rest. */
  readonly dropped: readonly (keyof Question)[];
  /** The question without these parts. */
  readonly question: Question;
}

/** All that fits a question and what of it had to be given up; a gem here is a condition, not a preference. */
const listOnce = ({ list }: Recommender, question: Question): Listing => {
  const { titles, dropped } = list(question);
  if (dropped.length > 0) {
    // Facts that were said in the words are given up with the words.
    const parts = dropped.map((part) => (question[part] === undefined ? 'text' : part));
    return { titles, dropped: [...new Set(parts)], question };
  }
  if (question.gems !== true) return { titles, dropped: [], question };
  const gems = titles.filter(({ fame }) => fame <= GEM_FAME_MAX);
  return gems.length > 0 || titles.length === 0
    ? { titles: gems, dropped: [], question }
    : { titles, dropped: ['gems'], question };
};

const without = (question: Question, parts: readonly (keyof Question)[]): Question =>
  Object.fromEntries(Object.entries(question).filter(([part]) => !parts.some((one) => one === part)));

/**
 * Lists everything that fits a question, whoever asks. Where nothing does, parts of the question are taken away
 * until something does; artist and `without` never are, so the list may be empty.
 */
export const browseTitles = (recommender: Recommender, asked: Question, sort: Sort): Listing => {
  const dropped: (keyof Question)[] = [];
  let found = listOnce(recommender, asked);
  while (found.dropped.length > 0) {
    dropped.push(...found.dropped);
    found = listOnce(recommender, without(found.question, found.dropped));
  }
  const titles = sort === 'fit' ? found.titles : found.titles.toSorted(ORDERS[sort]);
  return { titles, dropped, question: found.question };
};
