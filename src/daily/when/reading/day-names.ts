/** A Monday. */
const MONDAY = Temporal.PlainDate.from('2024-01-01');

/** Short forms that are no beginning of a name. */
const ENGLISH_EXTRA: ReadonlyMap<string, number> = new Map([['weds', 3]]);

/** Without dots and accents, in small letters. */
export const foldDay = (word: string): string =>
  word
    .normalize('NFD')
    .replace(/[\u0300-\u036f.]/g, '')
    .normalize('NFC')
    .toLowerCase();

/** As the plan itself counts them. */
const NUMBER = /^[1-7]$/;
/** "mondays". */
const PLURAL = /(?<=day)s$/;

const namesIn = (locale: string): (readonly [name: string, day: number])[] =>
  (['long', 'short'] as const).flatMap((weekday) => {
    const format = new Intl.DateTimeFormat(locale, { weekday });
    return [1, 2, 3, 4, 5, 6, 7].map(
      (day) => [foldDay(format.format(MONDAY.add({ days: day - 1 }))), day] as const,
    );
  });

const LETTERS_MIN = 2;
/** Han and Hangul name a day by one letter. */
const ONE_LETTER = /^[\p{Script=Hangul}\p{Script=Han}]$/u;

/**
 * Makes what tells which day of the week (1 to 7) a word names, in English or in somebody's own language: a whole
 * name, a beginning of two letters or more that no other day has, or its number.
 */
export const createDayNames = (locale: string): ((word: string) => number | undefined) => {
  const names = [...namesIn('en'), ...(locale.startsWith('en') ? [] : namesIn(locale))];
  return (word) => {
    if (NUMBER.test(word)) return Number(word);
    const folded = foldDay(word).replace(PLURAL, '');
    const extra = ENGLISH_EXTRA.get(folded) ?? names.find(([name]) => name === folded)?.[1];
    if (extra !== undefined) return extra;
    if (folded.length < LETTERS_MIN && !ONE_LETTER.test(folded)) return undefined;
    const days = new Set(names.filter(([name]) => name.startsWith(folded)).map(([, day]) => day));
    const [only] = days;
    return days.size === 1 ? only : undefined;
  };
};
