import { describe, expect, it } from 'vitest';
import { createCatalog } from '#src/catalog/catalog.ts';
import type { Title } from '#src/catalog/model/title.ts';
import type { Plan } from '#src/daily/plan.ts';
import { chooseDaily } from '#src/daily/what/choose-daily.ts';
import { EMPTY_HISTORY } from '#src/daily/what/grow-history.ts';
import { countFitting } from '#src/daily/what/pool.ts';
import { foresee } from '#src/daily/what/upcoming.ts';
import { createLibrary } from '#src/library.ts';
import { realCatalog, realLibrary } from '#tests/support/real-catalog.ts';
import { liveDays } from '../support/live-days.ts';
import { moment, samplePlan } from '../support/sample-plan.ts';

const NOW = moment('2026-11-26T03:00Z');
const BY = '333333333333333333';

/** Ids of plans: each draws differently. */
const PLAN_IDS = Array.from({ length: 200 }, (_, at) => `plan${String(at).padStart(6, '0')}`);

const choose = (plan: Plan, date: string) =>
  chooseDaily({ library: realLibrary, plan, history: EMPTY_HISTORY, date });

const titlesOf = (changes: Partial<Plan>, count: number): Title[] =>
  liveDays({ plan: samplePlan(changes), now: NOW, count }).map(({ post }) => post.title);

const leaderOf = ({ composers, musicDirectors }: Title): string | undefined =>
  composers[0] ?? musicDirectors[0];

/** How many of country, leading composer and leading mood two titles share. */
const shared = (one: Title, other: Title): number =>
  Number(one.countries[0] === other.countries[0]) +
  Number(leaderOf(one) !== undefined && leaderOf(one) === leaderOf(other)) +
  Number(one.moods[0] === other.moods[0]);

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
