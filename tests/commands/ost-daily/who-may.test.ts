import { beforeEach, describe, expect, it } from 'vitest';
import { type AdminStage, createAdminStage, GUILD, text } from './admin-stage.ts';
import { VERBS } from './verbs.ts';

let stage: AdminStage;

beforeEach(async () => {
  stage = await createAdminStage();
});

describe('who may', () => {
  it.each(VERBS)('a member without Manage Server is kindly refused /ost-daily %s', async (name, options) => {
    await stage.addPlan();
    const shown = await stage.command(name, [...options], {}, '0');
    expect(shown.words).toMatch(/permission \*\*Manage Server\*\*/);
    expect(stage.discord.posts).toEqual([]);
  });

  it('and every button of a panel, while nothing changes', async () => {
    const plan = await stage.addPlan();
    const panel = await stage.press('1:daily-open', [plan.id]);
    for (const id of panel.customIds) {
      const shown = await stage.press(id, id === '1:daily-open' ? ['all'] : [], '0');
      expect(shown.words).toMatch(/permission \*\*Manage Server\*\*/);
    }
    expect((await stage.plans.list(GUILD)).plans).toEqual([plan]);
  });

  it('and gets no suggestions of plans', async () => {
    await stage.addPlan();
    expect((await stage.suggest('preview', 'plan', [text('plan', '')], '0')).choices).toEqual([]);
    expect((await stage.suggest('preview', 'plan', [text('plan', '')])).choices).toHaveLength(1);
  });
});
