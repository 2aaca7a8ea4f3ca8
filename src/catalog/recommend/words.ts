import type { Catalog, Term } from '../catalog.ts';
import type { Title } from '../model/title.ts';
import { foldText } from '../search/fold-text.ts';

const STOP = new Set(
  'a an and are as at but by for from i in is it like me my of on or please show so some something that the their this to was with you your want need song songs music soundtrack ost series film movie'.split(
    ' ',
  ),
);

/** Cuts the commonest English endings, so that "battles" meets "battle" and "rainy" meets "rain". */
const stem = (word: string): string => {
  if (!/^[a-z]{4,}$/.test(word)) return word;
  return word.replace(/(?:ies|ing|ed|es|s|y)$/, '');
};

const meaningful = (text: string): string[] =>
  foldText(text)
    .split(' ')
    .filter((word) => word.length > 1 && !STOP.has(word));

/** Words of a text that carry meaning, in the form in which they are compared. */
export const meaningfulWords = (text: string): string[] => meaningful(text).map(stem);

/** What a free text was understood to say. */
export interface Understood {
  /** Moods, genres, styles and countries it names. */
  readonly terms: readonly Term[];
  /** The same, where it says "no", "not" or "without" before. */
  readonly unwanted: readonly Term[];
  /** Its words that carry meaning: the form in which they are compared, and the word as it was said. */
  readonly words: ReadonlyMap<string, string>;
}

const NEGATION = /\b(?:no|not|without|except|never)\s+(?:too\s+|so\s+|any\s+)?$/;

/** Makes what reads terms and words out of free text, with the everyday words of the vocabulary. */
export const createUnderstanding = ({ vocabulary }: Catalog): ((text: string) => Understood) => {
  const { moods, genres, music, countries } = vocabulary;
  const phrases = [...moods, ...genres, ...music, ...countries].map((term: Term) => {
    const spellings = [term.name, term.id, ...(term.words ?? [])].map((word) => ` ${foldText(word)} `);
    return { term, spellings, firstWords: spellings.map((spelling) => spelling.split(' ')[1] ?? '') };
  });
  return (text) => {
    const folded = ` ${foldText(text)} `;
    const heard = new Set(folded.split(' '));
    const terms: Term[] = [];
    const unwanted: Term[] = [];
    for (const { term, spellings, firstWords } of phrases) {
      // Most terms are ruled out by their first words, which is far quicker than looking for each spelling.
      if (!firstWords.some((word) => heard.has(word))) continue;
      const spelling = spellings.find((one) => folded.includes(one));
      if (spelling === undefined) continue;
      const before = folded.slice(0, folded.indexOf(spelling) + 1);
      (NEGATION.test(before) ? unwanted : terms).push(term);
    }
    return { terms, unwanted, words: new Map(meaningful(text).map((word) => [stem(word), word])) };
  };
};

/** Words of a title's own texts and names, and how much each counts. */
export type WordWeights = ReadonlyMap<string, number>;

const NAME_WEIGHT = 3;
const PROSE_WEIGHT = 1;

const namesIn = (catalog: Catalog, title: Title): string[] => [
  ...[title.names.en, title.names.native, title.names.romanised].filter((name) => name !== undefined),
  ...(title.names.aliases ?? []),
  ...title.tracks.flatMap((track) => [track.title.en, track.title.native ?? '']),
  ...[
    ...title.composers,
    ...title.musicDirectors,
    ...title.tracks.flatMap(({ performers }) => performers),
  ].map((id) => catalog.person(id)?.name ?? ''),
];

const proseIn = (title: Title): string[] => [
  title.premise,
  title.why,
  ...title.tracks.map(({ moment }) => moment),
  ...Object.values(title.ingredients).map(({ reason }) => reason),
];

/** Collects the words by which a title can be found in free text. */
export const wordsOf = (catalog: Catalog, title: Title): WordWeights => {
  const weights = new Map<string, number>();
  const add = (texts: readonly string[], weight: number) => {
    for (const word of texts.flatMap(meaningfulWords))
      weights.set(word, Math.max(weights.get(word) ?? 0, weight));
  };
  add(proseIn(title), PROSE_WEIGHT);
  add(namesIn(catalog, title), NAME_WEIGHT);
  return weights;
};
