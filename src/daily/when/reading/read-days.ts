import { createDayNames, foldDay } from './day-names.ts';
import type { Reading } from './reading.ts';

/** Why a list of days is not understood: nothing typed, a word that names no day, a range without an end. */
export type DaysFault = 'empty' | 'word' | 'range';

/** What is offered to somebody who typed nothing like days. */
const EXAMPLES = ['every day', 'mon-fri', 'sat, sun'];

const ALL = [1, 2, 3, 4, 5, 6, 7];
const WORKDAYS = [1, 2, 3, 4, 5];
const WEEKEND = [6, 7];

const GROUPS: ReadonlyMap<string, readonly number[]> = new Map(
  Object.entries({
    all: ALL,
    daily: ALL,
    everyday: ALL,
    'every day': ALL,
    'all days': ALL,
    'the whole week': ALL,
    매일: ALL,
    毎日: ALL,
    每天: ALL,
    täglich: ALL,
    weekday: WORKDAYS,
    weekdays: WORKDAYS,
    workdays: WORKDAYS,
    평일: WORKDAYS,
    平日: WORKDAYS,
    工作日: WORKDAYS,
    weekend: WEEKEND,
    weekends: WEEKEND,
    주말: WEEKEND,
    週末: WEEKEND,
    周末: WEEKEND,
  }),
);

/** Marks between days, and the words that stand for them. */
const PARTING = /\s*(?:[,;/&+、，]|\band\b|\bund\b)\s*/;
const RANGE = /\s*(?:-|–|—|~|〜|\bto\b|\btill\b|\buntil\b|\bbis\b)\s*/;

/** From one day to another, over the end of the week if need be. */
const daysBetween = (first: number, last: number): number[] => {
  const length = (last - first + 7) % 7;
  return Array.from({ length: length + 1 }, (_, ahead) => ((first - 1 + ahead) % 7) + 1);
};

type PartFault = { readonly fault: Exclude<DaysFault, 'empty'>; readonly word: string };

const readPart = (
  part: string,
  dayOf: (word: string) => number | undefined,
): readonly number[] | PartFault => {
  const group = GROUPS.get(part) ?? GROUPS.get(foldDay(part));
  if (group !== undefined) return group;
  const ends = part.split(RANGE);
  const unknown = ends.find((word) => dayOf(word) === undefined);
  if (ends.length > 2 || ends.includes('')) return { fault: 'range', word: part };
  if (unknown !== undefined) return { fault: 'word', word: unknown };
  const [first = 1, last = first] = ends.map((word) => dayOf(word) ?? 1);
  return daysBetween(first, last);
};

/** The parts of a list; blanks part days too where nothing else does. */
const partsOf = (text: string): string[] => {
  const parts = text.split(PARTING).filter((part) => part !== '');
  return parts.flatMap((part) =>
    GROUPS.has(part) || RANGE.test(part) ? [part] : part.split(' ').filter((word) => word !== ''),
  );
};

/**
 * Reads days of the week as people type them, in English or their own language, into numbers from Monday 1 to
 * Sunday 7, ascending.
 *
 * @example readDays('mon-wed, sat', 'en-US') // { value: [1, 2, 3, 6] }
 */
export const readDays = (
  typed: string,
  locale: string,
): Reading<number[], DaysFault> & { readonly word?: string } => {
  const text = typed.normalize('NFKC').trim().toLowerCase().replace(/\s+/g, ' ');
  const parts = partsOf(text);
  if (parts.length === 0) return { fault: 'empty', near: EXAMPLES };
  const dayOf = createDayNames(locale);
  const days = new Set<number>();
  for (const part of parts) {
    const read = readPart(part, dayOf);
    if ('fault' in read) return { ...read, near: EXAMPLES };
    for (const day of read) days.add(day);
  }
  return { value: [...days].sort((a, b) => a - b) };
};
