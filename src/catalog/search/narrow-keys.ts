import { indexParts, partsOf } from './parts-index.ts';
import type { Asked, Key } from './search-key.ts';

const PAIR = 2;

/** First letters of a name's words, and of the whole name taken apart. */
const beginningsOf = ({ folded, letters }: Key): ReadonlySet<string> =>
  new Set([letters.slice(0, 1), ...folded.split(' ').map((word) => word.slice(0, 1))]);

/**
 * Makes what narrows names down to those that may hold a query: every name that does is among them, few others
 * are. A name that holds a query holds each pair of its letters.
 */
export const createNarrowing = (keys: readonly Key[]): ((asked: Asked) => Iterable<number>) => {
  const byPair = indexParts(
    keys.map(({ letters }) => letters),
    PAIR,
  );
  const byBeginning = new Map<string, number[]>();
  const withInitials: number[] = [];
  for (const [place, key] of keys.entries()) {
    for (const letter of beginningsOf(key)) {
      const list = byBeginning.get(letter);
      if (list === undefined) byBeginning.set(letter, [place]);
      else list.push(place);
    }
    if (key.initials !== '') withInitials.push(place);
  }
  return ({ initials, letters }) => {
    if (initials !== undefined) return withInitials;
    if (letters.length === 1) return byBeginning.get(letters) ?? [];
    const lists = partsOf(letters, PAIR).map((pair) => byPair.having(pair));
    return lists.reduce((least, list) => (list.length < least.length ? list : least));
  };
};
