import type { Title } from '../../catalog/model/title.ts';

const LEAP_DAY = '02-29';
const BEFORE_LEAP_DAY = '02-28';

/**
 * How many years ago a title premiered, on the day itself; `undefined` on all other days. What premiered on
 * 29 February has its day on the 28th in years without one.
 */
export const anniversaryOn = (date: Temporal.PlainDate): ((title: Title) => number | undefined) => {
  const day = date.toString().slice(5);
  const standsIn = day === BEFORE_LEAP_DAY && !date.inLeapYear;
  return ({ premiered }) => {
    if (premiered === undefined) return undefined;
    if (!premiered.endsWith(day) && !(standsIn && premiered.endsWith(LEAP_DAY))) return undefined;
    const years = date.year - Number(premiered.slice(0, 4));
    return years > 0 ? years : undefined;
  };
};

/** Titles are held back so many days before their anniversary. */
const HELD_DAYS = 30;

/** Whether a title has its anniversary within the next month, so that it should wait for it. */
export const isSoonOn = (date: Temporal.PlainDate): ((title: Title) => boolean) => {
  const days = new Set(
    Array.from({ length: HELD_DAYS }, (_, ahead) =>
      date
        .add({ days: ahead + 1 })
        .toString()
        .slice(5),
    ),
  );
  return ({ premiered }) => premiered !== undefined && days.has(premiered.slice(5));
};
