import type { Candidate } from './candidate.ts';
import type { Pool } from './filter-titles.ts';
import { strength } from './strength.ts';
import { type Understood, wordsOf } from './words.ts';

/** How much a text says of a title by naming its mood, genre or style, its country, or one of its words. */
const WEIGHTS = { term: 2.5, country: 3, word: 1.2 };

/** Titles by what is found in them, and how much it weighs there. */
type Index = ReadonlyMap<string, ReadonlyMap<Candidate, number>>;

const indexTitles = (
  titles: readonly Candidate[],
  weigh: (title: Candidate) => ReadonlyMap<string, number>,
): Index => {
  const index = new Map<string, Map<Candidate, number>>();
  for (const title of titles)
    for (const [found, weight] of weigh(title)) {
      const places = index.get(found) ?? new Map<Candidate, number>();
      index.set(found, places.set(title, weight));
    }
  return index;
};

const termsOf = ({ moods, music, genres, countries }: Candidate): ReadonlyMap<string, number> =>
  new Map([
    ...[moods, music, genres].flatMap((ids) =>
      ids.map((id): [string, number] => [id, WEIGHTS.term * strength(ids, id)]),
    ),
    ...countries.map((id): [string, number] => [id, WEIGHTS.country]),
  ]);

/** Tells which titles a text speaks of. */
export interface Hearing {
  /** Of these titles, what a text speaks of and how well: nothing it does not want, only what it says something about. */
  hear(titles: readonly Candidate[], said: Understood): Map<Candidate, number>;
  /** Whether a title's own texts and names have a word, in the form in which words are compared. */
  hasWord(title: Candidate, word: string): boolean;
}

/** Prepares which titles have which words and terms, so that a text costs only what it speaks of. */
export const createHearing = ({ catalog, candidates }: Pool): Hearing => {
  const byTerm = indexTitles(candidates, termsOf);
  const byWord = indexTitles(candidates, ({ title }) => wordsOf(catalog, title));

  /** A word that few titles have says more. */
  const rarity = (titlesWith: number): number => Math.log(1 + candidates.length / (1 + titlesWith));

  const relevanceOf = ({ terms, words }: Understood): Map<Candidate, number> => {
    const relevance = new Map<Candidate, number>();
    const add = (found: ReadonlyMap<Candidate, number> | undefined, factor: number): void => {
      for (const [title, weight] of found ?? [])
        relevance.set(title, (relevance.get(title) ?? 0) + weight * factor);
    };
    for (const { id } of terms) add(byTerm.get(id), 1);
    for (const word of words.keys()) {
      const found = byWord.get(word);
      add(found, WEIGHTS.word * rarity(found?.size ?? 0));
    }
    return relevance;
  };

  return {
    hear(titles, said) {
      const relevance = relevanceOf(said);
      const wanted = titles.filter((title) => !said.unwanted.some(({ id }) => byTerm.get(id)?.has(title)));
      const relevant = wanted.filter((title) => relevance.has(title));
      // Only a negation was said: whatever is left fits.
      const heard = relevant.length === 0 && said.unwanted.length > 0 ? wanted : relevant;
      return new Map(heard.map((title) => [title, relevance.get(title) ?? 0]));
    },
    hasWord: (title, word) => byWord.get(word)?.has(title) ?? false,
  };
};
