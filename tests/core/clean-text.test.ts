import { expect, it } from 'vitest';
import { cleanText } from '#src/core/clean-text.ts';

it.each([
  ['control characters', 'rain\u0000\u0007 piano', 'rain piano'],
  ['characters that turn the reading direction', '\u202Eevil\u202C\u2066x\u2069', 'evil x'],
  ['invisible characters', 'ze\u200Bro\uFEFF', 'ze ro'],
  ['half surrogate pairs', 'a\uD800b', 'a b'],
  ['line breaks and runs of blanks', '  a\n\n b\t c ', 'a b c'],
])('takes out %s', (_what, given, clean) => {
  expect(cleanText(given, 100)).toBe(clean);
});

it('composes letters, so that 도깨비 typed on a Mac equals 도깨비 typed elsewhere', () => {
  expect(cleanText('도깨비'.normalize('NFD'), 100)).toBe('도깨비');
});

it('keeps emoji, right-to-left letters and joined emoji as they are', () => {
  expect(cleanText('🎧 שלום 👩‍🎤', 100)).toBe('🎧 שלום 👩‍🎤');
});

it('drops what is beyond the limit before doing anything else', () => {
  expect(cleanText('x'.repeat(10_000), 300)).toHaveLength(300);
});
