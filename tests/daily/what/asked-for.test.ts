import { describe, expect, it } from 'vitest';
import type { Plan } from '#src/daily/plan.ts';
import { EMPTY_HISTORY } from '#src/daily/what/grow-history.ts';
import { countFitting } from '#src/daily/what/pool.ts';
import { realCatalog, realLibrary } from '#tests/support/real-catalog.ts';
import { liveDays } from '../support/live-days.ts';
import { moment, samplePlan } from '../support/sample-plan.ts';
import { NOW, titlesOf } from './choosing.ts';

const BY = '333333333333333333';

describe('the queue', () => {
  const ask = (titleId: string, date?: string, at = NOW - 1) => ({
    titleId,
    by: BY,
    at,
    ...(date === undefined ? {} : { date }),
  });
  const queueOf = (...queue: Plan['queue']): string[] =>
    liveDays({ plan: samplePlan({ queue }), now: NOW, count: 6 }).map(({ post }) =>
      post.occasion === 'queue' ? `${post.date.slice(8)} ${post.title.id}` : post.date.slice(8),
    );

  it('comes first: what has a date on it, the others one a day in their order', () => {
    expect(queueOf(ask('signal', '2026-11-29'), ask('goblin'), ask('narcos'), ask('twin-peaks'))).toEqual([
      '27 goblin',
      '28 narcos',
      '29 signal',
      '30 twin-peaks',
      '01',
      '02',
    ]);
  });

  it('brings what missed its date on the next free day', () => {
    expect(queueOf(ask('signal', '2026-11-20'), ask('goblin', '2026-11-27')).slice(0, 3)).toEqual([
      '27 goblin',
      '28 signal',
      '29',
    ]);
  });

  it('brings a title once for each time it was asked for, although it was posted before', () => {
    const plan = samplePlan({ queue: [ask('goblin')] });
    const first = liveDays({ plan, now: NOW, count: 2 });
    const history = first.at(-1)?.after ?? EMPTY_HISTORY;
    const later = moment('2026-11-29T03:00Z');
    const again = samplePlan({ queue: [...plan.queue, ask('goblin', undefined, later)] });
    const second = liveDays({ plan: again, now: later, count: 2, history });
    const occasions = [...first, ...second].map(
      ({ post }) => `${post.title.id === 'goblin'} ${post.occasion}`,
    );
    expect(occasions.map((one) => one === 'true queue')).toEqual([true, false, true, false]);
  });

  it('never brings what is blocked or no longer in the catalog', () => {
    const queue = [ask('no-such-title'), ask('goblin')];
    const [day] = liveDays({ plan: samplePlan({ queue, blocked: ['goblin'] }), now: NOW, count: 1 });
    expect(day?.post.occasion).not.toBe('queue');
  });
});

describe('a theme', () => {
  const theme = (question: Plan['question'], from: string, to: string) => ({ question, from, to, by: BY });

  it('narrows the days it is for, first and last included, and no others', () => {
    const themes = [theme({ from: 'JP' }, '2026-11-28', '2026-11-30')];
    const days = liveDays({ plan: samplePlan({ themes }), now: NOW, count: 6 });
    const japanese = days.map(({ post }) => post.title.countries.includes('JP'));
    expect(japanese.slice(1, 4)).toEqual([true, true, true]);
    expect(days.filter(({ post }) => post.occasion === 'theme').length).toBeGreaterThan(0);
    expect(
      days.map(
        ({ post }) => post.occasion === 'theme' && (post.date < '2026-11-28' || post.date > '2026-11-30'),
      ),
    ).not.toContain(true);
  });

  it('narrows what the plan itself asks for', () => {
    const themes = [theme({ decade: 2010 }, '2026-11-27', '2026-12-01')];
    for (const { year, countries } of titlesOf({ themes, question: { from: 'KR' } }, 5)) {
      expect(countries).toContain('KR');
      expect(Math.floor(year / 10)).toBe(201);
    }
  });

  it('brings no title twice: when it is used up, the plan goes on as ever', () => {
    const question = { artist: 'joe-hisaishi' };
    const size = countFitting(realLibrary, question, []);
    const themes = [theme(question, '2026-11-27', '2027-12-31')];
    const days = liveDays({ plan: samplePlan({ themes }), now: NOW, count: size + 4 });
    expect(size).toBeGreaterThan(2);
    expect(new Set(days.map(({ post }) => post.title.id)).size).toBe(size + 4);
    const hisaishi = new Set(realCatalog.creditsOf('joe-hisaishi').map(({ title }) => title.id));
    expect(days.slice(0, size).every(({ post }) => hisaishi.has(post.title.id))).toBe(true);
  });

  it('that nothing fits is passed over', () => {
    const themes = [theme({ from: 'KR', decade: 1960 }, '2026-11-27', '2026-12-31')];
    expect(liveDays({ plan: samplePlan({ themes }), now: NOW, count: 3 })).toHaveLength(3);
  });
});
