import { beforeEach, describe, expect, it } from 'vitest';
import type { PlanPlace } from '#src/daily/daily.ts';
import type { HistoryEntry } from '#src/daily/history.ts';
import type { Plan } from '#src/daily/plan.ts';
import { createPlans } from '#src/state/plans.ts';
import { openSqlite } from '#src/state/sqlite/open-sqlite.ts';
import { moment, samplePlan } from '#tests/daily/support/sample-plan.ts';
import { keepLog, type LogLine } from '#tests/support/keep-log.ts';
import { type Fresh, freshState } from './rules/fresh-state.ts';

const GUILD = '111111111111111111';
const { id: _id, slot: _slot, ...NEW } = samplePlan();
const NOW = moment('2026-11-26T03:00Z');

let fresh: Fresh;
let lines: LogLine[];
let plans: ReturnType<typeof createPlans>;
let drawn = 0;

const open = () => {
  const kept = keepLog();
  lines = kept.lines;
  const random = () => (drawn++ * 0.377) % 1;
  return createPlans(fresh.state, { now: () => NOW, random, log: kept.log });
};

const posted = (changes: Partial<HistoryEntry> = {}): HistoryEntry => ({
  date: '2026-11-26',
  end: 'posted',
  titleId: 'goblin',
  at: NOW,
  reason: 'pick',
  ...changes,
});

const add = async (changes: Partial<Plan> = {}): Promise<Plan> => {
  const plan = await plans.add({ ...NEW, ...changes });
  if (plan === undefined) throw new Error('no slot was free');
  return plan;
};

beforeEach(async () => {
  fresh = await freshState((context) => openSqlite('sqlite::memory:', context));
  plans = open();
});

describe('a server', () => {
  it('has its plans by slot, each in the first that was free, and finds them after a restart', async () => {
    await add({ time: '01:00' });
    await add({ time: '02:00' });
    await add({ time: '03:00' });
    await plans.remove(GUILD, 2);
    await add({ time: '04:00' });
    const listed = await open().list(GUILD);
    expect(listed.plans.map(({ slot, time }) => `${slot} ${time}`)).toEqual([
      '1 01:00',
      '2 04:00',
      '3 03:00',
    ]);
  });

  it('gets ten plans and no eleventh, also when two processes are asked for all at once', async () => {
    const others = open();
    const added = await Promise.all(
      Array.from({ length: 12 }, (_, at) => (at % 2 === 0 ? plans : others).add(NEW)),
    );
    const slots = added.map((plan) => plan?.slot ?? Number.NaN).sort((a, b) => a - b);
    expect(slots.filter((slot) => slot > 0)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10]);
    expect(new Set(added.map((plan) => plan?.id)).size).toBe(11);
  });

  it('sees nothing of the plans of another', async () => {
    await add();
    await plans.add({ ...NEW, guildId: '999999999999999999' });
    expect((await plans.list(GUILD)).plans).toHaveLength(1);
    expect(await Array.fromAsync(plans.all())).toHaveLength(2);
  });
});

describe('changing a plan', () => {
  it('loses no change when several are made at the same moment, by two processes', async () => {
    await add();
    const others = open();
    const block = (titleId: string, by = plans) =>
      by.change(GUILD, 1, (plan) => ({ ...plan, blocked: [...plan.blocked, titleId] }));
    await Promise.all([block('a'), block('b', others), block('c')]);
    expect((await plans.find({ guildId: GUILD, slot: 1 }))?.blocked).toEqual(['a', 'b', 'c']);
  });

  it('notes the moment when it will post at other times, and only then', async () => {
    await add();
    const blocked = await plans.change(GUILD, 1, (plan) => ({ ...plan, blocked: ['a'] }));
    expect(blocked?.timedAt).toBeUndefined();
    const moved = await plans.change(GUILD, 1, (plan) => ({ ...plan, time: '08:00' }));
    expect(moved?.timedAt).toBe(NOW);
  });

  it('leaves a plan when nothing is to change, and answers nothing where there is none', async () => {
    const plan = await add();
    expect(await plans.change(GUILD, 1, () => undefined)).toEqual(plan);
    expect(await plans.change(GUILD, 2, () => samplePlan())).toBeUndefined();
  });

  it('tells whoever listens what is stored now, until they have heard enough', async () => {
    const heard: [PlanPlace, string | undefined][] = [];
    const end = plans.onChange((place, plan) => heard.push([place, plan?.time]));
    await add();
    await plans.change(GUILD, 1, (plan) => ({ ...plan, time: '10:00' }));
    await plans.remove(GUILD, 1);
    end();
    await add();
    const place = { guildId: GUILD, slot: 1 };
    expect(heard).toEqual([
      [place, '09:00'],
      [place, '10:00'],
      [place, undefined],
    ]);
  });
});

describe('a damaged plan', () => {
  const damage = {
    'no JSON': '{"version":1,"val',
    'a part missing': JSON.stringify({ version: 1, value: { ...samplePlan(), time: undefined } }),
    'a time that no clock shows': JSON.stringify({ version: 1, value: samplePlan({ time: '25:00' }) }),
    'a zone that there is not': JSON.stringify({ version: 1, value: samplePlan({ zone: 'Asia/Seuol' }) }),
    'the plan of another server': JSON.stringify({
      version: 1,
      value: samplePlan({ guildId: '999999999999999999' }),
    }),
    'a newer version': JSON.stringify({ version: 99, value: samplePlan() }),
  };

  it.each(Object.entries(damage))('is listed, reported once, and others go on: %s', async (_, text) => {
    await fresh.plant('plan', `${GUILD}.1`, text);
    await add({ time: '10:00' });
    for (let time = 0; time < 2; time += 1) {
      const { plans: readable, damaged } = await plans.list(GUILD);
      expect(readable.map(({ slot }) => slot)).toEqual([2]);
      expect(damaged).toEqual([{ guildId: GUILD, slot: 1 }]);
      expect((await Array.fromAsync(plans.all())).map(({ slot }) => slot)).toEqual([2]);
    }
    expect(lines).toHaveLength(1);
    expect(lines[0]).toMatchObject({ level: 'warn', fields: { guildId: GUILD, slot: 1 } });
  });

  it('is kept as it is by everything but its removal', async () => {
    const text = JSON.stringify({ version: 1, value: { was: 'a plan' } });
    await fresh.plant('plan', `${GUILD}.1`, text);
    expect(await plans.change(GUILD, 1, (plan) => plan)).toBeUndefined();
    for (let slot = 2; slot <= 10; slot += 1) await add();
    expect(await plans.add(NEW)).toBeUndefined();
    expect(await fresh.everything('plan')).toContainEqual([`${GUILD}.1`, { was: 'a plan' }]);
    expect(await plans.remove(GUILD, 1)).toBe(true);
    expect((await plans.list(GUILD)).damaged).toEqual([]);
    expect((await add()).slot).toBe(1);
  });
});

describe('a history', () => {
  it('is empty at first and grows with each end', async () => {
    const plan = await add();
    expect(await plans.history(plan.id)).toEqual({ shown: [], entries: [] });
    await plans.recordEnd(plan, posted());
    const missed = { date: '2026-11-27', end: 'missed', at: NOW, reason: 'late-window' } as const;
    await plans.recordEnd(plan, missed);
    const { shown, entries } = await open().history(plan.id);
    expect(shown).toEqual(['goblin']);
    expect(entries.map(({ end }) => end)).toEqual(['posted', 'missed']);
  });

  it('keeps every end when several are recorded at the same moment', async () => {
    const plan = await add();
    const dates = ['2026-11-26', '2026-11-27', '2026-11-28'];
    await Promise.all(dates.map((date) => plans.recordEnd(plan, posted({ date }))));
    expect((await plans.history(plan.id)).entries.map(({ date }) => date)).toEqual(dates);
  });

  it('goes with its plan, so that the slot begins anew', async () => {
    const plan = await add();
    await plans.recordEnd(plan, posted());
    await plans.remove(GUILD, 1);
    await plans.recordEnd(plan, posted({ date: '2026-11-27' }));
    expect(await fresh.everything('daily-history')).toEqual([]);
    const next = await add();
    expect(next.id).not.toBe(plan.id);
    expect((await plans.history(next.id)).entries).toEqual([]);
  });

  it('takes what was posted out of the queue, and nothing else', async () => {
    const asked = { by: '333333333333333333', at: NOW - 1 };
    const plan = await add({
      queue: [
        { titleId: 'goblin', ...asked },
        { titleId: 'signal', ...asked },
      ],
      skips: ['2026-11-01', '2026-12-24'],
    });
    await plans.recordEnd(plan, posted({ reason: 'queue' }));
    const stored = await plans.find(plan);
    expect(stored?.queue.map(({ titleId }) => titleId)).toEqual(['signal']);
    expect(stored?.skips).toEqual(['2026-12-24']);
    expect(stored?.timedAt).toBeUndefined();
  });

  it('begins anew when it is damaged, and the damaged one is kept', async () => {
    const plan = await add();
    const damaged = { was: 'a history' };
    await fresh.plant('daily-history', plan.id, JSON.stringify({ version: 1, value: damaged }));
    expect((await plans.history(plan.id)).entries).toEqual([]);
    await plans.recordEnd(plan, posted());
    expect((await open().history(plan.id)).shown).toEqual(['goblin']);
    expect(await fresh.everything('daily-history')).toContainEqual([plan.id, damaged]);
  });
});

it('says so when storage does not answer', async () => {
  await fresh.state.close();
  await expect(plans.list(GUILD)).rejects.toMatchObject({ name: 'StoreUnavailable' });
  await expect(plans.add(NEW)).rejects.toMatchObject({ name: 'StoreUnavailable' });
});
