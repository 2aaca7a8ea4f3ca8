import { describe, expect, it } from 'vitest';
import { readDays } from '#src/daily/when/read-days.ts';
import { readTime } from '#src/daily/when/read-time.ts';
import { createZones, guessZones } from '#src/daily/when/zones.ts';

describe('a time that somebody typed', () => {
  it.each([
    ['9', '09:00'],
    ['9:05', '09:05'],
    ['21.30', '21:30'],
    ['0930', '09:30'],
    ['21h', '21:00'],
    ['21h30', '21:30'],
    ['9 a.m.', '09:00'],
    ['9:30 PM', '21:30'],
    ['12am', '00:00'],
    ['12 pm', '12:00'],
    ['noon', '12:00'],
    ['Midnight', '00:00'],
    ['오후 9시 30분', '21:30'],
    ['９：００', '09:00'],
  ])('%s is %s', (typed, time) => {
    expect(readTime(typed)).toBe(time);
  });

  it.each(['25:00', '24:00', '9:5', '9:60', '13 pm', '0 am', '090', '999', '-1', 'nine', ''])(
    '%j is refused rather than guessed',
    (typed) => {
      expect(readTime(typed)).toBeUndefined();
    },
  );
});

describe('days that somebody typed', () => {
  it.each([
    ['every day', [1, 2, 3, 4, 5, 6, 7]],
    ['Daily', [1, 2, 3, 4, 5, 6, 7]],
    ['weekdays', [1, 2, 3, 4, 5]],
    ['Mon, Wed & Fri', [1, 3, 5]],
    ['sundays', [7]],
    ['mon – fri', [1, 2, 3, 4, 5]],
    ['Friday to Monday', [1, 5, 6, 7]],
    ['sat and sun', [6, 7]],
    ['1 3 3', [1, 3]],
  ])('%s are %j', (typed, days) => {
    expect(readDays(typed)).toEqual({ days });
  });

  it.each([
    ['Mon, Blursday', 'blursday'],
    ['8', '8'],
    ['m', 'm'],
    ['mon-tue-wed', 'mon-tue-wed'],
    [' , ', ' , '],
  ])('of %j the first that makes no sense is named', (typed, unknown) => {
    expect(readDays(typed)).toEqual({ unknown });
  });
});

describe('a zone that somebody typed', () => {
  const zones = createZones();

  it.each([
    ['Asia/Seoul', 'Asia/Seoul'],
    ['seoul', 'Asia/Seoul'],
    ['new york', 'America/New_York'],
    ['KST', 'Asia/Seoul'],
    ['gmt', 'UTC'],
    ['kolkata', 'Asia/Kolkata'],
    ['Asia/Calcutta', 'Asia/Kolkata'],
    ['Etc/UTC', 'Etc/UTC'],
  ])('%s is %s', (typed, zone) => {
    expect(zones.find(typed)).toBe(zone);
  });

  it.each([
    ['asia/soul', 'Asia/Seoul'],
    ['Erope/Berlin', 'Europe/Berlin'],
    ['londn', 'Europe/London'],
    ['losangeles', 'America/Los_Angeles'],
  ])('%s is none, and %s is the nearest', (typed, near) => {
    expect(zones.find(typed)).toBeUndefined();
    expect(zones.near(typed)[0]).toBe(near);
  });

  it.each(['+09:00', 'UTC+9', '', '   ', 'Mars/Olympus_Mons'])('%j is no zone', (typed) => {
    expect(zones.find(typed)).toBeUndefined();
  });

  it('can be used, whichever is offered', () => {
    const offered = [...zones.suggest(''), ...guessZones('en-US', 'ko', 'es-419', 'hi', 'vi', 'uk')];
    expect(offered.length).toBeGreaterThan(400);
    for (const zone of offered) expect(() => Temporal.Now.zonedDateTimeISO(zone)).not.toThrow();
    for (const zone of offered) expect(zones.find(zone)).toBe(zone);
  });

  it('is guessed from the language of the server, before that of the person', () => {
    expect(guessZones('ko', 'en-GB')).toEqual(['Asia/Seoul', 'Europe/London', 'UTC']);
    expect(guessZones('xx', undefined)).toEqual(['UTC']);
  });
});
