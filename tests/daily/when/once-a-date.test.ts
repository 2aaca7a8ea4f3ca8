import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { Plan } from '#src/daily/plan.ts';
import { runClock } from '../support/run-clock.ts';
import { samplePlan } from '../support/sample-plan.ts';

const MINUTE_MS = 60_000;
const DAY_MS = 1440 * MINUTE_MS;

const ZONES = [...Intl.supportedValuesOf('timeZone'), 'UTC'];
/** Zones whose clocks do something rare: half an hour, midnight, a day left out, a month of Ramadan, new rules. */
const ODD_ZONES = [
  'Australia/Lord_Howe',
  'Africa/Cairo',
  'Africa/Casablanca',
  'America/Santiago',
  'America/Nuuk',
  'America/St_Johns',
  'Asia/Beirut',
  'Asia/Gaza',
  'Asia/Pyongyang',
  'Asia/Tehran',
  'Pacific/Apia',
  'Antarctica/Troll',
  'Europe/Volgograd',
];

const anyTime = fc
  .tuple(fc.oneof(fc.constantFrom(0, 1, 2, 3, 23), fc.nat(23)), fc.oneof(fc.constantFrom(0, 30), fc.nat(59)))
  .map((parts) => parts.map((part) => String(part).padStart(2, '0')).join(':'));

const anyPlan = (lateMin: number): fc.Arbitrary<Plan> =>
  fc
    .record({
      zone: fc.oneof(fc.constantFrom(...ZONES), fc.constantFrom(...ODD_ZONES)),
      time: anyTime,
      days: fc.subarray([1, 2, 3, 4, 5, 6, 7], { minLength: 1 }),
      lateMinutes: fc.integer({ min: lateMin, max: 1440 }),
    })
    .map(samplePlan);

const anyYear = fc.oneof(fc.integer({ min: 1995, max: 2037 }), fc.constantFrom(2011, 2026, 2027, 2028));

/** The local dates of a year that a zone really had, on a plan's days: found by asking the clock every half hour. */
const chosenDates = ({ zone, days }: Plan, year: number): string[] => {
  const dates = new Set<string>();
  const end = Date.UTC(year + 1, 0, 3);
  for (let now = Date.UTC(year - 1, 11, 30); now < end; now += 30 * MINUTE_MS) {
    const date = Temporal.Instant.fromEpochMilliseconds(now).toZonedDateTimeISO(zone).toPlainDate();
    if (date.year === year && days.includes(date.dayOfWeek)) dates.add(date.toString());
  }
  return [...dates].sort();
};

/** The latest that a zone's clock has shown up to a moment: before an hour was repeated it was later than after. */
const latestShown = (zone: string, now: number): Temporal.PlainDateTime => {
  const here = Temporal.Instant.fromEpochMilliseconds(now).toZonedDateTimeISO(zone);
  const shown = here.toPlainDateTime();
  const changed = here.getTimeZoneTransition('previous')?.subtract({ nanoseconds: 1 }).toPlainDateTime();
  return changed !== undefined && Temporal.PlainDateTime.compare(changed, shown) > 0 ? changed : shown;
};

const expectOnceADate = (plan: Plan, year: number, moments: Iterable<number>): void => {
  const made = runClock(plan, moments);
  expect(
    made
      .map(({ date }) => date)
      .filter((date) => date.startsWith(String(year)))
      .sort(),
  ).toEqual(chosenDates(plan, year));
  for (const { date, now } of made) {
    const wanted = Temporal.PlainDateTime.from(`${date}T${plan.time}`);
    expect(Temporal.PlainDateTime.compare(latestShown(plan.zone, now), wanted)).toBeGreaterThanOrEqual(0);
  }
};

const beginOf = (year: number): number => Date.UTC(year - 1, 11, 29);
const endOf = (year: number): number => Date.UTC(year + 1, 0, 4);

it('posts exactly once on each chosen date of any year in any zone, minute by minute', () => {
  const everyMinute = function* (year: number): Iterable<number> {
    for (let now = beginOf(year); now < endOf(year); now += MINUTE_MS) yield now;
  };
  fc.assert(
    fc.property(anyPlan(0), anyYear, (plan, year) => expectOnceADate(plan, year, everyMinute(year))),
    { numRuns: 25, endOnFailure: true },
  );
});

/** Two posts of a whole day's window may be open at once, and then the later counts: no gap is as long as that. */
const GAP_MAX_MS = 20 * 60 * MINUTE_MS;

it('posts exactly once on each chosen date while the host sleeps for less than the window, and its clock is set back', () => {
  const steps = fc.array(
    fc.record({ part: fc.double({ min: 0.001, max: 1, noNaN: true }), back: fc.nat(99) }),
    {
      minLength: 20,
      maxLength: 60,
    },
  );
  const moments = function* (
    { lateMinutes }: Plan,
    year: number,
    walk: readonly { part: number; back: number }[],
  ) {
    const longest = Math.min(lateMinutes * MINUTE_MS, GAP_MAX_MS) - 1;
    let turn = 0;
    for (let now = beginOf(year); now < endOf(year); turn += 1) {
      yield now;
      const { part, back } = walk[turn % walk.length] ?? { part: 1, back: 0 };
      now += Math.ceil(part * longest);
      // Now and then the clock is set back by up to two days, but never so often that it does not get on.
      if (back < 5 && turn % 200 === 7) now -= Math.floor(part * 2 * DAY_MS);
    }
  };
  fc.assert(
    fc.property(anyPlan(20), anyYear, steps, (plan, year, walk) =>
      expectOnceADate(plan, year, moments(plan, year, walk)),
    ),
    { numRuns: 100, endOnFailure: true },
  );
});
