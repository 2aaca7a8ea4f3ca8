import { KINDS, type Kind } from '#src/catalog/model/title.ts';
import { QUESTION_PARTS, type Question } from '#src/catalog/recommend/question.ts';
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

/** The longest action of a card's buttons that stands beside a question in one `custom_id`. */
const LONGEST_ACTION = 'another';

const isKind = (value: string): value is Kind => KINDS.some((kind) => kind === value);

/** Only what would end a part; the `custom_id` has an escape of its own for the rest. */
const escapePart = (value: string): string => value.replaceAll('%', '%25').replaceAll('&', '%26');
const unescapePart = (value: string): string => value.replaceAll('%26', '&').replaceAll('%25', '%');

/** A question as a short text: `m=romantic&c=KR`. */
export const writeQuestion = (question: Question): string => {
  let code = '';
  for (const part of QUESTION_PARTS) {
    const value = question[part];
    if (value === undefined) continue;
    code += `${code === '' ? '' : '&'}${LETTERS[part]}=${escapePart(String(value))}`;
  }
  return code;
};

/** Reads a question back; parts that make no sense are left out, since the text is untrusted. */
export const readQuestion = (code: string): Question => {
  const given = new Map(code.split('&').map((part) => [part.slice(0, 1), unescapePart(part.slice(2))]));
  const value = (part: keyof Question) => given.get(LETTERS[part]) || undefined;
  const kind = value('kind');
  const decade = Number(value('decade'));
  const parts: { [Part in keyof Question]: Question[Part] | undefined } = {
    mood: value('mood'),
    genre: value('genre'),
    from: value('from'),
    kind: kind !== undefined && isKind(kind) ? kind : undefined,
    decade: Number.isInteger(decade) && decade > 0 ? decade : undefined,
    music: value('music'),
    artist: value('artist'),
    like: value('like'),
    text: value('text'),
    without: value('without'),
    gems: value('gems') === 'true' ? true : undefined,
  };
  return Object.fromEntries(Object.entries(parts).filter(([, found]) => found !== undefined));
};

/**
 * What a button carries of a question where it fits beside another field: the question itself.
 *
 * @param beside - the longest text that stands in a field beside the question, such as a title's id
 * @param action - the longest action whose buttons carry it
 */
export const packWhole = (
  question: Question,
  beside: string,
  action: string = LONGEST_ACTION,
): string | undefined => {
  const code = writeQuestion(question);
  return fitsCustomId(action, beside, code) ? code : undefined;
};

/**
 * What a button carries of any question: the question itself where it fits, else a reference to the kept one. When
 * storage is not answering, the free words are given up. For `beside` and `action` see {@link packWhole}.
 */
export const packQuestion = async (
  question: Question,
  beside: string,
  questions: Questions,
  action: string = LONGEST_ACTION,
): Promise<string> => {
  const whole = packWhole(question, beside, action);
  if (whole !== undefined) return whole;
  try {
    return REFERENCE + (await questions.keep(writeQuestion(question)));
  } catch (error) {
    if (!(error instanceof StoreUnavailable)) throw error;
    const { text, ...rest } = question;
    return (text === undefined ? undefined : packWhole(rest, beside, action)) ?? '';
  }
};

/** The question that a button carries; an empty one when it was kept and is gone. Rejects with `StoreUnavailable`. */
export const unpackQuestion = async (packed: string, questions: Questions): Promise<Question> =>
  readQuestion(
    packed.startsWith(REFERENCE) ? ((await questions.find(packed.slice(REFERENCE.length))) ?? '') : packed,
  );
