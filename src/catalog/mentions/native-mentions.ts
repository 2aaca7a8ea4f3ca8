import { foldText } from '../search/fold-text.ts';
import { type Mention, SURENESS, type Sureness } from './mention.ts';
import type { NameIndex, NativeName } from './name-index.ts';

const { SURE, LIKELY, FAINT } = SURENESS;

const HANGUL = /\p{Script=Hangul}/u;
const KATAKANA = /[\p{Script=Katakana}ー]/u;
const HAN = /\p{Script=Han}/u;
const LETTER = /[\p{L}\p{N}]/u;

/** What Korean adds to a noun. */
const PARTICLES = new Set(
  `은 는 이 가 을 를 의 에 에서 에게 와 과 도 로 으로 만 랑 이랑 하고 나 이나 보다 처럼 같은 급 편 때 이다 입니다 이에요 예요 요 야 이야 라는
   이라는 라고 이라고 부터 까지 밖에 조차 마저 뿐 이란 란 인데 인가 임 네 님 씨 도요 랑은 에서는 에는 에도 만의 의ost ost`.split(
    /\s+/,
  ),
);

/** So few letters are a word of the language as often as a name. */
const SHORT = { hangul: 2, han: 2, other: 3 } as const;
const TELLING = 4;

const shortOf = (name: string): number =>
  HANGUL.test(name) ? SHORT.hangul : HAN.test(name) || KATAKANA.test(name) ? SHORT.han : SHORT.other;

/** What is left of the word after a name; Korean and alphabets part words by blanks. */
const restAfter = (text: string, at: number): string =>
  /^[\p{L}\p{N}\p{M}]*/u.exec(text.slice(at))?.[0] ?? '';

/** Whether a name stands here by itself rather than as a part of a longer word. */
const standsAlone = (text: string, from: number, name: string): 'yes' | 'perhaps' | 'no' => {
  const before = text.slice(0, from).at(-1) ?? ' ';
  const after = text.slice(from + name.length).at(0) ?? ' ';
  const first = name.at(0) ?? '';
  const last = name.at(-1) ?? '';
  if (KATAKANA.test(first) && KATAKANA.test(before)) return 'no';
  if (KATAKANA.test(last) && KATAKANA.test(after)) return 'no';
  if (HAN.test(first) && HAN.test(before)) return 'perhaps';
  if (HAN.test(last) && HAN.test(after)) return 'perhaps';
  if (HANGUL.test(name)) {
    if (LETTER.test(before)) return 'no';
    const rest = restAfter(text, from + name.length);
    return rest === '' || PARTICLES.has(rest) ? 'yes' : 'no';
  }
  const isParted =
    !HAN.test(name) && !KATAKANA.test(name) && !/\p{Script=Hiragana}|\p{Script=Thai}/u.test(name);
  return isParted && (LETTER.test(before) || LETTER.test(after)) ? 'no' : 'yes';
};

const judge = (text: string, from: number, { folded }: NativeName, hasCue: boolean): Sureness | undefined => {
  const alone = standsAlone(text, from, folded);
  if (alone === 'no') return undefined;
  const length = folded.replaceAll(' ', '').length;
  if (length <= 1) return undefined;
  if (length <= shortOf(folded)) return hasCue && alone === 'yes' ? LIKELY : FAINT;
  if (alone === 'perhaps') return length >= TELLING ? LIKELY : FAINT;
  return length >= TELLING || hasCue || folded.includes(' ') ? SURE : LIKELY;
};

/** Names in scripts of their own that a message says, the longest at each place, in order. */
export const nativeMentions = (plain: string, index: NameIndex, hasCue: boolean): Mention[] => {
  const text = foldText(plain);
  const mentions: Mention[] = [];
  for (let from = 0; from < text.length; from += 1)
    for (const name of index.nativeBy(text.slice(from, from + 1))) {
      if (!text.startsWith(name.folded, from)) continue;
      const sureness = judge(text, from, name, hasCue);
      if (sureness === undefined) continue;
      mentions.push({
        targets: name.targets,
        sureness,
        isOneWord: name.folded.length <= shortOf(name.folded),
      });
      from += name.folded.length - 1;
      break;
    }
  return mentions;
};
