import { describe, expect, it } from 'vitest';
import { type Catalog, createCatalog } from '#src/catalog/catalog.ts';
import type { Person } from '#src/catalog/model/person.ts';
import type { Title } from '#src/catalog/model/title.ts';
import { checkTerms } from '#src/catalog/review/check-terms.ts';
import { checkTwins, soundOf } from '#src/catalog/review/check-twins.ts';
import { checkWording } from '#src/catalog/review/check-wording.ts';
import { coverageOf } from '#src/catalog/review/coverage.ts';
import { realCatalog } from '#tests/support/real-catalog.ts';

const [one, two] = realCatalog.titles;
if (one === undefined || two === undefined) throw new Error('the catalog has no two titles');

const catalogWith = (titles: readonly Title[], people: readonly Person[] = []): Catalog =>
  createCatalog(titles, people, realCatalog.vocabulary);

const person = (id: string, name: string, more: Partial<Person> = {}): Person => ({
  id,
  name,
  kind: 'person',
  ...more,
});

describe('wording', () => {
  it('may not share eight words in a row between two titles', () => {
    const sentence = 'The old harbour town keeps its secrets until the very last winter ferry leaves.';
    const faults = checkWording(
      catalogWith([
        one,
        { ...two, why: `Listen. ${sentence}` },
        { ...one, id: 'zz-third', premise: sentence },
      ]),
    );
    expect(faults.map(({ file, field }) => `${file} ${field}`)).toContain('titles/zz-third.json premise');
  });

  it('may share seven', () => {
    const a = { ...one, premise: 'one two three four five six seven eight', why: 'short and plain' };
    const b = { ...two, premise: 'one two three four five six seven nine', why: 'plain and short' };
    expect(checkWording(catalogWith([a, b]))).toEqual([]);
  });
});

describe('twins', () => {
  it.each([
    ['Kim Feel', 'Kim Pil'],
    ['Yoon Mi-rae', 'Yun Mirae'],
    ['Baek Ye-rin', 'Paik Yerin'],
    ['Gummy', 'Kummi'],
  ])('hears %s and %s as one', (a, b) => {
    expect(soundOf(a)).toBe(soundOf(b));
  });

  it('reports two entries that may be one person', () => {
    const people = [person('kim-feel', 'Kim Feel'), person('kim-pil', 'Kim Pil')];
    expect(checkTwins(catalogWith([], people)).map(({ field }) => field)).toEqual(['kim-pil']);
  });

  it('reports one native name under two ids', () => {
    const people = [person('a', 'Alpha', { native: '윤미래' }), person('b', 'Beta', { native: '윤 미래' })];
    expect(checkTwins(catalogWith([], people))).toHaveLength(1);
  });

  it('tells people apart whose native names differ', () => {
    const people = [
      person('kim-feel', 'Kim Feel', { native: '김필' }),
      person('kim-bil', 'Kim Bil', { native: '김빌' }),
    ];
    expect(checkTwins(catalogWith([], people))).toEqual([]);
  });

  it('reports one track twice in a title', () => {
    const [track] = one.tracks;
    if (track === undefined) throw new Error('no track');
    const doubled = {
      ...one,
      tracks: [track, { ...track, id: 'again', title: { en: track.title.en.toUpperCase() } }],
    };
    expect(checkTwins(catalogWith([doubled])).map(({ field }) => field)).toEqual(['tracks[1]']);
  });
});

it('a term that fewer than five titles use is reported', () => {
  const faults = checkTerms(catalogWith(realCatalog.titles.slice(0, 4)));
  expect(faults.length).toBe(
    realCatalog.vocabulary.moods.length +
      realCatalog.vocabulary.genres.length +
      realCatalog.vocabulary.music.length,
  );
});

it('coverage counts every title once by country, kind and decade', () => {
  const coverage = coverageOf(realCatalog);
  for (const { of, counts } of coverage.tallies.filter(({ of }) =>
    ['country', 'kind', 'decade'].includes(of),
  ))
    expect([of, counts.reduce((sum, [, count]) => sum + count, 0)]).toEqual([of, coverage.titles]);
  expect(coverage.tracksPerTitle).toBeGreaterThanOrEqual(4);
});

it('the shipped catalog passes its own review', () => {
  expect([...checkWording(realCatalog), ...checkTwins(realCatalog), ...checkTerms(realCatalog)]).toEqual([]);
});
