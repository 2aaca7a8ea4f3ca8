import { describe, expect, it } from 'vitest';
import { type Catalog, createCatalog } from '#src/catalog/catalog.ts';
import type { Person } from '#src/catalog/model/person.ts';
import type { Title } from '#src/catalog/model/title.ts';
import { checkLikeness } from '#src/catalog/review/check-likeness.ts';
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

it('a term that fewer than twelve titles use, or titles of fewer than three countries, is reported', () => {
  const terms = [
    ...realCatalog.vocabulary.moods,
    ...realCatalog.vocabulary.genres,
    ...realCatalog.vocabulary.music,
  ].length;
  expect(checkTerms(catalogWith(realCatalog.titles.slice(0, 11)))).toHaveLength(terms);
  const korean = realCatalog.titles.filter(({ countries }) => countries[0] === 'KR');
  expect(checkTerms(catalogWith(korean))).toHaveLength(terms);
});

it('a title that names fewer than two others as sounding alike, or one twice, is reported', () => {
  const similar = [
    { id: two.id, reason: 'the same choir' },
    { id: 'zz-third', reason: 'the same organ' },
  ];
  const faultsWith = (list: Title['similar']): number =>
    checkLikeness(catalogWith([{ ...one, similar: list ?? [] }])).length;
  expect(faultsWith(similar)).toBe(0);
  expect(faultsWith(similar.slice(0, 1))).toBe(1);
  expect(faultsWith([...similar, ...similar.slice(0, 1)])).toBe(1);
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
  const reviews = [checkWording, checkTwins, checkTerms, checkLikeness];
  expect(reviews.flatMap((review) => review(realCatalog))).toEqual([]);
});
