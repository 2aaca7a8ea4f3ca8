import { describe, expect, it } from 'vitest';
import type { Title } from '#src/catalog/model/title.ts';
import { realCatalog } from '#tests/support/real-catalog.ts';
import { liveDays } from '../support/live-days.ts';
import { samplePlan } from '../support/sample-plan.ts';
import { NOW, PLAN_IDS, shared, titlesOf } from './choosing.ts';

describe('variety', () => {
  it('leaves nothing in common with the title before that another one would not have had', () => {
    const days = liveDays({ plan: samplePlan(), now: NOW, count: realCatalog.titles.length - 1 });
    for (const [at, { post, before }] of days.entries()) {
      const previous = days[at - 1]?.post.title;
      if (previous === undefined) continue;
      const bag = new Set(before.shown);
      const least = realCatalog.titles
        .filter(({ id }) => !bag.has(id))
        .reduce((least, title) => Math.min(least, shared(title, previous)), 3);
      expect(shared(post.title, previous), `${previous.id}, then ${post.title.id}`).toBe(least);
    }
  });

  it('brings no country, composer or mood twice running for a year', () => {
    const titles = titlesOf({}, 365);
    const runs = titles.filter((title, at) => at > 0 && shared(title, titles[at - 1] as Title) > 0);
    expect(runs.map(({ id }) => id)).toEqual([]);
  });

  it('spends what is frequent in time, so that half of all titles being from one country makes hardly any runs', () => {
    const korean = realCatalog.titles.filter(({ countries }) => countries[0] === 'KR').slice(0, 20);
    const others = realCatalog.titles.filter(({ countries }) => countries[0] !== 'KR').slice(0, 20);
    const kept = new Set([...korean, ...others].map(({ id }) => id));
    const blocked = realCatalog.titles.map(({ id }) => id).filter((id) => !kept.has(id));
    let runs = 0;
    for (const id of PLAN_IDS.slice(0, 20)) {
      const isKorean = titlesOf({ id, blocked }, 40).map(({ countries }) => countries[0] === 'KR');
      runs += isKorean.filter((is, at) => is && isKorean[at - 1]).length;
    }
    // Without looking ahead there are 92.
    expect(runs).toBeLessThan(10);
  });
});
