import type { Catalog } from '../catalog.ts';
import { createLikeness } from './edit-distance.ts';
import { withoutKindWords } from './filler.ts';
import { createWordSearch } from './find-words.ts';
import { createNarrowing } from './narrow-keys.ts';
import { createNearSpelling } from './near-spelling.ts';
import { searchEntries, type Target } from './search-entries.ts';
import { type Asked, askedOf, holds, type Key, keyOf, MATCHES, type Match } from './search-key.ts';

/** One thing found. */
export interface Hit {
  readonly target: Target;
  readonly match: Match;
  /** The name that matched, as the catalog writes it. */
  readonly name: string;
  /** Whether the query says (nearly) the whole of that name, spelt right. */
  readonly isWhole: boolean;
  /** A common mistake led here: the sentence that sets it right. */
  readonly correction?: string;
}

/** Looks names up: titles, tracks and people, in any script. */
export interface Search {
  /**
   * Order: exact, prefix, word prefix, all words in any order, substring, near spelling; within one, own names before
   * aliases, then fame. Words that only say what kind of thing is meant ("ost") count only where a name has them.
   *
   * @param query - as typed
   * @param limit - at most this many hits
   */
  find(query: string, limit: number, kinds?: readonly Target['kind'][]): Hit[];
}

/** Longer than any name; what follows is not looked at. */
const QUERY_MAX = 200;
/** Shorter queries are too easily near to something. */
const NEAR_LENGTH_MIN = 4;
/** From here on a name is worth offering for a query that nothing has. */
const NEAR = 0.5;
/** So many of the nearest by their parts are compared letter by letter. */
const NEAR_MAX = 40;
/** From here on a slip is likelier than other words. */
const VERY_NEAR = 0.8;
/** A name of which a query says less than this was not what somebody began with. */
const HARDLY = 0.5;
/** A query that says so much of a name, from its beginning, means it. */
const WHOLE = 0.6;

/** Whether a query is most of a name, from its beginning and up to the end of a word. */
const saysMostOf = ({ folded, squeezed }: Key, asked: Asked): boolean =>
  folded.startsWith(`${asked.folded} `) && asked.squeezed.length >= WHOLE * squeezed.length;

/** Names are sorted by fame: where so many have a part of two letters, more letters will be typed. */
const SCANNED_MAX = 10_000;

/** Better first among names that match alike: own name before alias, fame, then the shorter name. */
const betterFirst = (a: Key, b: Key): number =>
  Number(a.isAlias) - Number(b.isAlias) || b.entry.fame - a.entry.fame || a.folded.length - b.folded.length;

const hitOf = ({ entry, name }: Key, match: Match, isWhole: boolean): Hit => ({
  target: entry.target,
  match,
  name,
  isWhole,
  ...(entry.correction !== undefined && { correction: entry.correction }),
});

/** Hits by target, the first of each, up to a limit. */
const createHits = (limit: number) => {
  const hits = new Map<Target, Hit>();
  return {
    isFull: () => hits.size >= limit,
    add(key: Key, match: Match, isWhole: boolean) {
      if (hits.size < limit && !hits.has(key.entry.target))
        hits.set(key.entry.target, hitOf(key, match, isWhole));
    },
    all: () => [...hits.values()],
  };
};

type Hits = ReturnType<typeof createHits>;
type IsWanted = (key: Key) => boolean;

/** Builds the look-up of everything in a catalog that has a name. */
export const createSearch = (catalog: Catalog): Search => {
  const entries = searchEntries(catalog).sort((a, b) => b.fame - a.fame);
  const groups = entries.map((entry) => [
    ...entry.names.map((name) => keyOf(entry, name, false)),
    ...[...new Set(entry.aliases)].map((name) => keyOf(entry, name, true)),
  ]);
  // In the order of hits that match alike, so that nothing is sorted while somebody types.
  const keys = groups.flat().sort(betterFirst);
  const exact = Map.groupBy(keys, ({ squeezed }) => squeezed);
  const narrow = createNarrowing(keys);
  const findNear = createNearSpelling(keys.map(({ letters }) => letters));
  const likeness = createLikeness();
  const findWords = createWordSearch(groups, ({ entry }) => entry.beside);

  /** Names spelt nearly so, as a whole or word by word, the nearest first. */
  const addNear = (asked: Asked, isWanted: IsWanted, hits: Hits, least = NEAR): void => {
    if (asked.letters.length < NEAR_LENGTH_MIN) return;
    const near = [
      ...findNear(asked.letters)
        .sort((a, b) => b.likeness - a.likeness)
        .slice(0, NEAR_MAX)
        .map(({ place }) => keys[place])
        .filter((key) => key !== undefined)
        .filter(isWanted)
        .map((key) => ({ key, score: likeness(asked.letters, key.letters) })),
      ...findWords(asked, true, isWanted).map(({ key, covered, spelling }) => ({
        key,
        score: spelling * (0.6 + 0.4 * covered),
      })),
    ];
    near.sort((a, b) => b.score - a.score || b.key.entry.fame - a.key.entry.fame);
    for (const { key, score } of near) if (score >= least) hits.add(key, 'near', false);
  };

  /** Entries that have all words; those whose own name was hardly said come after names spelt very nearly so. */
  const addWords = (asked: Asked, isWanted: IsWanted, hits: Hits): void => {
    const found = findWords(asked, false, isWanted);
    const isLoose = found.length > 0 && found.every(({ covered }) => covered < HARDLY);
    if (isLoose && hits.all().length === 0) addNear(asked, isWanted, hits, VERY_NEAR);
    for (const { key, isWhole } of found) hits.add(key, 'words', isWhole);
  };

  /** Names that hold the query as it is typed. */
  const addHolding = (asked: Asked, isWanted: IsWanted, hits: Hits, limit: number): void => {
    const found: Record<Match, Key[]> = {
      exact: (exact.get(asked.squeezed) ?? []).filter(isWanted),
      prefix: [],
      'word-prefix': [],
      words: [],
      substring: [],
      near: [],
    };
    const targets = new Set<Target>();
    let scanned = 0;
    for (const place of narrow(asked)) {
      const key = keys[place];
      scanned += 1;
      if (key === undefined || scanned > SCANNED_MAX) break;
      const match = holds(key, asked);
      if (match === undefined || (match === 'exact' && asked.initials === undefined)) continue;
      // Asked last, since few names get so far.
      if (!isWanted(key)) continue;
      found[match].push(key);
      if (match === 'prefix' || match === 'exact') targets.add(key.entry.target);
      // The names are in order of fame: further down there is nothing better.
      if (targets.size >= limit) break;
    }
    // Initial consonants say little: they mean something only where nothing else has the same.
    const isOne = new Set(found.exact.map(({ entry }) => entry.target)).size === 1;
    for (const match of MATCHES) {
      if (match === 'words' && asked.words.length > 1 && !hits.isFull()) addWords(asked, isWanted, hits);
      for (const key of found[match])
        hits.add(
          key,
          match,
          match === 'exact' ? asked.initials === undefined || isOne : saysMostOf(key, asked),
        );
    }
  };

  return {
    find(query, limit, kinds) {
      const asked = askedOf(query.slice(0, QUERY_MAX));
      if (asked.folded === '') return [];
      const isWanted = ({ entry }: Key): boolean => kinds === undefined || kinds.includes(entry.target.kind);
      const hits = createHits(limit);
      addHolding(asked, isWanted, hits, limit);
      const named = withoutKindWords(asked.folded);
      const isShorter = named !== '' && named !== asked.folded;
      const meant = isShorter ? askedOf(named) : asked;
      if (hits.all().length === 0 && isShorter) addHolding(meant, isWanted, hits, limit);
      if (hits.all().length === 0) addNear(meant, isWanted, hits);
      return hits.all();
    },
  };
};
