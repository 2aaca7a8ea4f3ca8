import { beforeEach, describe, expect, it } from 'vitest';
import { changePlan } from '#commands/ost-daily/find-plan.ts';
import type { DailyServices } from '#commands/services.ts';
import type { Context } from '#src/core/command/context.ts';
import { planKey } from '#src/state/plans/plan-record.ts';
import { type AdminStage, createAdminStage, GUILD, number } from './admin-stage.ts';
import { VERBS } from './verbs.ts';

let stage: AdminStage;

beforeEach(async () => {
  stage = await createAdminStage();
});

describe('which plan', () => {
  it.each(VERBS.slice(1))('without any plan /ost-daily %s says how to set one up', async (name, options) => {
    const shown = await stage.command(name, [...options]);
    expect(shown.words).toMatch(/<\/ost-daily add:\d+> sets one up/);
  });

  it('one alone is meant; of several they are named with channel and time', async () => {
    await stage.addPlan();
    expect((await stage.command('preview')).words).toMatch(/#1: the next posts/);
    await stage.addPlan({ time: '21:30' });
    expect((await stage.command('preview')).words).toMatch(
      /\*\*#1\*\* \(<#2+>, 09:00\), \*\*#2\*\* \(<#2+>, 21:30\)/,
    );
    expect((await stage.command('preview', [number('plan', 2)])).words).toMatch(/#2: the next posts/);
    expect((await stage.command('preview', [number('plan', 7)])).words).toMatch(/no #7 here/);
  });

  it('a damaged one is reported and can be removed; the others go on', async () => {
    const other = await stage.addPlan();
    await stage.addPlan();
    const raw = stage.state.store({ namespace: 'plan', version: 1, durable: true, read: (value) => value });
    await raw.set(planKey({ guildId: GUILD, slot: 2 }), { broken: true });
    const list = await stage.command('list');
    expect(list.words).toMatch(/#2 is damaged in my storage/);
    expect(list.words).toMatch(/#1 · 09:00 Asia\/Seoul/);
    expect((await stage.command('preview', [number('plan', 2)])).words).toMatch(/#2 is damaged/);
    const asked = await stage.command('remove', [number('plan', 2)]);
    const done = await stage.press(asked.customIds[0] ?? '');
    expect(done.words).toMatch(/#2 has ended/);
    expect(await stage.plans.list(GUILD)).toEqual({ plans: [other], damaged: [] });
  });

  it('a button of a plan that was removed since says so, also when its slot is used again', async () => {
    const plan = await stage.addPlan();
    await stage.plans.remove(GUILD, 1);
    await stage.addPlan();
    expect((await stage.press(`1:daily-skip:${plan.id}`)).words).toMatch(/was removed since/);
  });
});

it('never changes a plan that took the slot of the one that was meant', async () => {
  const meant = await stage.addPlan();
  await stage.plans.remove(GUILD, 1);
  const other = await stage.addPlan();
  const context = { services: { daily: stage.daily }, commandMention: (name: string) => name };
  const change = changePlan(meant, context as Context<DailyServices>, (plan) => ({ ...plan, time: '23:00' }));
  await expect(change).rejects.toMatchObject({ key: 'daily.planGone' });
  expect((await stage.plans.list(GUILD)).plans).toEqual([other]);
});
