import type { Hit } from './create-search.ts';

const isRival = (first: Hit, other: Hit): boolean => {
  if (first.match === 'exact' && other.match !== 'exact') return false;
  // A name that is the whole of one thing and a part of another means the first.
  if (!other.isWhole && first.match !== other.match) return false;
  // A title stands above tracks and people that have the same name.
  return first.target.kind !== 'title' || other.target.kind === 'title';
};

/**
 * The one thing that was meant, when there is no doubt: its name was said in (nearly) full, spelt right, and nothing
 * else answers as well. A wrong thing shown as if it were the one meant is worse than a choice.
 *
 * @param hits - in the order in which they were found
 */
export const meantBy = ([first, ...others]: readonly Hit[]): Hit | undefined =>
  first?.isWhole === true &&
  (first.correction !== undefined || !others.some((other) => isRival(first, other)))
    ? first
    : undefined;
