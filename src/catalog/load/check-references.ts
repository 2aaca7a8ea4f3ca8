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
  for (const title of titles) {
    /** The path of a fault is put together where there is one: there are forty thousand ids. */
    const check = (kind: keyof Known, ids: readonly string[], fieldOf: (at: number) => string): void => {
      let at = 0;
      for (const id of ids) {
        if (!known[kind].has(id))
          faults.push({
            file: `titles/${title.id}.json`,
            field: fieldOf(at),
            found: quote(id),
            expected: SOURCE_OF[kind],
          });
        at += 1;
      }
    };
    check('countries', title.countries, (at) => `countries[${at}]`);
    check('genres', title.genres, (at) => `genres[${at}]`);
    check('moods', title.moods, (at) => `moods[${at}]`);
    check('music', title.music, (at) => `music[${at}]`);
    check('people', title.composers, (at) => `composers[${at}]`);
    check('people', title.musicDirectors, (at) => `musicDirectors[${at}]`);
    if (title.similar !== undefined)
      check(
        'titles',
        title.similar.map(({ id }) => id),
        (at) => `similar[${at}].id`,
      );
    for (const [place, track] of title.tracks.entries()) {
      check('people', track.performers, (at) => `tracks[${place}].performers[${at}]`);
      if (track.writers !== undefined)
        check('people', track.writers, (at) => `tracks[${place}].writers[${at}]`);
      check('moods', track.moods, (at) => `tracks[${place}].moods[${at}]`);
    }
  }
  return faults;
};
