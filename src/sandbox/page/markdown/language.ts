/**
 * The language whose glyphs a text wants: the same Han characters are drawn differently in Japan, Korea and China,
 * and only the letters around them tell which is meant.
 */
export function textLanguage(text: string): 'ja' | 'ko' | 'zh' | undefined {
  if (/[\p{Script=Hiragana}\p{Script=Katakana}]/u.test(text)) return 'ja';
  if (/\p{Script=Hangul}/u.test(text)) return 'ko';
  return /\p{Script=Han}/u.test(text) ? 'zh' : undefined;
}
