import type { Catalog } from '../catalog.ts';
import type { Fault } from '../load/fault.ts';

/** A choice that leads to fewer is a promise the catalog does not keep. */
const TITLES_MIN = 5;

/** Every mood, genre and style that people are offered leads to at least five titles. */
export const checkTerms = ({ titles, vocabulary }: Catalog): Fault[] =>
  (['moods', 'genres', 'music'] as const).flatMap((list) =>
    vocabulary[list].flatMap(({ id }) => {
      const count = titles.filter((title) => title[list].includes(id)).length;
      const expected = `must have at least ${TITLES_MIN}; add titles, or take the term away`;
      return count >= TITLES_MIN
        ? []
        : [{ file: 'vocabulary.json', field: id, found: `used by ${count} titles`, expected }];
    }),
  );
