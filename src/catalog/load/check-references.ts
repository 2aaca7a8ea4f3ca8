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

type Claim = readonly [field: string, id: string, known: keyof Known];

const claimsOf = (title: Title): Claim[] => [
  ...title.countries.map((id, at): Claim => [`countries[${at}]`, id, 'countries']),
  ...title.genres.map((id, at): Claim => [`genres[${at}]`, id, 'genres']),
  ...title.moods.map((id, at): Claim => [`moods[${at}]`, id, 'moods']),
  ...title.music.map((id, at): Claim => [`music[${at}]`, id, 'music']),
  ...title.composers.map((id, at): Claim => [`composers[${at}]`, id, 'people']),
  ...title.musicDirectors.map((id, at): Claim => [`musicDirectors[${at}]`, id, 'people']),
  ...(title.similar ?? []).map(({ id }, at): Claim => [`similar[${at}].id`, id, 'titles']),
  ...title.tracks.flatMap((track, t) => [
    ...track.performers.map((id, at): Claim => [`tracks[${t}].performers[${at}]`, id, 'people']),
    ...(track.writers ?? []).map((id, at): Claim => [`tracks[${t}].writers[${at}]`, id, 'people']),
    ...track.moods.map((id, at): Claim => [`tracks[${t}].moods[${at}]`, id, 'moods']),
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
  return titles.flatMap((title) =>
    claimsOf(title)
      .filter(([, id, kind]) => !known[kind].has(id))
      .map(([field, id, kind]) => ({
        file: `titles/${title.id}.json`,
        field,
        found: quote(id),
        expected: SOURCE_OF[kind],
      })),
  );
};
