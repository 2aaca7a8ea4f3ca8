import { describe, expect, it } from 'vitest';
import { nextPosts } from '#src/daily/when/next-posts.ts';
import { missedDates, skippedDates } from '#src/daily/when/past-dates.ts';
import { moment, samplePlan } from '../support/sample-plan.ts';

const plan = samplePlan({ zone: 'UTC' });
const next = (iso: string, changes = {}, count = 3, done: string[] = []): string[] =>
  nextPosts({ ...plan, ...changes }, moment(iso), count, new Set(done)).map(({ date }) => date);

describe('the next posts', () => {
  it('are the coming dates; one that is due now counts until it is done', () => {
    expect(next('2026-11-26T08:00Z')).toEqual(['2026-11-26', '2026-11-27', '2026-11-28']);
    expect(next('2026-11-26T10:00Z')).toEqual(['2026-11-26', '2026-11-27', '2026-11-28']);
    expect(next('2026-11-26T10:00Z', {}, 2, ['2026-11-26'])).toEqual(['2026-11-27', '2026-11-28']);
    expect(next('2026-11-26T12:00Z', {}, 2)).toEqual(['2026-11-27', '2026-11-28']);
  });

  it('leave out dates that have their end, as after a change of the zone', () => {
    expect(next('2026-11-26T08:00Z', {}, 2, ['2026-11-26'])).toEqual(['2026-11-27', '2026-11-28']);
  });

  it('go by the days of the week, over the ends of months and years and over 29 February', () => {
    expect(next('2026-12-27T10:00Z', { days: [1, 7], lateMinutes: 0 }, 3)).toEqual([
      '2026-12-28',
      '2027-01-03',
      '2027-01-04',
    ]);
    expect(next('2028-02-28T10:00Z', { lateMinutes: 0 }, 2)).toEqual(['2028-02-29', '2028-03-01']);
  });

  it('pass over dates that are left out, and begin when a pause ends', () => {
    expect(next('2026-11-26T08:00Z', { skips: ['2026-11-26', '2026-11-28'] }, 2)).toEqual([
      '2026-11-27',
      '2026-11-29',
    ]);
    expect(next('2026-11-26T08:00Z', { pausedUntil: '2027-05-01' }, 1)).toEqual(['2027-05-01']);
    expect(next('2026-11-26T08:00Z', { pausedUntil: '2026-01-01' }, 1)).toEqual(['2026-11-26']);
  });

  it('are none while a plan is paused for good or its server was left', () => {
    expect(next('2026-11-26T08:00Z', { pausedUntil: 'forever' })).toEqual([]);
    expect(next('2026-11-26T08:00Z', { leftAt: 1 })).toEqual([]);
  });

  it('are found however many dates in a row are left out', () => {
    const skips = Array.from({ length: 40 }, (_, week) =>
      Temporal.PlainDate.from('2026-11-30').add({ weeks: week }).toString(),
    );
    expect(next('2026-11-26T08:00Z', { days: [1], skips }, 1)).toEqual(['2027-09-06']);
  });
});

describe('dates that passed', () => {
  const since = moment('2026-11-24T10:00Z');
  const now = moment('2026-11-26T12:00Z');

  it('are missed when their window closed since the last look, and not before', () => {
    const dates = missedDates(plan, since, now).map(({ date }) => date);
    expect(dates).toEqual(['2026-11-24', '2026-11-25', '2026-11-26']);
    expect(missedDates(plan, since, now - 1).map(({ date }) => date)).toEqual(['2026-11-24', '2026-11-25']);
    expect(missedDates(plan, moment('2026-11-24T12:00Z'), now - 1).map(({ date }) => date)).toEqual([
      '2026-11-25',
    ]);
  });

  it('are not missed where they were left out on purpose; those are told apart', () => {
    const skipping = { ...plan, skips: ['2026-11-25'] };
    expect(missedDates(skipping, since, now).map(({ date }) => date)).toEqual(['2026-11-24', '2026-11-26']);
    expect(skippedDates(skipping, since, now).map(({ date }) => date)).toEqual(['2026-11-25']);
    expect(skippedDates(skipping, moment('2026-11-25T09:00Z'), now)).toEqual([]);
  });

  it('are not missed from before the plan was there, nor while it was paused', () => {
    expect(missedDates({ ...plan, createdAt: moment('2026-11-25T12:00Z') }, since, now)).toHaveLength(1);
    expect(missedDates({ ...plan, pausedUntil: '2026-11-26' }, since, now)).toHaveLength(1);
  });

  it('are told for a month at most', () => {
    expect(missedDates(plan, moment('2025-11-26T12:00Z'), now)).toHaveLength(32);
  });
});
