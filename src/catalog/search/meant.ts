import type { Title } from '../model/title.ts';
import type { Hit } from './create-search.ts';

/** From this fame on, 1 to 5, nobody who says the name thinks of somebody else first. */
const WELL_KNOWN = 4;

const isCredited = ({ composers, musicDirectors, tracks }: Title, id: string): boolean =>
  [...composers, ...musicDirectors].includes(id) ||
  tracks.some(({ performers, writers = [] }) => [...performers, ...writers].includes(id));

const isRival = (first: Hit, other: Hit): boolean => {
  if (first.match === 'exact' && other.match !== 'exact') return false;
  // A name that is the whole of one thing and a part of another means the first.
  if (!other.isWhole && first.match !== other.match) return false;
  const { target } = first;
  if (target.kind !== 'title') return true;
  // A title stands above tracks of its name; above people of it where it is well known or about them.
  if (other.target.kind === 'person')
    return (
      other.match === 'exact' &&
      target.title.fame < WELL_KNOWN &&
      !isCredited(target.title, other.target.person.id)
    );
  return other.target.kind === 'title';
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
