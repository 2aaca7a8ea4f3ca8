import type { Person } from '../model/person.ts';
import type { Title } from '../model/title.ts';
import type { Vocabulary } from '../model/vocabulary.ts';
import { type Fault, quote } from './fault.ts';

const idsOf = (terms: readonly { readonly id: string }[]): ReadonlySet<string> =>
  new Set(terms.map(({ id }) => id));

/** What the fields of a title may refer to. */
interface Known {
  readonly titles: ReadonlySet<string>;
  readonly people: ReadonlySet<string>;
  readonly moods: ReadonlySet<string>;
  readonly genres: ReadonlySet<string>;
  readonly music: ReadonlySet<string>;
  readonly countries: ReadonlySet<string>;
}

/** Ids of one list that have to be known; `end` stands behind the place in the list, in the path of a fault. */
interface Claim {
  readonly list: string;
  readonly ids: readonly string[];
  readonly kind: keyof Known;
  readonly end?: string;
}

const claimsOf = ({ tracks, similar = [], ...title }: Title): Claim[] => [
  { list: 'countries', ids: title.countries, kind: 'countries' },
  { list: 'genres', ids: title.genres, kind: 'genres' },
  { list: 'moods', ids: title.moods, kind: 'moods' },
  { list: 'music', ids: title.music, kind: 'music' },
  { list: 'composers', ids: title.composers, kind: 'people' },
  { list: 'musicDirectors', ids: title.musicDirectors, kind: 'people' },
  { list: 'similar', ids: similar.map(({ id }) => id), kind: 'titles', end: '.id' },
  ...tracks.flatMap(({ performers, writers = [], moods }, at): Claim[] => [
    { list: `tracks[${at}].performers`, ids: performers, kind: 'people' },
    { list: `tracks[${at}].writers`, ids: writers, kind: 'people' },
    { list: `tracks[${at}].moods`, ids: moods, kind: 'moods' },
  ]),
];

const SOURCE_OF = {
  titles: 'must be the id of a file in titles/',
  people: 'must be the id of somebody in people.json; add them there first',
  moods: 'must be a mood of vocabulary.json',
  genres: 'must be a genre of vocabulary.json',
  music: 'must be a music style of vocabulary.json',
  countries: 'must be a country of vocabulary.json',
} as const;

/** Every id in the titles exists where it points. */
export const checkReferences = (
  titles: readonly Title[],
  people: readonly Person[],
  vocabulary: Vocabulary,
): Fault[] => {
  const known: Known = {
    titles: idsOf(titles),
    people: idsOf(people),
    moods: idsOf(vocabulary.moods),
    genres: idsOf(vocabulary.genres),
    music: idsOf(vocabulary.music),
    countries: idsOf(vocabulary.countries),
  };
  const faults: Fault[] = [];
  for (const title of titles)
    for (const { list, ids, kind, end = '' } of claimsOf(title))
      for (const [at, id] of ids.entries())
        if (!known[kind].has(id))
          faults.push({
            file: `titles/${title.id}.json`,
            field: `${list}[${at}]${end}`,
            found: quote(id),
            expected: SOURCE_OF[kind],
          });
  return faults;
};
