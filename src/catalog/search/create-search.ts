import type { Catalog } from '../catalog.ts';
import { createNarrowing } from './narrow-keys.ts';
import { createNearSpelling } from './near-spelling.ts';
import { searchEntries, type Target } from './search-entries.ts';
import { type Asked, askedOf, type Key, keyOf, MATCHES, rank } from './search-key.ts';

/** How a hit was found. */
export type Match = (typeof MATCHES)[number];

/** One thing found. */
export interface Hit {
  readonly target: Target;
  readonly match: Match;
  /** The name that matched, as the catalog writes it. */
  readonly name: string;
  /** A common mistake led here: the sentence that sets it right. */
  readonly correction?: string;
}

/** Looks names up: titles, tracks and people, in any script. */
export interface Search {
  /**
   * Order: exact, prefix, word prefix, substring, near spelling; within one, own names before aliases, then fame.
   *
   * @param query - as typed
   * @param limit - at most this many hits
   */
  find(query: string, limit: number, kinds?: readonly Target['kind'][]): Hit[];
}

/** Shorter queries are too easily near to something. */
const NEAR_LENGTH_MIN = 4;

/** Better first among names that match alike: own name before alias, fame, then the shorter name. */
const betterFirst = (a: Key, b: Key): number =>
  Number(a.isAlias) - Number(b.isAlias) || b.entry.fame - a.entry.fame || a.folded.length - b.folded.length;

const hitOf = ({ entry, name }: Key, match: Match): Hit => ({
  target: entry.target,
  match,
  name,
  ...(entry.correction !== undefined && { correction: entry.correction }),
});

/** Builds the look-up of everything in a catalog that has a name. */
export const createSearch = (catalog: Catalog): Search => {
  // In the order of hits that match alike, so that nothing is sorted while somebody types.
  const keys = searchEntries(catalog)
    .flatMap((entry) => [
      ...entry.names.map((name) => keyOf(entry, name, false)),
      ...entry.aliases.map((name) => keyOf(entry, name, true)),
    ])
    .sort(betterFirst);
  const narrow = createNarrowing(keys);
  const findNear = createNearSpelling(keys.map(({ letters }) => letters));

  /** Names that hold the query, by how they do. */
  const holding = (asked: Asked, isWanted: (key: Key) => boolean): Key[][] => {
    const byRank: Key[][] = MATCHES.map(() => []);
    for (const place of narrow(asked)) {
      const key = keys[place];
      if (key === undefined || !isWanted(key)) continue;
      const at = rank(key, asked);
      if (at !== undefined) byRank[at]?.push(key);
    }
    return byRank;
  };

  const near = ({ squeezed, letters }: Asked, isWanted: (key: Key) => boolean): Key[] => {
    if (squeezed.length < NEAR_LENGTH_MIN) return [];
    return findNear(letters)
      .sort((a, b) => b.likeness - a.likeness)
      .map(({ place }) => keys[place])
      .filter((key) => key !== undefined)
      .filter(isWanted);
  };

  return {
    find(query, limit, kinds) {
      const asked = askedOf(query);
      if (asked.folded === '') return [];
      const isWanted = ({ entry }: Key): boolean => kinds === undefined || kinds.includes(entry.target.kind);
      const byRank = holding(asked, isWanted);
      if (byRank.every((found) => found.length === 0))
        byRank[MATCHES.indexOf('near')] = near(asked, isWanted);
      const hits = new Map<Target, Hit>();
      for (const [at, match] of MATCHES.entries())
        for (const key of byRank[at] ?? []) {
          if (hits.size === limit) return [...hits.values()];
          if (!hits.has(key.entry.target)) hits.set(key.entry.target, hitOf(key, match));
        }
      return [...hits.values()];
    },
  };
};
