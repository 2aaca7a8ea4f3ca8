import { describe, expect, it } from 'vitest';
import { realCatalog } from '#tests/support/real-catalog.ts';
import { liveDays } from '../support/live-days.ts';
import { moment, samplePlan } from '../support/sample-plan.ts';
import { choose, NOW, PLAN_IDS, shared } from './choosing.ts';

describe('the calendar', () => {
  it('brings a title on the day it premiered, and says how many years ago', () => {
    const onDay = realCatalog.titles.filter(({ premiered }) => premiered?.endsWith('-12-14'));
    const post = choose(samplePlan(), '2026-12-14');
    expect(onDay.map(({ id }) => id)).toContain(post?.title.id);
    expect(post?.occasion).toBe('anniversary');
    expect(post?.years).toBe(2026 - Number(post?.title.premiered?.slice(0, 4)));
  });

  it('lets one give way only to a title like it on the day before, as good as always another anniversary', () => {
    const days = liveDays({ plan: samplePlan(), now: NOW, count: 365 });
    const gaveWay = days.flatMap(({ post, before }, at) => {
      const { title, occasion } = days[at - 1]?.post ?? {};
      const bag = new Set(before.shown);
      const open = realCatalog.titles.filter(
        ({ id, premiered = '' }) =>
          !bag.has(id) && premiered.slice(5) === post.date.slice(5) && premiered < post.date,
      );
      if (post.occasion === 'anniversary' || open.length === 0) return [];
      const isFree = open.some((one) => title === undefined || shared(one, title) === 0);
      return [{ date: post.date, isFree, to: occasion }];
    });
    expect(days.filter(({ post }) => post.occasion === 'anniversary').length).toBeGreaterThan(100);
    expect(gaveWay.filter(({ isFree }) => isFree)).toEqual([]);
    // None with the catalog of this day; a larger one may leave no other choice near the end of a round.
    expect(gaveWay.filter(({ to }) => to !== 'anniversary').length).toBeLessThan(2);
  });

  it('keeps a title for its anniversary in the month before', () => {
    let kept = 0;
    const plans = PLAN_IDS.slice(0, 40).map((id) => samplePlan({ id }));
    for (const plan of plans) {
      const days = liveDays({ plan, now: moment('2026-11-20T03:00Z'), count: 24 });
      kept += Number(days.slice(0, -1).every(({ post }) => post.title.id !== 'crash-landing-on-you'));
    }
    expect(kept).toBeGreaterThan(36);
  });

  const shareOn = (date: string, season: string, zone = 'Europe/Oslo'): number =>
    PLAN_IDS.map((id) => choose(samplePlan({ zone, id, blocked: celebratedOn(date) }), date)).filter(
      (post) => post?.season === season,
    ).length;
  const celebratedOn = (date: string): string[] =>
    realCatalog.titles.filter(({ premiered }) => premiered?.slice(5) === date.slice(5)).map(({ id }) => id);

  it('leans to the season, but does not bring it alone', () => {
    const winter = shareOn('2026-01-20', 'winter');
    expect(winter).toBeGreaterThan(20);
    expect(winter).toBeLessThan(140);
    expect(shareOn('2026-07-20', 'winter')).toBe(0);
  });

  it('has winter in July below the equator', () => {
    expect(shareOn('2026-07-20', 'winter', 'Pacific/Auckland')).toBeGreaterThan(20);
    expect(shareOn('2026-01-20', 'winter', 'America/Santiago')).toBe(0);
  });

  it('puts feasts before the season they lie in', () => {
    expect(shareOn('2026-12-23', 'christmas')).toBeGreaterThan(shareOn('2026-12-05', 'christmas') + 10);
  });
});
