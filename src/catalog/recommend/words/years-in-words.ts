import { isKindNoun } from './kinds-in-words.ts';
import type { Token } from './tokens.ts';

/** Years from the first to the last, both included. */
export type Years = readonly [first: number, last: number];

const IN_WORDS: Readonly<Record<string, number>> = {
  sixties: 1960,
  seventies: 1970,
  eighties: 1980,
  nineties: 1990,
  noughties: 2000,
};
const DECADE = /^(?:(19|20)?(\d)0s)$/;
const YEAR = /^(?:19[2-9]|20[0-4])\d$/;
const MUSIC_NOUNS = new Set(
  'synth synths synthwave music song songs hits hit pop rock disco punk sound sounds band bands vibe vibes style feel nostalgia classics'.split(
    ' ',
  ),
);
/** A word belongs to a noun so many words away at most. */
const REACH = 4;

const decadeOf = (word: string): number | undefined => {
  if (IN_WORDS[word] !== undefined) return IN_WORDS[word];
  const [, century, ten] = DECADE.exec(word) ?? [];
  if (ten === undefined) return undefined;
  const isThisCentury = century === '20' || (century === undefined && Number(ten) <= 2);
  return (isThisCentury ? 2000 : 1900) + 10 * Number(ten);
};

const yearsOf = (word: string, before: string | undefined): Years | undefined => {
  const decade = decadeOf(word);
  if (decade !== undefined)
    return before === 'early'
      ? [decade, decade + 5]
      : before === 'late'
        ? [decade + 5, decade + 9]
        : [decade, decade + 9];
  return YEAR.test(word) ? [Number(word) - 1, Number(word) + 1] : undefined;
};

/** How far the nearest such word is; infinite for none within reach in the same clause. */
const distanceTo = (tokens: readonly Token[], at: number, is: (word: string) => boolean): number => {
  for (let away = 1; away <= REACH; away += 1)
    for (const place of [at - away, at + away])
      if (tokens[place]?.clause === tokens[at]?.clause && is(tokens[place]?.word ?? '')) return away;
  return Number.POSITIVE_INFINITY;
};

/** Years that a text names. */
export interface YearsSaid {
  /** When it came out: "80s movies". */
  readonly released: Years | undefined;
  /** When it plays or what it sounds like: "80s synths", "1988" alone. */
  readonly period: Years | undefined;
  /** Places of the words that say so. */
  readonly places: ReadonlySet<number>;
}

/** Reads decades and years out of a text. Refused ones count as not said. */
export const yearsIn = (tokens: readonly Token[], refused: readonly boolean[]): YearsSaid => {
  const places = new Set<number>();
  let released: Years | undefined;
  let period: Years | undefined;
  for (const [at, { word }] of tokens.entries()) {
    const years = yearsOf(word, tokens[at - 1]?.word);
    if (years === undefined) continue;
    places.add(at);
    if (refused[at]) continue;
    const toKind = distanceTo(tokens, at, isKindNoun);
    const toMusic = distanceTo(tokens, at, (one) => MUSIC_NOUNS.has(one));
    if (toKind < toMusic) released = years;
    else period = years;
  }
  return { released, period, places };
};
