import { describe, expect, it } from 'vitest';
import { createRecommender } from '#src/catalog/recommend/create-recommender.ts';
import type { Past } from '#src/catalog/recommend/past.ts';
import { createUnderstanding } from '#src/catalog/recommend/words/understand.ts';
import { realCatalog } from '#tests/support/real-catalog.ts';

const NOTHING: Past = { barred: new Set(), shown: new Set(), shownHere: new Set(), seed: 'mina' };
const { recommend } = createRecommender(realCatalog);
const picksFor = (text: string) => recommend({ text }, NOTHING).picks.map(({ title }) => title);
const understand = createUnderstanding(realCatalog, (stem) =>
  ['crush', 'punch', 'dark', 'goblin', 'mask'].includes(stem),
);

describe('free words are understood', () => {
  it.each([
    ['something like Goblin', 'goblin'],
    ['similar to the soundtrack of stranger things', 'stranger-things'],
    ['twin peaks vibes', 'twin-peaks'],
    ['something like dark and cold music', undefined],
    ['like a good doctor would love', undefined],
    ['music like a punch', undefined],
    ['it is like a temptation', undefined],
    ['like Good Doctor', 'good-doctor-2013'],
    ['a drama with a secret', undefined],
    ['through the darkness to the light', undefined],
  ])('a title as a likeness: %s', (text, id) => {
    expect(understand(text).like).toBe(id);
  });

  it.each([
    ['dramas with songs by IU', ['iu']],
    ['hans zimmer scores', ['hans-zimmer']],
    ['taeyeon ost', ['taeyeon']],
    ['songs by Crush', ['crush']],
    ['my first crush at school', []],
    ['robbers with dali masks', []],
  ])('names of people, and not everyday words: %s', (text, ids) => {
    expect(understand(text).people).toEqual(ids);
  });

  it.each([
    ['no ballads or pop', ['ballad', 'pop']],
    ['not korean, not chinese', ['KR', 'CN']],
    ['sad piano, nothing heavy', ['dark']],
    ['no romance but funny', ['romantic', 'romance']],
  ])('what is refused: %s', (text, ids) => {
    expect(understand(text).unwanted.map(({ id }) => id)).toEqual(expect.arrayContaining(ids));
  });

  it.each([
    ['80s movies', [1980, 1989], undefined],
    ['anime from the early nineties', [1990, 1995], undefined],
    ['80s synths', undefined, [1980, 1989]],
    ['songs of the seventies', undefined, [1970, 1979]],
  ])('when it came out, or what time it sounds of: %s', (text, released, period) => {
    expect(understand(text)).toMatchObject({ released, period });
  });

  it('takes a country for the one a title comes from before a kind of title, or at the end', () => {
    expect(understand('italian crime series').countries.map(({ id }) => id)).toEqual(['IT']);
    expect(understand('something like Goblin but japanese').countries.map(({ id }) => id)).toEqual(['JP']);
    expect(understand('an italian mafia lawyer in seoul').countries).toEqual([]);
  });
});

describe('picks for free words', () => {
  it.each([
    ['the guards wear pink', 'squid-game'],
    ['an italian mafia lawyer in seoul', 'vincenzo'],
    ['a drummer and his cruel teacher', 'whiplash'],
  ])('lead to the scene: %s', (text, id) => {
    expect(picksFor(text)[0]?.id).toBe(id);
  });

  it('are of the kind, the country and the time that was said', () => {
    const picks = picksFor('korean series from the 2000s with ballads');
    expect(picks.length).toBeGreaterThan(3);
    for (const { kind, countries, year } of picks) {
      expect(kind).toBe('series');
      expect(countries).toContain('KR');
      expect(Math.floor(year / 10)).toBe(200);
    }
  });

  it('all have the person who was named, and the reason says so', () => {
    const { picks } = recommend({ text: 'anything by Joe Hisaishi' }, NOTHING);
    expect(picks.length).toBeGreaterThan(2);
    for (const { reasons } of picks)
      expect(reasons[0]).toMatchObject({ kind: 'artist', person: { id: 'joe-hisaishi' } });
  });

  it('never have what was refused', () => {
    for (const { music } of picksFor('sad piano, no ballads')) expect(music).not.toContain('ballad');
  });

  it('say which fact was given up when no title has all of them', () => {
    expect(recommend({ text: 'turkish anime from the sixties' }, NOTHING).dropped).toEqual([
      'kind',
      'decade',
    ]);
  });
});
