import type { Title } from '../../catalog/model/title.ts';
import { oncePerObject } from '../../core/reply/once-per-object.ts';
import type { SeasonId } from '../daily.ts';
import { isSouthern } from './southern-zones.ts';

interface Season {
  readonly id: SeasonId;
  /** Month and day of the first and last date, `12-15`; may run over the end of the year. */
  readonly from: string;
  readonly to: string;
  /** Comes half a year later in the south. */
  readonly turns: boolean;
  readonly fits: (title: Title, prose: string) => boolean;
}

const says =
  (words: RegExp) =>
  (_: Title, prose: string): boolean =>
    words.test(prose);

/** Feasts come before the season they lie in. */
const SEASONS: readonly Season[] = [
  {
    id: 'valentine',
    from: '02-11',
    to: '02-14',
    turns: false,
    fits: ({ genres, moods }) => genres.includes('romance') && moods.includes('romantic'),
  },
  {
    id: 'halloween',
    from: '10-24',
    to: '10-31',
    turns: false,
    fits: ({ genres, moods }) => genres.includes('horror') || moods[0] === 'eerie',
  },
  { id: 'christmas', from: '12-15', to: '12-26', turns: false, fits: says(/\bchristmas\b/i) },
  { id: 'winter', from: '12-01', to: '02-29', turns: true, fits: says(/\b(?:snow\w*|winter\w*)\b/i) },
  {
    id: 'spring',
    from: '03-20',
    to: '05-31',
    turns: true,
    fits: says(/\b(?:in spring|springtime|cherry bloss\w+)\b/i),
  },
  {
    id: 'summer',
    from: '06-15',
    to: '08-31',
    turns: true,
    fits: says(/\b(?:summer\w*|seaside|beach\w*)\b/i),
  },
  { id: 'autumn', from: '09-15', to: '11-30', turns: true, fits: says(/\bautumn\w*\b/i) },
];

const proseOf = ({ names, premise, why, tracks }: Title): string =>
  [names.en, premise, why, ...tracks.map(({ moment }) => moment)].join('\n');

/** Reading the prose of a whole catalog takes longer than choosing, so each title is read once. */
const seasonsOf = oncePerObject((title: Title): ReadonlySet<SeasonId> => {
  const prose = proseOf(title);
  return new Set(SEASONS.filter(({ fits }) => fits(title, prose)).map(({ id }) => id));
});

const isWithin = (day: string, from: string, to: string): boolean =>
  from <= to ? day >= from && day <= to : day >= from || day <= to;

const HALF_YEAR_MONTHS = 6;

/** Month and day, in the south half a year on. */
const dayIn = (date: Temporal.PlainDate, isTurned: boolean): string =>
  (isTurned ? date.add({ months: HALF_YEAR_MONTHS }) : date).toString().slice(5);

/** Which season a title belongs to on a local date; feasts first, `undefined` for none. */
export const seasonOn = (
  date: Temporal.PlainDate,
  zone: string,
): ((title: Title) => SeasonId | undefined) => {
  const isSouth = isSouthern(zone);
  const current = SEASONS.filter(({ from, to, turns }) => isWithin(dayIn(date, turns && isSouth), from, to));
  if (current.length === 0) return () => undefined;
  return (title) => {
    const own = seasonsOf(title);
    return current.find(({ id }) => own.has(id))?.id;
  };
};
