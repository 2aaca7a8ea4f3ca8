const graphemes = new Intl.Segmenter(undefined, { granularity: 'grapheme' });

const ELLIPSIS = '…';

/**
 * Shortens a text to at most `max` UTF-16 units, ellipsis included, without tearing a grapheme
 * (a family emoji, a Hangul syllable, a letter with its accents) apart.
 *
 * @example cutText('Crash Landing on You', 10) // 'Crash Lan…'
 */
export const cutText = (text: string, max: number): string => {
  if (text.length <= max) return text;
  if (max < ELLIPSIS.length) return '';
  const border = graphemes.segment(text).containing(max - ELLIPSIS.length)?.index ?? 0;
  return text.slice(0, border).trimEnd() + ELLIPSIS;
};
