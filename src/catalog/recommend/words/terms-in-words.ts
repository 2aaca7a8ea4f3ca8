import type { Term } from '../../catalog.ts';
import type { Vocabulary } from '../../model/vocabulary.ts';
import { isMeaningful, stemOf, type Token, tokensOf } from './tokens.ts';

/** What list a term stands in. */
export type TermKind = 'mood' | 'genre' | 'music' | 'country';

/** Terms that one phrase of a text may mean: "romance" is a mood and a genre. */
export interface TermsSaid {
  readonly terms: readonly { readonly term: Term; readonly kind: TermKind }[];
  readonly from: number;
  readonly to: number;
}

interface Phrase {
  readonly term: Term;
  readonly kind: TermKind;
  readonly stems: readonly string[];
}

const phrasesOf = (terms: readonly Term[], kind: TermKind): Phrase[] =>
  terms.flatMap((term) =>
    [term.name, term.id, ...(term.words ?? [])].map((spelling) => ({
      term,
      kind,
      stems: tokensOf(spelling).map(({ stem }) => stem),
    })),
  );

/** Makes what reads moods, genres, styles and countries out of a text, by their names and everyday words. */
export const createTermReading = ({ moods, genres, music, countries }: Vocabulary) => {
  const phrases = [
    ...phrasesOf(moods, 'mood'),
    ...phrasesOf(genres, 'genre'),
    ...phrasesOf(music, 'music'),
    // Codes of countries are everyday words: "it", "no", "in".
    ...phrasesOf(
      countries.map(({ name, words }) => ({ id: '', name, words })),
      'country',
    ).map((phrase, _at) => ({
      ...phrase,
      term: countries.find(({ name }) => name === phrase.term.name) ?? phrase.term,
    })),
  ].filter(({ stems }) => stems.length > 0);
  const byFirst = Map.groupBy(phrases, ({ stems }) => stems[0] ?? '');

  return (tokens: readonly Token[]): TermsSaid[] => {
    const said: TermsSaid[] = [];
    for (let from = 0; from < tokens.length; from += 1) {
      const fitting = (byFirst.get(tokens[from]?.stem ?? '') ?? []).filter(({ stems }) =>
        stems.every((stem, at) => tokens[from + at]?.stem === stem),
      );
      const longest = Math.max(0, ...fitting.map(({ stems }) => stems.length));
      if (longest === 0) continue;
      const terms = new Map(
        fitting
          .filter(({ stems }) => stems.length === longest)
          .map(({ term, kind }) => [term.id, { term, kind }]),
      );
      said.push({ terms: [...terms.values()], from, to: from + longest });
      from += longest - 1;
    }
    return said;
  };
};

/** Stems of everything that the vocabulary calls its terms. */
export const isTermWord = ({ moods, genres, music }: Vocabulary): ((stem: string) => boolean) => {
  const stems = new Set(
    [...moods, ...genres, ...music].flatMap(({ name, words = [] }) =>
      [name, ...words].flatMap((spelling) =>
        spelling.toLowerCase().split(/\W+/).filter(isMeaningful).map(stemOf),
      ),
    ),
  );
  return (stem) => stems.has(stem);
};
