import { beforeEach, describe, expect, it } from 'vitest';
import { channelOf, ROLE, role, typeAdd } from './adding.ts';
import { type AdminStage, ALL_FINE, CHANNEL, createAdminStage, GUILD, number, text } from './admin-stage.ts';

let stage: AdminStage;

beforeEach(async () => {
  stage = await createAdminStage();
});

const edit = (options: readonly object[], type = 0) => stage.command('edit', [...options], channelOf(type));
const stored = async () => (await stage.plans.list(GUILD)).plans;

describe('/ost-daily edit', () => {
  beforeEach(async () => {
    await typeAdd(stage, [text('mood', 'bittersweet'), text('from', 'KR'), role(ROLE), number('digest', 7)]);
  });

  it('changes what is given and leaves the rest', async () => {
    const [before] = await stored();
    expect((await edit([text('time', '21:30'), number('decade', 2010)])).words).toMatch(/✅ Saved/);
    expect(await stored()).toEqual([
      {
        ...before,
        time: '21:30',
        question: { ...before?.question, decade: 2010 },
        timedAt: stage.discord.now,
      },
    ]);
  });

  it.each([
    ['role', { roleId: undefined }],
    ['digest', { digestDay: undefined }],
    ['mood', { question: { from: 'KR' } }],
    ['wishes', { question: {} }],
  ] as const)('takes away: %s', async (what, rest) => {
    const [before] = await stored();
    await edit([text('clear', what)]);
    const wanted = Object.fromEntries(
      Object.entries({ ...before, ...rest }).filter(([, value]) => value !== undefined),
    );
    expect(await stored()).toEqual([wanted]);
  });

  it('asks for something to change', async () => {
    expect((await edit([])).words).toMatch(/at least one option/);
  });

  it('moves to another channel only when it can post there, and ends what had stopped it', async () => {
    const [before] = await stored();
    await stage.plans.change(GUILD, 1, (plan) => ({
      ...plan,
      suspended: { reason: 'channel-gone', since: 1 },
    }));
    stage.discord.report = { isReachable: false, checks: [] };
    const move = [{ type: 7, name: 'channel', value: CHANNEL }];
    expect((await edit(move, 5)).words).toMatch(/cannot see this channel/);
    expect((await stored())[0]?.suspended).toBeDefined();
    stage.discord.report = ALL_FINE;
    await edit(move, 5);
    expect(await stored()).toEqual([{ ...before, channelKind: 'announcement' }]);
  });

  it('is told of on the panel: what the button changes, and what the command', async () => {
    const [plan] = await stored();
    const panel = await stage.press('1:daily-open', [plan?.id ?? '']);
    expect(panel.words).toMatch(
      /\*\*Edit\*\* changes time, zone and days; <\/ost-daily edit:\d+> everything else/,
    );
  });

  it('opens a dialog with what is set, and reads it back', async () => {
    const [plan] = await stored();
    const dialog = await stage.press(`1:daily-ask-edit:${plan?.id}`);
    expect(dialog.words).toMatch(/"value":"09:00"[\s\S]*"value":"Asia\/Seoul"[\s\S]*"value":"every day"/);
    const id = `1:daily-edit:${plan?.id}`;
    expect((await stage.submit(id, { time: '25:00', zone: 'Asia/Seoul', days: 'every day' })).words).toMatch(
      /no time/,
    );
    await stage.submit(id, { time: '8 pm', zone: 'london', days: 'Monday to Friday' });
    expect(await stored()).toMatchObject([{ time: '20:00', zone: 'Europe/London', days: [1, 2, 3, 4, 5] }]);
  });
});
