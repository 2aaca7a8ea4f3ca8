import { toRomaji } from 'wanakana';
import { foldText } from './fold-text.ts';

const KANA = /[\p{Script=Hiragana}\p{Script=Katakana}]/u;
const KANJI = /\p{Script=Han}/u;
const DOUBLED = /([aiueo])\1+/g;

/**
 * Latin Japanese with long vowels written short and doubled consonants in one way, since everybody writes them
 * differently: `shoujo`, `shōjo` and `shojo` are one.
 */
export const shortenVowels = (folded: string): string =>
  folded.replaceAll('ou', 'o').replace(DOUBLED, '$1').replaceAll('tch', 'cch');

/** A text in kana as Latin letters, long vowels short; `undefined` for other scripts, and for kanji: those must be data. */
export const romajiOf = (text: string): string | undefined =>
  KANA.test(text) && !KANJI.test(text) ? shortenVowels(foldText(toRomaji(text))) : undefined;
