import { describe, expect, it } from 'vitest';
import { createCatalog } from '#src/catalog/catalog.ts';
import type { Title } from '#src/catalog/model/title.ts';
import { EMPTY_HISTORY } from '#src/daily/what/grow-history.ts';
import { countFitting } from '#src/daily/what/pool.ts';
import { foresee } from '#src/daily/what/upcoming.ts';
import { createLibrary } from '#src/library.ts';
import { realCatalog, realLibrary } from '#tests/support/real-catalog.ts';
import { liveDays } from '../support/live-days.ts';
import { samplePlan } from '../support/sample-plan.ts';
import { choose, NOW, PLAN_IDS, titlesOf } from './choosing.ts';

describe('rounds', () => {
  const question = { from: 'JP', kind: 'anime' } as const;
  const size = countFitting(realLibrary, question, []);

  it('bring every title that fits once before any comes again, and then begin anew with another one', () => {
    const days = liveDays({ plan: samplePlan({ question }), now: NOW, count: 2 * size });
    const ids = days.map(({ post }) => post.title.id);
    expect(size).toBeGreaterThan(10);
    expect(new Set(ids.slice(0, size)).size).toBe(size);
    expect(new Set(ids.slice(size)).size).toBe(size);
    expect(ids[size]).not.toBe(ids[size - 1]);
    expect(days.flatMap(({ post }, at) => (post.isNewRound ? [at] : []))).toEqual([size]);
  });

  it('leave time between the end of one and the beginning of the next', () => {
    const ids = titlesOf({ question }, size + 3).map(({ id }) => id);
    const lastOnes = new Set(ids.slice(size - 3, size));
    expect(ids.slice(size).filter((id) => lastOnes.has(id))).toEqual([]);
  });

  it('go on with the only title there is', () => {
    const [only = realCatalog.titles[0] as Title] = realCatalog.titles;
    const blocked = realCatalog.titles.map(({ id }) => id).filter((id) => id !== only.id);
    expect(titlesOf({ blocked }, 3)).toEqual([only, only, only]);
  });
});

describe('what fits', () => {
  it('fits in every part: no filter is given up, and where nothing fits nothing is chosen', () => {
    const question = { from: 'KR', decade: 1960 };
    expect(countFitting(realLibrary, question, [])).toBe(0);
    expect(choose(samplePlan({ question }), '2026-11-27')).toBeUndefined();
    expect(
      foresee({
        library: realLibrary,
        plan: samplePlan({ question }),
        history: EMPTY_HISTORY,
        now: NOW,
        count: 7,
      }),
    ).toEqual([]);
  });

  it('is counted without what is blocked', () => {
    const korean = realCatalog.titles.filter(({ countries }) => countries.includes('KR'));
    const [first, second] = korean.map(({ id }) => id);
    expect(countFitting(realLibrary, { from: 'KR' }, [])).toBe(korean.length);
    expect(countFitting(realLibrary, { from: 'KR' }, [first ?? '', second ?? ''])).toBe(korean.length - 2);
  });
});

it('changes few of the coming posts when the catalog changes', () => {
  const coming = (library: typeof realLibrary, id: string): string[] =>
    foresee({ library, plan: samplePlan({ id }), history: EMPTY_HISTORY, now: NOW, count: 7 }).map(
      ({ title }) => title.id,
    );
  const { titles, people, vocabulary } = realCatalog;
  const ids = PLAN_IDS.slice(0, 30);
  const smaller = createLibrary(
    createCatalog(
      titles.filter((_, at) => at % 50 !== 7),
      people,
      vocabulary,
    ),
  );
  const same = ids.flatMap((id) => {
    const before = coming(realLibrary, id);
    return coming(smaller, id).filter((title, at) => title === before[at]);
  });
  expect(same.length / (7 * ids.length)).toBeGreaterThan(0.85);
});
