import type { Catalog } from '../../catalog.ts';
import type { Title } from '../../model/title.ts';
import type { Candidate } from '../candidate.ts';
import { stemsOf, tokensOf } from './tokens.ts';

/** How much a word says about a title by where it stands. */
const FIELDS = {
  premise: 2.4,
  why: 1.2,
  moment: 1.1,
  reason: 0.7,
  name: 1.6,
  track: 0.6,
  person: 0.8,
  award: 1,
};

/** BM25: how soon repeats stop counting, and how much longer texts are held against a title. */
const SATURATION = 1.2;
const LENGTH_SHARE = 0.35;

const YEAR = /\b(19|20)(\d)\d\b/g;
const present = (texts: readonly (string | undefined)[]): string[] =>
  texts.filter((text) => text !== undefined);

/** The decades of the years that a text names, as people say them: `1983` is also `1980s`. */
const decadesIn = (text: string): string =>
  [...text.matchAll(YEAR)].map(([, century, ten]) => `${century}${ten}0s`).join(' ');

const fieldsOf = (catalog: Catalog, title: Title): (readonly [text: string, weight: number])[] => {
  const { names, premise, why, tracks, ingredients, awards = [] } = title;
  const people = [
    ...title.composers,
    ...title.musicDirectors,
    ...tracks.flatMap(({ performers }) => performers),
  ].flatMap((id) => {
    const person = catalog.person(id);
    return person === undefined ? [] : present([person.name, person.native]);
  });
  return [
    [`${premise} ${decadesIn(premise)}`, FIELDS.premise],
    [why, FIELDS.why],
    ...tracks.map(({ moment }) => [moment, FIELDS.moment] as const),
    ...Object.values(ingredients).map(({ reason }) => [reason, FIELDS.reason] as const),
    ...present([names.en, names.native, names.romanised, ...(names.aliases ?? [])]).map(
      (name) => [name, FIELDS.name] as const,
    ),
    ...tracks.map(
      (track) => [present([track.title.en, track.title.native]).join(' '), FIELDS.track] as const,
    ),
    [[...new Set(people)].join(' '), FIELDS.person],
    ...awards.map(({ name, category }) => [`${name} ${category} won award`, FIELDS.award] as const),
  ];
};

/** Titles that have a word, and how much it says there, 0 to about 2. */
export type WordWeights = ReadonlyMap<Candidate, number>;

/** The words of all titles. */
export interface ProseIndex {
  having(stem: string): WordWeights | undefined;
  /** Whether a word is written small somewhere, as names are not. */
  isEveryday(stem: string): boolean;
  /** How much a word tells titles apart: rare words say more (BM25's inverse document frequency). */
  rarity(stem: string): number;
}

/** Indexes what is written about titles, weighted by where it stands. */
export const indexProse = (catalog: Catalog, candidates: readonly Candidate[]): ProseIndex => {
  const index = new Map<string, Map<Candidate, number>>();
  const lengths = new Map<Candidate, number>();
  const everyday = new Set<string>();
  for (const candidate of candidates) {
    const { premise, why, tracks } = candidate.title;
    for (const { stem, isCapital } of tokensOf(
      [premise, why, ...tracks.map(({ moment }) => moment)].join('. '),
    ))
      if (!isCapital) everyday.add(stem);
    let length = 0;
    for (const [text, weight] of fieldsOf(catalog, candidate.title))
      for (const stem of stemsOf(text)) {
        length += weight;
        const places = index.get(stem) ?? new Map<Candidate, number>();
        index.set(stem, places.set(candidate, (places.get(candidate) ?? 0) + weight));
      }
    lengths.set(candidate, length);
  }
  const meanLength =
    [...lengths.values()].reduce((sum, length) => sum + length, 0) / (candidates.length || 1);
  for (const places of index.values())
    for (const [candidate, count] of places) {
      const long = 1 - LENGTH_SHARE + (LENGTH_SHARE * (lengths.get(candidate) ?? 0)) / meanLength;
      places.set(candidate, (count * (SATURATION + 1)) / (count + SATURATION * long));
    }
  return {
    having: (stem) => index.get(stem),
    isEveryday: (stem) => everyday.has(stem),
    rarity(stem) {
      const titlesWith = index.get(stem)?.size ?? 0;
      return Math.log(1 + (candidates.length - titlesWith + 0.5) / (titlesWith + 0.5));
    },
  };
};
