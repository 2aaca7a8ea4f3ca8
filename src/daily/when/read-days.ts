const NAMES = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'] as const;

const EVERY_DAY = [1, 2, 3, 4, 5, 6, 7];
const GROUPS: Readonly<Record<string, readonly number[]>> = {
  everyday: EVERY_DAY,
  daily: EVERY_DAY,
  all: EVERY_DAY,
  weekdays: [1, 2, 3, 4, 5],
  workdays: [1, 2, 3, 4, 5],
  weekend: [6, 7],
  weekends: [6, 7],
};

/** Two letters tell the days apart: `mo`, `tu`, `th`. */
const PREFIX_MIN = 2;

const dayOf = (word: string): number | undefined => {
  if (/^[1-7]$/.test(word)) return Number(word);
  const singular = word.replace(/(?<=day)s$/, '');
  const at = singular.length < PREFIX_MIN ? -1 : NAMES.findIndex((name) => name.startsWith(singular));
  return at === -1 ? undefined : at + 1;
};

/** `fri-mon` goes over the end of the week. */
const rangeOf = (word: string): number[] | undefined => {
  const [from, to, more] = word.split('-').map(dayOf);
  if (from === undefined || to === undefined || more !== undefined) return undefined;
  return Array.from({ length: ((to - from + 7) % 7) + 1 }, (_, step) => ((from - 1 + step) % 7) + 1);
};

/** What was read of a list of days: the days, Monday 1 to Sunday 7, ascending; or the first word that is none. */
export type ReadDays = { readonly days: readonly number[] } | { readonly unknown: string };

/** Reads `every day`, `weekdays`, `Mon, Wed, Fri`, `mon-fri`, `sat and sun` or `1 3 5`. */
export const readDays = (typed: string): ReadDays => {
  const words = typed
    .toLowerCase()
    .replace(/every\s+day/g, 'everyday')
    .replace(/\s*[-–—]\s*/g, '-')
    .replace(/\s+to\s+/g, '-')
    .split(/[\s,;/+&]+|\band\b/)
    .filter((word) => word !== '');
  const days = new Set<number>();
  for (const word of words) {
    const day = dayOf(word);
    const found = GROUPS[word] ?? (day === undefined ? rangeOf(word) : [day]);
    if (found === undefined) return { unknown: word };
    for (const one of found) days.add(one);
  }
  return days.size === 0 ? { unknown: typed } : { days: [...days].sort() };
};
