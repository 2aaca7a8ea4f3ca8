import { beforeEach, describe, expect, it } from 'vitest';
import { dailyCommands } from '#commands/ost-daily/index.ts';
import { bodyOf } from '#src/core/command/command-tree.ts';
import { checkCommands } from '#src/sandbox/check/commands/commands.ts';
import { type Adding, ROLE, role, STAFF_ROLE, typeAdd } from './adding.ts';
import { type AdminStage, ALL_FINE, CHANNEL, createAdminStage, GUILD, number, text } from './admin-stage.ts';

let stage: AdminStage;

beforeEach(async () => {
  stage = await createAdminStage();
});

const add = (options?: readonly object[], how?: Adding) => typeAdd(stage, options, how);
const stored = async () => (await stage.plans.list(GUILD)).plans;
const flag = (name: string, value: boolean) => ({ type: 5, name, value });

it("the commands are within Discord's limits, 8000 characters in all included", () => {
  expect(checkCommands([bodyOf(dailyCommands)])).toEqual([]);
});

describe('/ost-daily add', () => {
  it('stores what was asked for, in the language of the server, and shows the first post', async () => {
    const shown = await add([
      text('days', 'weekdays'),
      text('mood', 'bittersweet'),
      text('from', 'korean'),
      role(ROLE),
      flag('thread', true),
      number('late', 60),
      number('digest', 7),
    ]);
    const [plan] = await stored();
    expect(plan).toMatchObject({
      slot: 1,
      channelId: CHANNEL,
      channelKind: 'text',
      channelName: 'daily-soundtrack',
      time: '09:00',
      zone: 'Asia/Seoul',
      days: [1, 2, 3, 4, 5],
      question: { mood: 'bittersweet', from: 'KR' },
      roleId: ROLE,
      thread: true,
      publish: false,
      lateMinutes: 60,
      digestDay: 7,
      locale: 'ko',
      createdBy: '1000000000000000005',
    });
    if (plan === undefined) throw new Error('nothing stored');
    const [first] = await stage.daily.upcoming(plan, 1);
    expect(shown.words).toMatch(/Saved as \*\*#1\*\*: <#2+>, \*\*09:00\*\* Asia\/Seoul, Monday to Friday/);
    expect(shown.data.embeds?.[0]?.title).toContain(first?.title.names.en);
    expect(shown.words).toContain('Friday');
    expect(shown.data.allowed_mentions).toEqual({ parse: [] });
  });

  it.each([
    ['a time that is none', { time: '25:00' }, [], /“25:00” is no time I can read. Write it like `09:00`/],
    ['a time that may be two', { time: '9:5' }, [], /“9:5” is no time I can read.+`09:05`, `09:50`/],
    [
      'a country of several zones',
      { zone: 'Australia' },
      [],
      /several time zones, such as `Australia\/Sydney`/,
    ],
    [
      'a misspelt zone',
      { zone: 'Asia/Soul' },
      [],
      /no time zone called “Asia\/Soul”. Did you mean `Asia\/Seoul`/,
    ],
    ['a zone that is nowhere', { zone: '+09:00' }, [], /nearest big city/],
    ['a day that is none', {}, [text('days', 'Mon, Blursday')], /can't read the day “blursday”/],
    ['everyone', {}, [role(GUILD)], /never ping everyone/],
    ['a role that the admin may not ping', {}, [role(STAFF_ROLE)], /may not ping <@&5+1> yourself/],
    ['an artist nobody knows', {}, [text('artist', 'Zzyzx Qqq')], /don't know an artist/],
    [
      'wishes that nothing fits',
      {},
      [text('kind', 'anime'), text('from', 'KR'), number('decade', 1960)],
      /Nothing in the catalog fits/,
    ],
    ['a tag where there are none', {}, [text('tag', 'K-drama')], /has no tags/],
  ] as const)('refuses %s in a sentence, and stores nothing', async (_what, timing, options, sentence) => {
    const shown = await add(options, timing);
    expect(shown.words).toMatch(sentence);
    expect(await stored()).toEqual([]);
  });

  it.each(['noon', '12:00', '12 pm'])('takes %s as 12:00', async (time) => {
    await add([], { time });
    expect((await stored())[0]?.time).toBe('12:00');
  });

  it('lets an admin who may mention all roles ping any', async () => {
    await add([role(STAFF_ROLE)], { as: `${(1 << 5) | (1 << 17)}` });
    expect((await stored())[0]?.roleId).toBe(STAFF_ROLE);
  });

  it.each([
    ['a channel it cannot see', { isReachable: false, checks: [] }, /cannot see this channel/],
    [
      'a permission that is missing',
      { isReachable: true, checks: [{ permission: 'EmbedLinks', isGranted: false, isNeeded: true }] },
      /❌ \*\*Embed Links\*\*/,
    ],
    ['a role it may not ping', { ...ALL_FINE, canPing: false }, /may not ping <@&5+>/],
    ['a forum that wants a tag', { ...ALL_FINE, obstacle: 'forum-needs-tag' }, /wants a tag on every post/],
  ] as const)('stores nothing for %s, and says what is missing', async (_what, report, sentence) => {
    stage.discord.report = report;
    const shown = await add([role(ROLE)]);
    expect(shown.words).toMatch(/Nothing was saved yet/);
    expect(shown.words).toMatch(sentence);
    expect(await stored()).toEqual([]);
  });

  it('finds the tag of a forum by its name', async () => {
    stage.discord.report = { ...ALL_FINE, tags: [{ id: '666666666666666666', name: 'K-drama' }] };
    expect((await add([text('tag', 'anime')], { type: 15 })).words).toMatch(
      /no tag “anime”. It has: \*\*K-drama\*\*/,
    );
    await add([text('tag', 'k-DRAMA')], { type: 15 });
    expect(await stored()).toMatchObject([{ channelKind: 'forum', tagId: '666666666666666666' }]);
  });

  it('warns with the number where fewer than fourteen titles fit', async () => {
    const options = [text('from', 'DK')];
    const shown = await add(options);
    const count = stage.daily.fitting({ from: 'DK' }, []);
    expect(count).toBeGreaterThan(0);
    expect(count).toBeLessThan(14);
    expect(shown.words).toMatch(new RegExp(`Only ${count} title`));
    expect(await stored()).toHaveLength(1);
  });

  it('warns of what the channel does not give', async () => {
    stage.discord.report = {
      isReachable: true,
      checks: [{ permission: 'CreatePublicThreads', isGranted: false, isNeeded: false }],
    };
    const shown = await add([flag('thread', true), flag('publish', true)]);
    expect(shown.words).toMatch(
      /Without \*\*Create Public Threads\*\*[\s\S]*Only posts of announcement channels/,
    );
    expect(await stored()).toHaveLength(1);
  });

  it('refuses an eleventh, and names what ends or changes one', async () => {
    for (let at = 0; at < 10; at += 1) await stage.addPlan();
    expect((await add()).words).toMatch(/All 10 places are taken. <\/ost-daily remove:\d+> ends one/);
    expect(await stored()).toHaveLength(10);
  });

  it('offers the zones of the server before those of the member, with the time they have now', async () => {
    const offered = await stage.suggest('add', 'zone', [text('zone', '')]);
    expect(offered.choices[0]).toEqual({ name: 'Asia/Seoul · 12:00 now', value: 'Asia/Seoul' });
    expect(offered.choices.map(({ value }) => value)).toContain('America/New_York');
    const typed = await stage.suggest('add', 'zone', [text('zone', 'buenos')]);
    expect(typed.choices[0]?.value).toBe('America/Argentina/Buenos_Aires');
    expect((await stage.suggest('add', 'zone', [text('zone', 'Londn')])).choices[0]?.value).toBe(
      'Europe/London',
    );
  });
});
