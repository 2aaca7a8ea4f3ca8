import { KINDS, type Kind } from '#src/catalog/model/title.ts';
import type { Question } from '#src/catalog/recommend/question.ts';
import { fitsCustomId } from '#src/core/custom-id.ts';
import type { Questions } from '#src/state/questions.ts';
import { StoreUnavailable } from '#src/state/store.ts';

/** One letter for each part of a question; never reused for another part. */
const LETTERS = {
  mood: 'm',
  genre: 'g',
  from: 'c',
  kind: 'k',
  decade: 'd',
  music: 's',
  artist: 'a',
  like: 'l',
  text: 't',
  without: 'w',
  gems: 'x',
} as const satisfies { readonly [Part in keyof Question]-?: string };

/** Begins a reference to a kept question instead of the question itself. */
const REFERENCE = '~';

/** The longest action and title id that stand beside a question in one `custom_id`. */
const LONGEST_ACTION = 'reject';

const isKind = (value: string): value is Kind => KINDS.some((kind) => kind === value);

/** A question as a short text: `m=romantic&c=KR`. */
export const writeQuestion = (question: Question): string =>
  Object.entries(LETTERS)
    .filter(([part]) => question[part as keyof Question] !== undefined)
    .map(([part, letter]) => `${letter}=${encodeURIComponent(String(question[part as keyof Question]))}`)
    .join('&');

/** Reads a question back; parts that make no sense are left out, since the text is untrusted. */
export const readQuestion = (code: string): Question => {
  const values = new URLSearchParams(code);
  const text = (letter: string) => values.get(letter) || undefined;
  const kind = text(LETTERS.kind);
  const decade = Number(text(LETTERS.decade));
  const parts: { [Part in keyof Question]: Question[Part] | undefined } = {
    mood: text(LETTERS.mood),
    genre: text(LETTERS.genre),
    from: text(LETTERS.from),
    kind: kind !== undefined && isKind(kind) ? kind : undefined,
    decade: Number.isInteger(decade) && decade > 0 ? decade : undefined,
    music: text(LETTERS.music),
    artist: text(LETTERS.artist),
    like: text(LETTERS.like),
    text: text(LETTERS.text),
    without: text(LETTERS.without),
    gems: values.get(LETTERS.gems) === 'true' ? true : undefined,
  };
  return Object.fromEntries(Object.entries(parts).filter(([, value]) => value !== undefined));
};

/**
 * What a button carries of a question: the question itself where it fits beside a title id, else a reference to
 * the kept one. When storage is not answering, the free words are given up.
 */
export const packQuestion = async (
  question: Question,
  titleId: string,
  questions: Questions,
): Promise<string> => {
  const code = writeQuestion(question);
  if (fitsCustomId(LONGEST_ACTION, titleId, code)) return code;
  try {
    return REFERENCE + (await questions.keep(code));
  } catch (error) {
    if (!(error instanceof StoreUnavailable)) throw error;
    const { text, ...rest } = question;
    const shorter = text === undefined ? '' : writeQuestion(rest);
    return fitsCustomId(LONGEST_ACTION, titleId, shorter) ? shorter : '';
  }
};

/** The question that a button carries; an empty one when it was kept and is gone. Rejects with `StoreUnavailable`. */
export const unpackQuestion = async (packed: string, questions: Questions): Promise<Question> =>
  readQuestion(
    packed.startsWith(REFERENCE) ? ((await questions.find(packed.slice(REFERENCE.length))) ?? '') : packed,
  );
