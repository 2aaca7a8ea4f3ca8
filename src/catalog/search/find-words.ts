import { createLikeness } from './edit-distance.ts';
import { isTie } from './filler.ts';
import { foldText } from './fold-text.ts';
import { lettersOf } from './hangul.ts';
import { createNearSpelling } from './near-spelling.ts';
import type { Asked, Key } from './search-key.ts';
import { indexWords, type WordRange } from './word-index.ts';

/** An entry that has all words of a query among its names and the names beside them. */
export interface WordsHit {
  /** The name of its own that the query says most of. */
  readonly key: Key;
  /** How much of that name the query says, 0 to 1. */
  readonly covered: number;
  /** How like the words are, 0 to 1; 1 where each is spelt right. */
  readonly spelling: number;
  /** Whether every word was typed to its end, none was left out and none stands beside the name. */
  readonly isWhole: boolean;
}

/** Shorter words are too easily near to another. */
const NEAR_LENGTH_MIN = 4;
const NEAR_WORD = 0.6;
const NEAR_WORDS_MAX = 12;
/** Entries are sorted by fame; the most famous ones are compared closely. */
const JUDGED_MAX = 80;
const JUDGED_NEAR_MAX = 30;

/** A word as typed and the words it may stand for. */
interface Meant {
  readonly typed: string;
  readonly ranges: readonly WordRange[];
}

const wordsOf = (folded: string): string[] => folded.split(' ').map(lettersOf);

/** Makes what finds entries by their words in any order. @param groups - the keys of each entry, own names first */
export const createWordSearch = (
  groups: readonly (readonly Key[])[],
  besideOf: (key: Key) => readonly string[],
) => {
  const namesOf = groups.map((keys) => keys.map((key) => ({ key, words: wordsOf(key.folded) })));
  const index = indexWords(
    namesOf.map((names) => [
      ...names.flatMap(({ words }) => words),
      ...(names[0] === undefined ? [] : besideOf(names[0].key).flatMap((name) => wordsOf(foldText(name)))),
    ]),
  );
  const likeness = createLikeness();
  const findNear = createNearSpelling(index.words);

  const nearRanges = (typed: string): WordRange[] =>
    typed.length < NEAR_LENGTH_MIN
      ? []
      : findNear(typed)
          .filter(({ place }) => likeness(typed, index.words[place] ?? '') >= NEAR_WORD)
          .sort((a, b) => b.likeness - a.likeness)
          .slice(0, NEAR_WORDS_MAX)
          .map(({ place }): WordRange => [place, place + 1]);

  /** How well a word of a name answers a typed one. */
  const fitOf = (typed: string, word: string, isNear: boolean): number => {
    if (word === typed) return 1;
    if (word.startsWith(typed)) return typed.length / word.length;
    const near = isNear && typed.length >= NEAR_LENGTH_MIN ? likeness(typed, word) : 0;
    return near >= NEAR_WORD ? near : 0;
  };

  const judge = (entry: number, asked: readonly string[], isNear: boolean): WordsHit | undefined => {
    let best: WordsHit | undefined;
    for (const { key, words } of namesOf[entry] ?? []) {
      const length = words.reduce((sum, word) => sum + word.length, 0);
      const fits = words.map((word) => Math.max(...asked.map((typed) => fitOf(typed, word, isNear))));
      const covered = fits.reduce((sum, fit, at) => sum + fit * (words[at]?.length ?? 0), 0) / length;
      const said = asked.map((typed) => Math.max(...words.map((word) => fitOf(typed, word, isNear))));
      const spelling = said.reduce((sum, fit) => sum + (fit === 0 ? 1 : fit), 0) / said.length;
      if (best === undefined || covered > best.covered)
        best = { key, covered, spelling, isWhole: covered === 1 };
    }
    return best;
  };

  /**
   * Entries that have every word of the query, those first whose own name the query says most of.
   *
   * @param isNear - whether words that nothing has may stand for words spelt nearly so
   */
  return (asked: Asked, isNear: boolean, isWanted: (key: Key) => boolean): WordsHit[] => {
    const typed = asked.words.filter((word) => !isTie(word));
    if (typed.length === 0) return [];
    const meant: Meant[] = typed.map((word, at) => {
      // One letter begins too much, unless it is the word being typed.
      const range =
        word.length > 1 || at === typed.length - 1 ? index.beginningWith(word) : index.whole(word);
      const isKnown = range[0] < range[1];
      return { typed: word, ranges: isKnown ? [range] : isNear ? nearRanges(word) : [] };
    });
    if (meant.some(({ ranges }) => ranges.length === 0)) return [];
    return index
      .havingAll(
        meant.map(({ ranges }) => ranges),
        isNear ? JUDGED_NEAR_MAX : JUDGED_MAX,
        (entry) => namesOf[entry]?.[0] !== undefined && isWanted(namesOf[entry][0].key),
      )
      .map((entry) => judge(entry, asked.words, isNear))
      .filter((hit) => hit !== undefined)
      .sort((a, b) => b.covered - a.covered || b.key.entry.fame - a.key.entry.fame);
  };
};
