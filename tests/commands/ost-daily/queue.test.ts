import { beforeEach, describe, expect, it } from 'vitest';
import type { Plan } from '#src/daily/plan.ts';
import { openState } from '#src/state/open-state.ts';
import { StoreUnavailable } from '#src/state/store.ts';
import { withSwitch } from '#tests/support/with-switch.ts';
import { type AdminStage, createAdminStage, GUILD, NOW, number, text } from './admin-stage.ts';

let stage: AdminStage;
let plan: Plan;

beforeEach(async () => {
  stage = await createAdminStage();
  plan = await stage.addPlan({ days: [1, 2, 3, 4, 5] });
});

const stored = async () => (await stage.plans.list(GUILD)).plans[0];
const queue = (...options: object[]) => stage.command('queue', options);

describe('a queued title', () => {
  it('comes on the next free day, and the answer says when', async () => {
    const shown = await queue(text('title', 'title/goblin'));
    // 09:00 in Seoul on Friday, 27 November.
    expect(shown.words).toMatch(/Queued \*\*Goblin\*\*: it comes <t:1795737600:F>/);
    const [next] = await stage.daily.upcoming((await stored()) ?? plan, 1);
    expect(next).toMatchObject({ title: { id: 'goblin' }, occasion: 'queue', date: '2026-11-27' });
  });

  it('comes on the date it was asked for', async () => {
    await queue(text('title', '도깨비'), text('date', '1 dec'));
    expect((await stored())?.queue).toEqual([
      { titleId: 'goblin', date: '2026-12-01', by: '1000000000000000005', at: NOW },
    ]);
    const coming = await stage.daily.upcoming((await stored()) ?? plan, 5);
    expect(coming.find(({ date }) => date === '2026-12-01')?.title.id).toBe('goblin');
  });

  it.each([
    [
      'a date that has passed',
      [text('date', '2026-11-25')],
      /Wed,? 25 Nov 2026 has passed: in Asia\/Seoul it is 2026-11-26/,
    ],
    [
      'a date it cannot read',
      [text('date', '5/6')],
      /“5\/6” is no date I can read. Write it like `2026-11-27`/,
    ],
    ['a date years away', [text('date', '2030-01-01')], /too far away/],
    [
      'a date that is none of its days',
      [text('date', 'saturday')],
      /does not post on Sat,? 28 Nov: its days are Monday to Friday/,
    ],
    ['today, when its post is over', [text('date', 'today')], /Today's post of #1 is over/],
    ['a title beside a theme', [text('artist', 'IU')], /A title or a theme/],
  ] as const)('is refused for %s, and nothing is stored', async (_what, options, sentence) => {
    expect((await queue(text('title', 'title/goblin'), ...options)).words).toMatch(sentence);
    expect((await stored())?.queue).toEqual([]);
  });

  it('is refused on a date that is taken or skipped, or when it is blocked', async () => {
    await queue(text('title', 'title/goblin'), text('date', '1 dec'));
    expect((await queue(text('title', 'title/dark'), text('date', '1 dec'))).words).toMatch(
      /taken by \*\*Goblin\*\*/,
    );
    await stage.command('skip', [text('date', '2 dec')]);
    expect((await queue(text('title', 'title/dark'), text('date', '2 dec'))).words).toMatch(/is skipped/);
    await stage.command('block', [text('title', 'title/dark')]);
    expect((await queue(text('title', 'title/dark'))).words).toMatch(/is blocked[\s\S]*ost-daily unblock/);
  });

  it('can be taken out again', async () => {
    await queue(text('title', 'title/goblin'));
    const [item] = (await stored())?.queue ?? [];
    const shown = await stage.press(`1:daily-unqueue:${plan.id}`, [`title/goblin/${item?.at}`]);
    expect(shown.words).toMatch(/Taken out[\s\S]*Nothing is queued/);
    expect((await stored())?.queue).toEqual([]);
  });

  it('is one of fifteen at most', async () => {
    for (let at = 0; at < 15; at += 1) await queue(text('title', 'title/goblin'));
    expect((await queue(text('title', 'title/goblin'))).words).toMatch(/15 titles are queued already/);
  });

  it('can be asked for in a dialog', async () => {
    await stage.submit(`1:daily-add-title:${plan.id}`, { title: 'Goblin', date: '' });
    expect((await stored())?.queue).toHaveLength(1);
  });
});

describe('a theme', () => {
  it('gives a run of days to an artist, a country or a decade', async () => {
    const shown = await queue(text('from', 'japan'), text('date', '30 nov'), number('days', 5));
    expect(shown.words).toMatch(/Theme set · Japan: Mon,? 30 Nov to Fri,? 4 Dec/);
    const coming = await stage.daily.upcoming((await stored()) ?? plan, 6);
    const themed = coming.filter(({ date }) => date >= '2026-11-30' && date <= '2026-12-04');
    expect(themed).toHaveLength(5);
    expect(themed.filter(({ title }) => title.countries.includes('JP'))).toHaveLength(5);
  });

  it('says when fewer titles fit than days, and refuses when none does', async () => {
    expect((await queue(text('from', 'DK'), number('days', 20))).words).toMatch(
      /Only 2 titles fit the theme/,
    );
    await stage.plans.change(GUILD, 1, (before) => ({ ...before, question: { from: 'KR' }, themes: [] }));
    expect((await queue(text('from', 'DK'))).words).toMatch(/Nothing that this daily post picks from fits/);
  });

  it('does not meet another', async () => {
    await queue(text('from', 'japan'));
    expect((await queue(text('artist', 'IU'))).words).toMatch(/has a theme already/);
  });

  it.each([
    [{ artist: '', from: '', decade: '' }, /needs an artist, a country or a decade/],
    [{ decade: '3000s' }, /“3000s” is no decade of mine/],
    [{ decade: '90s', days: 'a week' }, /“a week” is no number of days/],
  ])('typed into a dialog as %j is refused in a sentence', async (inputs, sentence) => {
    expect((await stage.submit(`1:daily-add-theme:${plan.id}`, inputs)).words).toMatch(sentence);
    expect((await stored())?.themes).toEqual([]);
  });

  it('can be asked for in a dialog, and taken out', async () => {
    await stage.submit(`1:daily-add-theme:${plan.id}`, { decade: "'90s", begin: 'monday', days: '' });
    expect((await stored())?.themes).toMatchObject([
      { question: { decade: 1990 }, from: '2026-11-30', to: '2026-12-06' },
    ]);
    await stage.press(`1:daily-unqueue:${plan.id}`, ['theme/2026-11-30/2026-12-06']);
    expect((await stored())?.themes).toEqual([]);
  });
});

describe('blocking', () => {
  it('takes a title out of the queue and of what comes, and can be undone', async () => {
    const [next] = await stage.daily.upcoming(plan, 1);
    const id = next?.title.id ?? '';
    await queue(text('title', `title/${id}`));
    const shown = await stage.command('block', [text('title', `title/${id}`)]);
    expect(shown.words).toMatch(/will never be posted by #1/);
    expect(await stored()).toMatchObject({ blocked: [id], queue: [] });
    const coming = await stage.daily.upcoming((await stored()) ?? plan, 7);
    expect(coming.map(({ title }) => title.id)).not.toContain(id);
    expect((await stage.suggest('unblock', 'title', [text('title', '')])).choices).toMatchObject([
      { value: `title/${id}` },
    ]);
    await stage.command('unblock', [text('title', `title/${id}`)]);
    expect((await stored())?.blocked).toEqual([]);
  });

  it('unblocks a title that has left the catalog', async () => {
    await stage.plans.change(GUILD, 1, (before) => ({ ...before, blocked: ['gone-for-good'] }));
    expect((await stage.command('unblock', [text('title', 'title/gone-for-good')])).words).toMatch(
      /may be posted/,
    );
    expect((await stored())?.blocked).toEqual([]);
  });
});

it('says that nothing was saved while storage is away, and nothing is', async () => {
  const { state, power } = withSwitch(await openState({ url: 'sqlite::memory:', now: () => NOW }));
  stage = await createAdminStage({ state });
  plan = await stage.addPlan();
  power.isDown = true;
  await expect(stage.plans.list(GUILD)).rejects.toBeInstanceOf(StoreUnavailable);
  const attempts = [
    () => queue(text('title', 'title/goblin')),
    () => stage.command('pause'),
    () => stage.command('list'),
    () => stage.press(`1:daily-skip:${plan.id}`),
    () => stage.press(`1:daily-remove:1:${plan.id}`),
    () => stage.submit(`1:daily-edit:${plan.id}`, { time: '10', zone: 'UTC', days: 'daily' }),
  ];
  for (const attempt of attempts)
    expect((await attempt()).words).toMatch(/could not save that[\s\S]*Nothing was changed/);
  expect((await stage.suggest('list', 'plan', [text('plan', '')])).choices).toEqual([]);
  power.isDown = false;
  expect(await stored()).toEqual(plan);
  expect(stage.lines.filter(({ level }) => level === 'error')).toEqual([]);
});

it('says that it was saved when storage fails only afterwards', async () => {
  const { state, power } = withSwitch(await openState({ url: 'sqlite::memory:', now: () => NOW }));
  stage = await createAdminStage({ state });
  plan = await stage.addPlan();
  stage.plans.onChange(() => {
    power.isDown = true;
  });
  const paused = await stage.press(`1:daily-pause:${plan.id}`);
  expect(paused.words).toMatch(/is paused until you resume it[\s\S]*storage is not answering/);
  power.isDown = false;
  expect((await stored())?.pausedUntil).toBe('forever');

  const queued = await queue(text('title', 'title/goblin'));
  expect(queued.words).toMatch(/Queued \*\*Goblin\*\*[\s\S]*storage is not answering/);
  power.isDown = false;
  expect((await stored())?.queue).toHaveLength(1);
});
