import { describe, expect, it } from 'vitest';
import { readDate } from '#src/daily/when/reading/read-date.ts';

// A Thursday.
const TODAY = Temporal.PlainDate.from('2026-11-26');
const read = (typed: string) => readDate(typed, TODAY)?.toString();

describe('a date that somebody typed', () => {
  it.each([
    ['2026-12-24', '2026-12-24'],
    ['2027-1-5', '2027-01-05'],
    ['today', '2026-11-26'],
    ['Tomorrow', '2026-11-27'],
    ['friday', '2026-11-27'],
    ['next Thu', '2026-12-03'],
    ['24 Dec', '2026-12-24'],
    ['Dec 24', '2026-12-24'],
    ['December 24th, 2027', '2027-12-24'],
    ['1st of January', '2027-01-01'],
    ['26 november', '2026-11-26'],
    ['25 November', '2027-11-25'],
    ['29 February', '2028-02-29'],
  ])('%s is %s', (typed, date) => {
    expect(read(typed)).toBe(date);
  });

  it.each([
    '',
    '5/6',
    '2026-02-30',
    '31 feb',
    '12',
    'soon',
    'ma',
    '24 Dec 26',
    '2026-13-01',
    'dec dec',
    '1 2 3 4 5',
  ])('%j is refused rather than guessed', (typed) => {
    expect(read(typed)).toBeUndefined();
  });
});
