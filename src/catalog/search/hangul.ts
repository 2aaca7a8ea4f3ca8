import { disassemble, getChoseong } from 'es-hangul';

const CONSONANTS_ONLY = /^[ㄱ-ㅎ\s]+$/u;
const HANGUL = /\p{Script=Hangul}/u;

/** Whether somebody typed initial consonants only, as Koreans do to be quick: `ㅅㄹㅇㅂㅅㅊ`. */
export const isInitials = (typed: string): boolean => CONSONANTS_ONLY.test(typed);

/** Initial consonants of a Korean text without blanks; empty for other scripts. */
export const initialsOf = (text: string): string =>
  HANGUL.test(text) ? getChoseong(text).replaceAll(' ', '') : '';

/** A Korean text taken apart into letters, so that a half-typed syllable is a prefix: `사ㄹ` of `사랑`. */
export const lettersOf = (text: string): string => (HANGUL.test(text) ? disassemble(text) : text);
