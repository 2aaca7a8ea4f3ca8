import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { candidateOf } from '#src/catalog/recommend/candidate.ts';
import { createRecommender } from '#src/catalog/recommend/create-recommender.ts';
import { hasTerm } from '#src/catalog/recommend/filter-titles.ts';
import { createSoundLikeness } from '#src/catalog/recommend/likeness/sound-likeness.ts';
import type { Past } from '#src/catalog/recommend/past.ts';
import type { Question } from '#src/catalog/recommend/question.ts';
import { readProse } from '#src/catalog/recommend/words/read-prose.ts';
import { finish } from '#src/catalog/stepwise.ts';
import { realCatalog } from '#tests/support/real-catalog.ts';

const { recommend } = createRecommender(realCatalog);

const NOTHING: Past = {
  barred: new Set(),
  shown: new Set(),
  shownHere: new Set(),
  seed: 'mina 2026-11-22',
};

const ids = (question: Question, past: Partial<Past> = {}): string[] =>
  recommend(question, { ...NOTHING, ...past }).picks.map(({ title }) => title.id);

const { moods, genres, music, countries } = realCatalog.vocabulary;
const one = (terms: readonly { readonly id: string }[]) =>
  fc.option(fc.constantFrom(...terms.map(({ id }) => id)), { nil: undefined });
const anyQuestion = fc
  .record({
    mood: one(moods),
    genre: one(genres),
    from: one(countries),
    music: one(music),
    decade: fc.option(fc.constantFrom(1980, 1990, 2000, 2010, 2020), { nil: undefined }),
    without: one([...moods, ...genres, ...music]),
    artist: one(realCatalog.people),
    like: one(realCatalog.titles),
    text: fc.option(fc.string({ unit: 'grapheme', maxLength: 40 }), { nil: undefined }),
  })
  .map(
    (parts) =>
      Object.fromEntries(Object.entries(parts).filter(([, value]) => value !== undefined)) as Question,
  );

describe('recommend', () => {
  it('gives only what fits every filter when something does', () => {
    const { picks, dropped } = recommend({ from: 'KR', kind: 'series', mood: 'melancholic' }, NOTHING);
    expect(dropped).toEqual([]);
    expect(picks.length).toBeGreaterThan(2);
    for (const { title } of picks) {
      expect(title.countries).toContain('KR');
      expect(title.kind).toBe('series');
      expect(title.moods).toContain('melancholic');
    }
  });

  it('gives up one filter when nothing fits all, and names it', () => {
    const { picks, dropped } = recommend({ from: 'KR', decade: 1960 }, NOTHING);
    expect(dropped).toEqual(['decade']);
    expect(picks.every(({ title }) => title.countries.includes('KR'))).toBe(true);
  });

  it('never gives up the artist: every pick has them', () => {
    const { picks } = recommend({ artist: 'iu', from: 'SE', mood: 'eerie', decade: 1960 }, NOTHING);
    expect(picks.length).toBeGreaterThan(0);
    const titles = realCatalog.creditsOf('iu').map(({ title }) => title);
    for (const { title } of picks) expect(titles).toContain(title);
  });

  it('never answers "like" with the title itself, and puts near sound first', () => {
    const candidates = realCatalog.titles.map(candidateOf);
    const stranger = candidates.find(({ id }) => id === 'stranger-things');
    if (stranger === undefined) throw new Error('the catalog has no Stranger Things');
    const prose = finish(readProse(realCatalog, candidates));
    const nearness = finish(createSoundLikeness(candidates, prose))(stranger);
    const nearnessOf = ({ place }: { readonly place: number }): number => nearness[place] ?? 0;
    const picks = ids({ like: 'stranger-things' });
    expect(picks).not.toContain('stranger-things');
    const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;
    const near = candidates.filter(({ id }) => picks.includes(id));
    const others = candidates.filter((title) => title !== stranger && !near.includes(title));
    expect(mean(near.map(nearnessOf))).toBeGreaterThan(1.3 * mean(others.map(nearnessOf)));
  });

  it('hears moods, styles and refusals in free words', () => {
    const { picks } = recommend({ text: 'spooky synths from the 80s, not korean' }, NOTHING);
    expect(picks[0]?.title.music).toContain('electronic');
    expect(picks.every(({ title }) => !title.countries.includes('KR'))).toBe(true);
  });

  it('finds a scene by its words', () => {
    expect(ids({ text: 'a paraglider comes down in north korea' })[0]).toBe('crash-landing-on-you');
  });

  it('says so when the words mean nothing to it', () => {
    const { picks, dropped } = recommend({ text: 'xqzw vrrgh' }, NOTHING);
    expect(dropped).toEqual(['text']);
    expect(picks.length).toBeGreaterThan(0);
  });

  it('leaves out what is not wanted', () => {
    expect(
      recommend({ without: 'ballad' }, NOTHING).picks.some(({ title }) => hasTerm(title, 'ballad')),
    ).toBe(false);
  });

  it('shows every fitting title once before any comes again, and begins a new round with another one', () => {
    const question: Question = { from: 'KR' };
    const count = realCatalog.titles.filter((title) => title.countries.includes('KR')).length;
    const shown: string[] = [];
    for (let turn = 0; turn < count; turn += 1) {
      const result = recommend(question, { ...NOTHING, shown: new Set(shown) });
      expect(result.isNewRound).toBe(false);
      shown.push(result.picks[0]?.title.id ?? '');
    }
    expect(new Set(shown).size).toBe(count);
    const again = recommend(question, { ...NOTHING, shown: new Set(shown) });
    expect(again.isNewRound).toBe(true);
    expect(again.picks[0]?.title.id).not.toBe(shown.at(-1));
  });

  it('keeps what was just shown to others in the channel for later', () => {
    const [best = ''] = ids({ from: 'KR' });
    const others = ids({ from: 'KR' }, { shownHere: new Set([best]) });
    expect(others).toHaveLength(10);
    expect(others).not.toContain(best);
  });

  it('never gives a barred title', () => {
    const barred = new Set(ids({ from: 'KR' }));
    expect(ids({ from: 'KR' }, { barred }).some((id) => barred.has(id))).toBe(false);
  });

  it('spreads ten unasked picks over countries', () => {
    const picks = recommend({}, NOTHING).picks.map(({ title }) => title.countries[0]);
    expect(picks).toHaveLength(10);
    expect(new Set(picks).size).toBeGreaterThanOrEqual(5);
  });

  it('spreads ten picks over composers, unless one was asked for', () => {
    const timesOf = (question: Question, composer: string): number =>
      recommend(question, NOTHING).picks.filter(({ title }) => title.composers[0] === composer).length;
    expect(timesOf({ like: 'spirited-away' }, 'joe-hisaishi')).toBeLessThan(5);
    expect(timesOf({ artist: 'joe-hisaishi' }, 'joe-hisaishi')).toBeGreaterThan(4);
  });

  it('prefers the lesser known for gems', () => {
    const fame = (question: Question) =>
      recommend(question, NOTHING).picks.reduce((sum, { title }) => sum + title.fame, 0);
    expect(fame({ gems: true })).toBeLessThan(fame({}));
  });

  it('answers the same question of the same person on the same day alike, and others differently', () => {
    expect(ids({})).toEqual(ids({}));
    const days = Array.from({ length: 8 }, (_, day) => ids({}, { seed: `mina ${day}` }).join());
    expect(new Set(days).size).toBeGreaterThan(4);
  });

  it('gives a reason with every pick', () => {
    fc.assert(
      fc.property(anyQuestion, (question) => {
        for (const { reasons } of recommend(question, NOTHING).picks)
          expect(reasons.length).toBeGreaterThan(0);
      }),
    );
  });

  it('always has a pick for a question without artist or refusal', () => {
    fc.assert(
      fc.property(anyQuestion, ({ artist: _artist, without: _without, ...question }) => {
        fc.pre(!/\b(?:no|not|without|except|never)\b/.test(question.text ?? ''));
        expect(recommend(question, NOTHING).picks.length).toBeGreaterThan(0);
      }),
    );
  });
});
