import { foldText } from '../search/fold-text.ts';

/** One word of a message. */
export interface Word {
  /** As it is compared. */
  readonly folded: string;
  readonly isCapital: boolean;
  /** Every letter is a capital, and there are two or more. */
  readonly isShouted: boolean;
  /** A sentence begins with it, so that its capital says nothing. */
  readonly isStart: boolean;
}

/** A message as it is looked through. */
export interface MessageText {
  /** Without links, mentions, emoji and the like. */
  readonly plain: string;
  readonly words: readonly Word[];
  /** What stands in quotation marks, in italics, bold, or behind a hash. */
  readonly quoted: readonly string[];
}

/** No message is longer, embeds included, that somebody would look a soundtrack up from. */
const TEXT_MAX = 6_000;

const NOT_SAID = /https?:\/\/\S+|<(?:a?:\w+:|[@#]|@[!&]|\/[^:>]+:|t:|id:)[^>\s]*>|:\w+:/gu;
/** Names such as "Mi-rae" are one word, whose second part needs no capital. */
const WORD = /[\p{L}\p{N}\p{M}]+(?:['’-][\p{L}\p{N}\p{M}]+)*/gu;
const SENTENCE_END = /[.!?…:\n]|^\s*[-*•>#|]+\s*$/u;
const LETTERS = /\p{L}/gu;
const CAPITALS = /\p{Lu}/gu;

const QUOTES = [
  /["“”„«»‹›]([^"“”„«»‹›\n]{1,100})["“”«»‹›]/gu,
  /[「『《〈【]([^「」『』《》〈〉【】\n]{1,100})[」』》〉】]/gu,
  /(?<![\p{L}\p{N}])['‘]([^'‘’\n]{1,100})['’](?![\p{L}\p{N}])/gu,
  /\*{1,3}([^*\n]{1,100})\*{1,3}/gu,
  /(?<![\p{L}\p{N}])_{1,2}([^_\n]{1,100})_{1,2}(?![\p{L}\p{N}])/gu,
  /(?<![\p{L}\p{N}&])#([\p{L}\p{N}\p{M}_]{2,60})/gu,
];

const MOSTLY = 0.7;
const FEW_WORDS = 3;

const count = (text: string, pattern: RegExp): number => text.match(pattern)?.length ?? 0;

/** Reads a message: what of it is said, its words with how they are written, and what is marked as a name. */
export const readText = (message: string): MessageText => {
  const plain = message.slice(0, TEXT_MAX).replace(NOT_SAID, ' ').replaceAll('&', ' and ');
  const written = [...plain.matchAll(WORD)];
  const capitals = written.filter(([word]) => /^\p{Lu}/u.test(word)).length;
  // Where everything is written large, capitals tell nothing.
  const isLoud = written.length > FEW_WORDS && capitals > MOSTLY * written.length;
  let end = 0;
  const words = written.flatMap((match): Word[] => {
    const [word] = match;
    const isStart = end === 0 || SENTENCE_END.test(plain.slice(end, match.index));
    end = match.index + word.length;
    const letters = count(word, LETTERS);
    const own = {
      isCapital: !isLoud && /^\p{Lu}/u.test(word),
      isShouted: !isLoud && letters > 1 && count(word, CAPITALS) === letters,
      isStart,
    };
    const parts = foldText(word).split(' ');
    return parts.filter((folded) => folded !== '').map((folded) => ({ folded, ...own }));
  });
  const quoted = QUOTES.flatMap((pattern) => [...plain.matchAll(pattern)].map(([, inside]) => inside ?? ''));
  return { plain, words, quoted };
};
