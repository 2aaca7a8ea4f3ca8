import type { Catalog } from '../catalog.ts';
import { foldText, squeeze } from './fold-text.ts';
import { initialsOf, isInitials, lettersOf } from './hangul.ts';
import { likeness, NEAR, trigramsOf } from './near-spelling.ts';
import { type SearchEntry, searchEntries, type Target } from './search-entries.ts';

/** How a hit was found, best first. */
export const MATCHES = ['exact', 'prefix', 'word-prefix', 'substring', 'near'] as const;

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

interface Key {
  readonly entry: SearchEntry;
  readonly name: string;
  readonly isAlias: boolean;
  readonly folded: string;
  readonly squeezed: string;
  readonly letters: string;
  readonly initials: string;
  readonly trigrams: ReadonlySet<string>;
}

const keyOf = (entry: SearchEntry, name: string, isAlias: boolean): Key => {
  const folded = foldText(name);
  const squeezed = squeeze(folded);
  const letters = lettersOf(squeezed);
  return {
    entry,
    name,
    isAlias,
    folded,
    squeezed,
    letters,
    initials: initialsOf(name),
    trigrams: trigramsOf(letters),
  };
};

interface Asked {
  readonly folded: string;
  readonly squeezed: string;
  readonly letters: string;
  readonly initials: string | undefined;
  readonly trigrams: ReadonlySet<string>;
}

/** Shorter queries are too easily near to something. */
const NEAR_LENGTH_MIN = 4;
const SUBSTRING_LENGTH_MIN = 2;

/** Rank of a match, lower is better; `undefined` for none. */
const rank = (key: Key, asked: Asked): number | undefined => {
  if (asked.initials !== undefined)
    return key.initials === asked.initials ? 0 : key.initials.startsWith(asked.initials) ? 1 : undefined;
  if (key.squeezed === asked.squeezed) return 0;
  if (key.letters.startsWith(asked.letters)) return 1;
  if (` ${key.folded}`.includes(` ${asked.folded}`)) return 2;
  if (asked.squeezed.length >= SUBSTRING_LENGTH_MIN && key.squeezed.includes(asked.squeezed)) return 3;
  return undefined;
};

/** Better first: how it matched, own name before alias, fame, then the shorter name. */
const betterFirst = (a: Found, b: Found): number =>
  a.rank - b.rank ||
  Number(a.key.isAlias) - Number(b.key.isAlias) ||
  b.key.entry.fame - a.key.entry.fame ||
  a.key.folded.length - b.key.folded.length;

interface Found {
  readonly key: Key;
  /** Index into {@link MATCHES}, with a fraction for how near a near spelling is. */
  readonly rank: number;
}

const NEAR_RANK = MATCHES.indexOf('near');

const hitOf = ({ key, rank: at }: Found): Hit => ({
  target: key.entry.target,
  match: MATCHES[Math.floor(at)] ?? 'near',
  name: key.name,
  ...(key.entry.correction !== undefined && { correction: key.entry.correction }),
});

/** Builds the look-up of everything in a catalog that has a name. */
export const createSearch = (catalog: Catalog): Search => {
  const keys = searchEntries(catalog).flatMap((entry) => [
    ...entry.names.map((name) => keyOf(entry, name, false)),
    ...entry.aliases.map((name) => keyOf(entry, name, true)),
  ]);

  const findNear = (asked: Asked, pool: readonly Key[]): Found[] => {
    if (asked.squeezed.length < NEAR_LENGTH_MIN) return [];
    return pool
      .map((key) => ({ key, near: likeness(asked.trigrams, key.trigrams) }))
      .filter(({ near }) => near >= NEAR)
      .map(({ key, near }) => ({ key, rank: NEAR_RANK + (1 - near) }));
  };

  return {
    find(query, limit, kinds) {
      const folded = foldText(query);
      if (folded === '') return [];
      const squeezed = squeeze(folded);
      const letters = lettersOf(squeezed);
      const initials = isInitials(query) ? squeezed : undefined;
      const asked: Asked = { folded, squeezed, letters, initials, trigrams: trigramsOf(letters) };
      const pool = kinds === undefined ? keys : keys.filter(({ entry }) => kinds.includes(entry.target.kind));
      const found: Found[] = [];
      for (const key of pool) {
        const at = rank(key, asked);
        if (at !== undefined) found.push({ key, rank: at });
      }
      if (found.length === 0) found.push(...findNear(asked, pool));
      const entries = new Set<Target>();
      const hits: Hit[] = [];
      for (const one of found.sort(betterFirst)) {
        if (hits.length === limit) break;
        if (entries.has(one.key.entry.target)) continue;
        entries.add(one.key.entry.target);
        hits.push(hitOf(one));
      }
      return hits;
    },
  };
};
