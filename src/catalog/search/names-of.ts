import { foldText } from './fold-text.ts';
import { romajiOf, shortenVowels } from './kana.ts';

const BRACKETED = /^(.+?)\s*\((.+)\)$/u;
const SUBTITLED = /^(.{2,}?)[:：]\s+(.{3,})$/u;

/** Parts of a name that people use for the whole: before and in brackets, before and after a colon. */
export const partsOfName = (name: string): string[] => {
  const [, before, inside] = BRACKETED.exec(name) ?? SUBTITLED.exec(name) ?? [];
  return before !== undefined && inside !== undefined ? [before, inside] : [];
};

/** The name before brackets; what stands in the brackets of a track ("Female version") is no name of it. */
export const beforeBrackets = (name: string): string[] => {
  const [, before] = BRACKETED.exec(name) ?? [];
  return before === undefined ? [] : [before];
};

/** Latin forms of Japanese names: of kana, and with long vowels written short. */
export const latinForms = (names: readonly string[], isJapanese: boolean): string[] =>
  names.flatMap((name) => {
    const romaji = romajiOf(name);
    if (romaji !== undefined) return [romaji];
    const folded = foldText(name);
    const short = isJapanese ? shortenVowels(folded) : folded;
    return short === folded ? [] : [short];
  });

const TWO_WORDS = /^(\S+) (\S+)$/u;

/** A name of two words turned round: Japanese and Korean names stand in both orders. */
export const turnedRound = (name: string): string[] => {
  const [, first, second] = TWO_WORDS.exec(name) ?? [];
  return first !== undefined && second !== undefined ? [`${second} ${first}`] : [];
};
