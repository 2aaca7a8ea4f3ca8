const DAYS = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'] as const;
const MONTHS = [
  'january',
  'february',
  'march',
  'april',
  'may',
  'june',
  'july',
  'august',
  'september',
  'october',
  'november',
  'december',
] as const;

/** Enough letters to tell days and months apart. */
const PREFIX_MIN = 3;

/** The place of the name that a word is, or begins, from 1; `undefined` for none. */
const placeIn = (names: readonly string[], word: string): number | undefined => {
  if (word.length < PREFIX_MIN) return undefined;
  const at = names.findIndex((name) => name.startsWith(word));
  return at === -1 ? undefined : at + 1;
};

const dateOf = (year: number, month: number, day: number): Temporal.PlainDate | undefined => {
  try {
    return Temporal.PlainDate.from({ year, month, day }, { overflow: 'reject' });
  } catch {
    return undefined;
  }
};

/** 29 February comes every four years, eight at the most. */
const YEARS_AHEAD = 8;

/** The next time a day of the year comes, today included. */
const nextSuch = (month: number, day: number, today: Temporal.PlainDate): Temporal.PlainDate | undefined => {
  for (let year = today.year; year <= today.year + YEARS_AHEAD; year += 1) {
    const date = dateOf(year, month, day);
    if (date !== undefined && Temporal.PlainDate.compare(date, today) >= 0) return date;
  }
  return undefined;
};

const inWords = (words: readonly string[], today: Temporal.PlainDate): Temporal.PlainDate | undefined => {
  const [first = '', second = '', third] = words;
  const ordinal = (word: string): number | undefined => {
    const number = word.match(/^(\d{1,2})(?:st|nd|rd|th)?$/)?.[1];
    return number === undefined ? undefined : Number(number);
  };
  const month = placeIn(MONTHS, first) ?? placeIn(MONTHS, second);
  const day = ordinal(first) ?? ordinal(second);
  if (month === undefined || day === undefined || words.length > 3) return undefined;
  if (third === undefined) return nextSuch(month, day, today);
  return /^\d{4}$/.test(third) ? dateOf(Number(third), month, day) : undefined;
};

/**
 * The local date that somebody means by `2026-12-24`, `today`, `tomorrow`, a weekday, `24 Dec` or `December 24, 2026`;
 * `undefined` for anything else, such as `5/6`, which half of the world reads the other way round.
 */
export const readDate = (typed: string, today: Temporal.PlainDate): Temporal.PlainDate | undefined => {
  const words = typed
    .toLowerCase()
    .split(/[\s,.]+/)
    .filter((word) => word !== '' && word !== 'of' && word !== 'on' && word !== 'next');
  const [word = ''] = words;
  const iso = word.match(/^(\d{4})-(\d{1,2})-(\d{1,2})$/);
  if (iso !== null && words.length === 1) return dateOf(Number(iso[1]), Number(iso[2]), Number(iso[3]));
  if (words.length > 1) return inWords(words, today);
  if (word === 'today') return today;
  if (word === 'tomorrow') return today.add({ days: 1 });
  const weekday = placeIn(DAYS, word);
  return weekday === undefined ? undefined : today.add({ days: ((weekday - today.dayOfWeek + 6) % 7) + 1 });
};
