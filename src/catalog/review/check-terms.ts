import type { Catalog } from '../catalog.ts';
import type { Fault } from '../load/fault.ts';

/** A choice that leads to fewer titles, or always to the same country or two, is a promise the catalog does not keep. */
const TITLES_MIN = 12;
const COUNTRIES_MIN = 3;

/** Every mood, genre and style that people are offered leads to at least twelve titles from three countries. */
export const checkTerms = ({ titles, vocabulary }: Catalog): Fault[] =>
  (['moods', 'genres', 'music'] as const).flatMap((list) =>
    vocabulary[list].flatMap(({ id }) => {
      const having = titles.filter((title) => title[list].includes(id));
      const countries = new Set(having.map((title) => title.countries[0])).size;
      if (having.length >= TITLES_MIN && countries >= COUNTRIES_MIN) return [];
      return [
        {
          file: 'vocabulary.json',
          field: id,
          found: `used by ${having.length} titles from ${countries} countries`,
          expected: `must have at least ${TITLES_MIN} from ${COUNTRIES_MIN}; add titles, or take the term away`,
        },
      ];
    }),
  );
