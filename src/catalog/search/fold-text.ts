/** Letters that Unicode does not decompose, as people type them without the right keyboard. */
const LETTERS: Readonly<Record<string, string>> = {
  ı: 'i',
  ø: 'o',
  ð: 'd',
  þ: 'th',
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ł: 'l',
  đ: 'd',
  '&': ' and ',
};
const LETTER = /[ıøðþßæœłđ&]/g;
/** Accents on Latin, Greek and Cyrillic letters; kana marks and Hangul parts are letters, not accents. */
const ACCENT = /[\u0300-\u036f]/g;
/** Full-width Latin and half-width kana; not all of NFKC, which would turn typed Hangul letters into others. */
const WIDE = /[\uFF00-\uFFEF]/g;
const APOSTROPHE = /['’‘ʼ`´]/g;
/** Most words and names are plain: nothing of them has to be folded but capitals. */
const PLAIN = /^[a-z0-9]+(?: [a-z0-9]+)*$/i;
const NOT_WORD = /[^\p{L}\p{N}\p{M}]+/gu;

/**
 * Brings a text into the form in which texts are compared: lower case, full width as half width, without
 * accents, apostrophes and punctuation, words parted by one blank. Any script stays as it is.
 *
 * @example foldText('Ófærð — Trapped!') // 'ofaerd trapped'
 */
export const foldText = (text: string): string => (PLAIN.test(text) ? text.toLowerCase() : foldAny(text));

const foldAny = (text: string): string =>
  text
    .normalize('NFD')
    .replace(ACCENT, '')
    .normalize('NFC')
    .replace(WIDE, (letter) => letter.normalize('NFKC'))
    .toLowerCase()
    .replace(LETTER, (letter) => LETTERS[letter] ?? letter)
    .replace(APOSTROPHE, '')
    .replace(NOT_WORD, ' ')
    .trim();

/** The same without blanks, since people write `skycastle` and `sky castle`. */
export const squeeze = (folded: string): string => folded.replaceAll(' ', '');
