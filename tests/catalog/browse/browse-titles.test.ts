import { describe, expect, it } from 'vitest';
import { browseTitles, SORTS } from '#src/catalog/browse/browse-titles.ts';
import { stretchesOf } from '#src/catalog/browse/stretches.ts';
import { realCatalog, realLibrary } from '#tests/support/real-catalog.ts';

const { recommender } = realLibrary;
const list = (...asked: Parameters<typeof browseTitles> extends [unknown, ...infer Rest] ? Rest : never) =>
  browseTitles(recommender, ...asked);

describe('browsing', () => {
  it.each(SORTS)('lists every title once when nothing is wished, by %s', (sort) => {
    const ids = list({}, sort).titles.map(({ id }) => id);
    expect(ids.toSorted()).toEqual(realCatalog.titles.map(({ id }) => id).toSorted());
  });

  it('keeps to every wish', () => {
    const { titles, dropped } = list({ from: 'KR', kind: 'series', decade: 2010 }, 'name');
    expect(dropped).toEqual([]);
    expect(titles).toEqual(
      realCatalog.titles
        .filter(
          ({ countries, kind, year }) =>
            countries.includes('KR') && kind === 'series' && year >= 2010 && year < 2020,
        )
        .toSorted((a, b) => a.names.en.localeCompare(b.names.en, 'en', { numeric: true })),
    );
  });

  it('goes by year for newest and oldest, by fame for well-loved', () => {
    const newest = list({}, 'newest').titles.map(({ year }) => year);
    expect(newest).toEqual(newest.toSorted((a, b) => b - a));
    const oldest = list({}, 'oldest').titles.map(({ year }) => year);
    expect(oldest).toEqual(oldest.toSorted((a, b) => a - b));
    const fame = list({}, 'loved').titles.map((title) => title.fame);
    expect(fame).toEqual(fame.toSorted((a, b) => b - a));
  });

  it('shows only the lesser known as gems', () => {
    const { titles } = list({ gems: true, from: 'KR' }, 'fit');
    expect(titles.length).toBeGreaterThan(3);
    expect(titles.filter(({ fame }) => fame > 3)).toEqual([]);
  });

  it('says which wishes had to go, and lists what fits without them', () => {
    const { titles, dropped, question } = list({ from: 'KR', decade: 1970, mood: 'epic' }, 'fit');
    expect(dropped).toContain('decade');
    expect(list(question, 'fit')).toEqual({ titles, dropped: [], question });
    expect(titles.length).toBeGreaterThan(0);
  });

  it('gives words up that say nothing about any title', () => {
    const { dropped, titles } = list({ from: 'JP', text: 'qqqxxzz' }, 'fit');
    expect(dropped).toEqual(['text']);
    expect(titles).toEqual(list({ from: 'JP' }, 'fit').titles);
  });

  it('lists nothing for an artist whose every title is refused', () => {
    const person = realCatalog.people.find(({ id }) => realCatalog.creditsOf(id).length === 1);
    const [credit] = realCatalog.creditsOf(person?.id ?? '');
    const without = credit?.title.moods[0] ?? '';
    expect(list({ artist: person?.id ?? '', without }, 'fit').titles).toEqual([]);
  });
});

describe('places to jump to', () => {
  it.each(SORTS)('hold every title once, in order, at most 25 of them, by %s', (sort) => {
    const { titles } = list({}, sort);
    const stretches = stretchesOf(titles, sort, 8, 25);
    expect(stretches.length).toBeLessThanOrEqual(25);
    let next = 0;
    for (const { at, count } of stretches) {
      expect(at).toBe(next);
      next += count;
    }
    expect(next).toBe(titles.length);
  });

  it('are letters by name, years by year, and pages otherwise', () => {
    const marks = (sort: (typeof SORTS)[number]) => {
      const { titles } = list({ from: 'JP', kind: 'film' }, sort);
      return { titles, stretches: stretchesOf(titles, sort, 8, 100) };
    };
    const byName = marks('name');
    expect(byName.stretches.map(({ from }) => from)).toEqual([
      ...new Set(byName.titles.map(({ names }) => names.en[0]?.toUpperCase())),
    ]);
    const byYear = marks('oldest');
    expect(byYear.stretches.map(({ from }) => from)).toEqual([
      ...new Set(byYear.titles.map(({ year }) => `${year}`)),
    ]);
    expect(marks('fit').stretches.map(({ from }) => from)).toEqual(
      Array.from({ length: Math.ceil(byName.titles.length / 8) }, (_, at) => `${at + 1}`),
    );
  });
});
