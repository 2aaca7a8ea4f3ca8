import { describe, expect, it } from 'vitest';
import { dueAt } from '#src/daily/when/due-at.ts';
import { dueDate } from '#src/daily/when/due-date.ts';
import { runClock } from '../support/run-clock.ts';
import { moment, samplePlan } from '../support/sample-plan.ts';

const utcOf = (at: number | undefined): string | undefined =>
  at === undefined ? undefined : new Date(at).toISOString().replace(':00.000Z', 'Z');

describe('a local date is due when its clock first shows the time or something later', () => {
  it.each([
    ['America/New_York', '2026-03-08', '01:59', '2026-03-08T06:59Z', 'the minute before an hour is left out'],
    ['America/New_York', '2026-03-08', '02:00', '2026-03-08T07:00Z', 'the first minute left out'],
    ['America/New_York', '2026-03-08', '02:30', '2026-03-08T07:00Z', 'a minute in between'],
    ['America/New_York', '2026-03-08', '03:00', '2026-03-08T07:00Z', 'the minute after'],
    ['America/New_York', '2026-03-08', '09:00', '2026-03-08T13:00Z', 'later that day'],
    ['America/New_York', '2026-11-01', '01:30', '2026-11-01T05:30Z', 'the first of two'],
    ['America/New_York', '2026-11-01', '02:00', '2026-11-01T07:00Z', 'after the second of two'],
    ['Europe/London', '2026-03-29', '01:30', '2026-03-29T01:00Z', 'a minute left out'],
    ['Europe/London', '2026-10-25', '01:30', '2026-10-25T00:30Z', 'the first of two'],
    ['Europe/London', '2026-10-25', '02:00', '2026-10-25T02:00Z', 'after the second of two'],
    ['Australia/Lord_Howe', '2026-10-04', '02:15', '2026-10-03T15:30Z', 'in half an hour left out'],
    ['Australia/Lord_Howe', '2026-10-04', '02:30', '2026-10-03T15:30Z', 'after half an hour left out'],
    ['Australia/Lord_Howe', '2026-04-05', '01:45', '2026-04-04T14:45Z', 'the first of two in half an hour'],
    ['Australia/Lord_Howe', '2026-04-05', '02:00', '2026-04-04T15:30Z', 'after the half hour came again'],
    ['Africa/Cairo', '2026-04-24', '00:00', '2026-04-23T22:00Z', 'a midnight left out'],
    ['Africa/Cairo', '2026-04-24', '00:30', '2026-04-23T22:00Z', 'in the first hour of a day, left out'],
    ['Africa/Cairo', '2026-10-29', '23:30', '2026-10-29T20:30Z', 'the first of two before midnight'],
    ['Africa/Cairo', '2026-10-30', '00:00', '2026-10-29T22:00Z', 'a midnight that comes once'],
    ['America/Santiago', '2026-09-06', '00:30', '2026-09-06T04:00Z', 'in the first hour of a day, left out'],
    ['America/Santiago', '2026-04-04', '23:30', '2026-04-05T02:30Z', 'the first of two before midnight'],
    ['America/Santiago', '2026-04-05', '00:00', '2026-04-05T04:00Z', 'the midnight after'],
    ['America/Nuuk', '2024-03-30', '23:30', '2024-03-31T01:00Z', 'in the last hour of a day, left out'],
    ['UTC', '2026-03-29', '02:30', '2026-03-29T02:30Z', 'a zone without changes'],
    ['Pacific/Kiritimati', '2026-01-01', '09:00', '2025-12-31T19:00Z', 'the first zone of a date'],
    ['Pacific/Niue', '2026-01-01', '09:00', '2026-01-01T20:00Z', 'the last zone of a date'],
    ['Asia/Kathmandu', '2026-01-01', '00:10', '2025-12-31T18:25Z', 'an offset with a quarter'],
    ['Asia/Seoul', '2028-02-29', '09:00', '2028-02-29T00:00Z', '29 February'],
    ['Europe/Istanbul', '2015-11-20', '09:00', '2015-11-20T07:00Z', 'before a country gave up winter time'],
    ['Europe/Istanbul', '2016-11-20', '09:00', '2016-11-20T06:00Z', 'after it did'],
    [
      'Asia/Pyongyang',
      '2018-05-04',
      '23:45',
      '2018-05-04T15:00Z',
      'in the half hour that a new rule left out',
    ],
    [
      'Asia/Almaty',
      '2024-02-29',
      '23:30',
      '2024-02-29T17:30Z',
      'the first of two on a leap day, by a new rule',
    ],
    ['Pacific/Apia', '2011-12-29', '09:00', '2011-12-29T19:00Z', 'before a date was left out'],
    ['Pacific/Apia', '2011-12-30', '09:00', undefined, 'the date that was left out'],
    ['Pacific/Apia', '2011-12-31', '09:00', '2011-12-30T19:00Z', 'after it'],
  ])('%s %s %s: %s (%s)', (zone, date, time, expected, _case) => {
    expect(utcOf(dueAt({ zone, time }, Temporal.PlainDate.from(date)))).toBe(expected);
  });
});

describe('a post is due', () => {
  const plan = samplePlan({ zone: 'UTC', time: '22:30', lateMinutes: 180 });
  const dueOn = (iso: string, changes = {}) => dueDate({ ...plan, ...changes }, moment(iso));

  it('from its minute on, late after it, until the window closes beyond midnight', () => {
    expect(dueOn('2026-11-26T22:29:59Z')).toBeUndefined();
    expect(dueOn('2026-11-26T22:30:00Z')).toMatchObject({ date: '2026-11-26', isLate: false });
    expect(dueOn('2026-11-26T22:30:59Z')).toMatchObject({ date: '2026-11-26', isLate: false });
    expect(dueOn('2026-11-26T22:31:00Z')).toMatchObject({ date: '2026-11-26', isLate: true });
    expect(dueOn('2026-11-27T01:29:59Z')).toMatchObject({ date: '2026-11-26', isLate: true });
    expect(dueOn('2026-11-27T01:30:00Z')).toBeUndefined();
  });

  it('for its whole minute at least, even where nothing is made up', () => {
    expect(dueOn('2026-11-26T22:30:59Z', { lateMinutes: 0 })).toMatchObject({ date: '2026-11-26' });
    expect(dueOn('2026-11-26T22:31:00Z', { lateMinutes: 0 })).toBeUndefined();
  });

  it('only on the chosen days of the week, by the date it is for', () => {
    const thursdays = { days: [4] };
    expect(dueOn('2026-11-26T22:30Z', thursdays)).toMatchObject({ date: '2026-11-26' });
    expect(dueOn('2026-11-27T00:30Z', thursdays)).toMatchObject({ date: '2026-11-26' });
    expect(dueOn('2026-11-27T22:30Z', thursdays)).toBeUndefined();
  });

  it('not on a date that is left out, nor while it is paused, nor when the server was left', () => {
    expect(dueOn('2026-11-26T22:30Z', { skips: ['2026-11-26'] })).toBeUndefined();
    expect(dueOn('2026-11-26T22:30Z', { pausedUntil: 'forever' })).toBeUndefined();
    expect(dueOn('2026-11-26T22:30Z', { pausedUntil: '2026-11-27' })).toBeUndefined();
    expect(dueOn('2026-11-27T22:30Z', { pausedUntil: '2026-11-27' })).toMatchObject({ date: '2026-11-27' });
    expect(dueOn('2026-11-26T22:30Z', { leftAt: 1 })).toBeUndefined();
  });

  it('not for a minute that was over when the plan was made, or was timed so', () => {
    const later = moment('2026-11-26T23:00Z');
    expect(dueOn('2026-11-26T23:01Z', { createdAt: later })).toBeUndefined();
    expect(dueOn('2026-11-26T23:01Z', { timedAt: later })).toBeUndefined();
    expect(dueOn('2026-11-27T22:30Z', { timedAt: later })).toMatchObject({ date: '2026-11-27' });
  });

  it('for the latest date alone, where the window of the one before is still open', () => {
    const wholeDay = { time: '02:30', zone: 'America/New_York', lateMinutes: 1440 };
    expect(dueOn('2026-03-08T06:59Z', wholeDay)).toMatchObject({ date: '2026-03-07', isLate: true });
    expect(dueOn('2026-03-08T07:00Z', wholeDay)).toMatchObject({ date: '2026-03-08', isLate: false });
  });
});

describe('when the clock of the host jumps', () => {
  const plan = samplePlan({ zone: 'UTC' });
  const minutes = (from: string, to: string): number[] => {
    const moments: number[] = [];
    for (let now = moment(from); now <= moment(to); now += 60_000) moments.push(now);
    return moments;
  };
  const datesOf = (moments: number[]): string[] =>
    runClock(plan, moments).map(({ date, isLate }) => `${date}${isLate ? ' late' : ''}`);

  it('forwards over the minute, the post is made up', () => {
    const jump = [
      ...minutes('2026-11-26T08:00Z', '2026-11-26T08:59Z'),
      ...minutes('2026-11-26T11:00Z', '2026-11-26T12:00Z'),
    ];
    expect(datesOf(jump)).toEqual(['2026-11-26 late']);
  });

  it('forwards over the whole window, the post is missed and the next one comes', () => {
    const jump = [
      ...minutes('2026-11-26T08:00Z', '2026-11-26T08:59Z'),
      ...minutes('2026-11-26T12:00Z', '2026-11-27T09:30Z'),
    ];
    expect(datesOf(jump)).toEqual(['2026-11-27']);
  });

  it('back over the minute, the post does not come again', () => {
    const jump = [
      ...minutes('2026-11-26T08:00Z', '2026-11-26T09:30Z'),
      ...minutes('2026-11-26T08:30Z', '2026-11-26T12:30Z'),
    ];
    expect(datesOf(jump)).toEqual(['2026-11-26']);
  });

  it('days ahead by mistake and back again, the posts between come all the same', () => {
    const jump = [
      ...minutes('2026-11-26T08:00Z', '2026-11-26T09:30Z'),
      ...minutes('2026-11-29T10:00Z', '2026-11-29T10:10Z'),
      ...minutes('2026-11-26T09:31Z', '2026-11-30T09:30Z'),
    ];
    expect(datesOf(jump)).toEqual([
      '2026-11-26',
      '2026-11-29 late',
      '2026-11-27',
      '2026-11-28',
      '2026-11-30',
    ]);
  });

  it('back by some seconds, as clocks are set right, nothing is looked at twice', () => {
    const start = moment('2026-11-26T08:59:50Z');
    expect(runClock(plan, [start, start + 20_000, start + 15_000, start + 75_000])).toHaveLength(1);
  });
});
