/** Control characters, bidirectional overrides, zero-width fillers and lone surrogates: they break a layout or hide a text. */
const UNSAFE = /[\p{Cc}\u061C\u200B\u200E\u200F\u2028\u2029\u202A-\u202E\u2060-\u2069\uFEFF\p{Cs}]+/gu;

/**
 * Makes text that a person typed fit to be matched and shown: composed form, no characters that reorder or
 * hide what stands beside them, single blanks.
 *
 * @param max - greatest length kept, in UTF-16 units; the rest is dropped before any other work
 */
export const cleanText = (text: string, max: number): string =>
  text.slice(0, max).replace(UNSAFE, ' ').normalize('NFC').replace(/\s+/g, ' ').trim();
