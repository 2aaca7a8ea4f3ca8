import { isMeaningful, stemOf } from '../recommend/words/tokens.ts';
import type { Target } from '../search/search-entries.ts';
import { isCue } from './cues.ts';
import { type Mention, SURENESS, type Sureness } from './mention.ts';
import { NAME_WORDS_MAX, type NameIndex } from './name-index.ts';
import type { Word } from './read-text.ts';

/** A cue this near speaks of the name. */
const REACH = 2;
/** Shorter names are abbreviations, or words of other languages; they have to be written as names are. */
const SHORT = 4;
/** A title of so many letters, three words or more, is seldom said by chance, even when it is written small. */
export const LONG = 12;
/** After and before these a word written small is no name: "a secret movie night", "my mother sings", "punch me". */
const BEFORE_NOUN = new Set(
  'a an my your his her its our their this that these those some any every no'.split(' '),
);
const AFTER_VERB = new Set('me him us them you it'.split(' '));

interface Judged {
  readonly words: readonly Word[];
  readonly isEveryday: (stem: string) => boolean;
  /** Whether the message speaks of watching or of music at all. */
  readonly hasCue: boolean;
}

const { SURE, LIKELY, FAINT } = SURENESS;

/** How sure one may be that these words of a message are a name. */
const judge = (from: number, to: number, { words, isEveryday, hasCue }: Judged): Sureness | undefined => {
  const named = words.slice(from, to);
  const telling = named.filter(({ folded }) => isMeaningful(folded) && !/^\d+$/.test(folded));
  const letters = named.reduce((sum, { folded }) => sum + folded.length, 0);
  const isNear = [...words.slice(Math.max(0, from - REACH), from), ...words.slice(to, to + REACH)].some(
    ({ folded }) => isCue(folded),
  );
  const [first] = named;
  if (first === undefined) return undefined;
  const isWrittenAsName = telling.every(({ isCapital }) => isCapital);
  if (telling.length > 1) {
    if (isWrittenAsName) return SURE;
    const isTold = hasCue || !telling.every(({ folded }) => isEveryday(stemOf(folded)));
    if (named.length > 2 && letters >= LONG) return isTold ? SURE : LIKELY;
    return isTold ? LIKELY : FAINT;
  }
  // Small words that are all written large are a name too: "Stay With Me", "Your Name".
  if (named.length > 1 && named.every(({ isCapital }) => isCapital)) return hasCue ? SURE : LIKELY;
  if (telling.length === 0) return isNear && named.length > 1 ? FAINT : undefined;
  const [{ folded, isCapital, isShouted, isStart } = first] = telling;
  const isPlain = isEveryday(stemOf(folded));
  // The capital of a sentence's first word is no sign.
  const isMarked = isCapital && !(isStart && isPlain);
  if (letters < SHORT) {
    if (!isShouted) return undefined;
    return isNear ? SURE : LIKELY;
  }
  if (isMarked) return isNear ? SURE : LIKELY;
  const isPhrase = BEFORE_NOUN.has(words[from - 1]?.folded ?? '') || AFTER_VERB.has(words[to]?.folded ?? '');
  if (isPhrase && named.length === 1 && (isPlain || !isNear)) return undefined;
  if (isNear) return LIKELY;
  if (isPlain) return isCapital && hasCue ? FAINT : undefined;
  return named.length > 1 || hasCue ? LIKELY : FAINT;
};

/** Names in Latin letters that a message says, the longest at each place, in order. */
export const latinMentions = (
  words: readonly Word[],
  index: NameIndex,
  isEveryday: (stem: string) => boolean,
  hasCue: boolean,
): Mention[] => {
  const mentions: Mention[] = [];
  for (let from = 0; from < words.length; from += 1)
    for (let to = Math.min(words.length, from + NAME_WORDS_MAX); to > from; to -= 1) {
      const name = words
        .slice(from, to)
        .map(({ folded }) => folded)
        .join(' ');
      const targets: readonly Target[] = index.called(name);
      const sureness = targets.length === 0 ? undefined : judge(from, to, { words, isEveryday, hasCue });
      if (sureness === undefined) continue;
      mentions.push({ targets, sureness, isOneWord: to - from === 1 });
      from = to - 1;
      break;
    }
  return mentions;
};
