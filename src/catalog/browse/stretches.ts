import type { Title } from '../model/title.ts';
import { foldText } from '../search/fold-text.ts';
import type { Sort } from './browse-titles.ts';

/** Neighbours in a list that share a letter, a year or a page. */
export interface Stretch {
  /** Letter, year or page (from 1) at its beginning and its end: `A` to `C`, `1998` to `2001`. */
  readonly from: string;
  readonly to: string;
  /** Place of its first title in the list. */
  readonly at: number;
  readonly count: number;
}

const letterOf = ({ names }: Title): string => /^[a-z]/.exec(foldText(names.en))?.[0].toUpperCase() ?? '#';

const joined = (a: Stretch, b: Stretch): Stretch => ({ ...a, to: b.to, count: a.count + b.count });

/** Joins the two neighbours that hold the fewest titles together. */
const joinLeast = (stretches: readonly Stretch[]): Stretch[] => {
  let least = 0;
  const sizeAt = (at: number): number => (stretches[at]?.count ?? 0) + (stretches[at + 1]?.count ?? 0);
  for (let at = 1; at < stretches.length - 1; at += 1) if (sizeAt(at) < sizeAt(least)) least = at;
  return stretches.flatMap((one, at) => {
    const next = stretches[at + 1];
    if (at === least && next !== undefined) return [joined(one, next)];
    return at === least + 1 ? [] : [one];
  });
};

/**
 * Where one may jump to in a list: letters of a list by name, years of a list by year, pages of any other.
 *
 * @param max - at most so many stretches; the smallest are joined
 */
export const stretchesOf = (
  titles: readonly Title[],
  sort: Sort,
  pageSize: number,
  max: number,
): readonly Stretch[] => {
  const markOf = (title: Title, at: number): string => {
    if (sort === 'name') return letterOf(title);
    if (sort === 'newest' || sort === 'oldest') return `${title.year}`;
    return `${Math.floor(at / pageSize) + 1}`;
  };
  let stretches: Stretch[] = [];
  for (const [at, title] of titles.entries()) {
    const mark = markOf(title, at);
    const last = stretches.at(-1);
    const own = { from: mark, to: mark, at, count: 1 };
    if (last?.to === mark) stretches[stretches.length - 1] = joined(last, own);
    else stretches.push(own);
  }
  while (stretches.length > max) stretches = joinLeast(stretches);
  return stretches;
};
