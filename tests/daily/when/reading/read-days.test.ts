import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readDays } from '#src/daily/when/reading/read-days.ts';

describe('days are understood', () => {
  it.each([
    ['mon-fri', [1, 2, 3, 4, 5]],
    ['Mon to Fri', [1, 2, 3, 4, 5]],
    ['Mon – Fri', [1, 2, 3, 4, 5]],
    ['fri-mon', [1, 5, 6, 7]],
    ['mo,we', [1, 3]],
    ['mo we fr', [1, 3, 5]],
    ['Monday and Thursday', [1, 4]],
    ['mon-wed, sat', [1, 2, 3, 6]],
    ['sun', [7]],
    ['tues/thurs', [2, 4]],
    ['sat & sun', [6, 7]],
    ['weekends', [6, 7]],
    ['weekdays, sun', [1, 2, 3, 4, 5, 7]],
    ['every day', [1, 2, 3, 4, 5, 6, 7]],
    ['daily', [1, 2, 3, 4, 5, 6, 7]],
    ['wed, wed', [3]],
    ['sundays', [7]],
    ['1 3 5', [1, 3, 5]],
    ['1-5', [1, 2, 3, 4, 5]],
  ])('%s', (typed, expected) => {
    expect(readDays(typed, 'en-US')).toEqual({ value: expected });
  });

  it.each([
    ['ko', '월, 수, 금', [1, 3, 5]],
    ['ko', '월~금', [1, 2, 3, 4, 5]],
    ['ko', '토요일 일요일', [6, 7]],
    ['ko', '매일', [1, 2, 3, 4, 5, 6, 7]],
    ['ja', '月、水', [1, 3]],
    ['ja', '平日', [1, 2, 3, 4, 5]],
    ['de', 'Mo-Mi, So', [1, 2, 3, 7]],
    ['fr', 'lundi, dim.', [1, 7]],
    ['es-ES', 'miércoles', [3]],
    ['es-ES', 'miercoles', [3]],
    ['ko', 'mon-fri', [1, 2, 3, 4, 5]],
  ])('in %s: %s', (locale, typed, expected) => {
    expect(readDays(typed, locale)).toEqual({ value: expected });
  });
});

describe('days are refused with examples', () => {
  it.each([
    ['', 'empty', undefined],
    [' , ', 'empty', undefined],
    ['sometimes', 'word', 'sometimes'],
    ['mon, xyz', 'word', 'xyz'],
    ['t', 'word', 't'],
    ['0', 'word', '0'],
    ['8', 'word', '8'],
    ['constructor', 'word', 'constructor'],
    ['mon-', 'range', 'mon-'],
    ['mon-tue-wed', 'range', 'mon-tue-wed'],
  ])('“%s”: %s', (typed, fault, word) => {
    expect(readDays(typed, 'en-US')).toMatchObject({ fault, near: ['every day', 'mon-fri', 'sat, sun'] });
    expect(readDays(typed, 'en-US').word).toBe(word);
  });

  it('and never by anything but a refusal or an ascending list, whatever was typed', () => {
    const words = fc.constantFrom('mon', 'su', 'weekend', '-', ',', ' ', 'to', 'x', 'daily', '월');
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc.array(words).map((parts) => parts.join('')),
        ),
        (typed) => {
          const reading = readDays(typed, 'ko');
          if (!('value' in reading)) return;
          expect(reading.value.length).toBeGreaterThan(0);
          expect(reading.value).toEqual([...new Set(reading.value)].sort());
        },
      ),
    );
  });
});
