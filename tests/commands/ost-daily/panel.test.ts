import { InteractionResponseType, MessageFlags } from 'discord-api-types/v10';
import { beforeEach, describe, expect, it } from 'vitest';
import { PostRefused } from '#src/daily/post-refused.ts';
import { type AdminStage, CHANNEL, createAdminStage, GUILD, text } from './admin-stage.ts';

let stage: AdminStage;

beforeEach(async () => {
  stage = await createAdminStage();
});

describe('the list', () => {
  it('names the next post as a timestamp, the last result and what stands in the way', async () => {
    const plan = await stage.addPlan();
    await stage.plans.recordEnd(plan, {
      date: '2026-11-25',
      end: 'posted',
      titleId: 'goblin',
      channelId: CHANNEL,
      messageId: '444444444444444444',
      at: 1_000,
      reason: 'pick',
      partial: ['thread'],
    });
    await stage.addPlan({ suspended: { reason: 'cannot-send', since: 1_000 }, time: '10:00' });
    await stage.addPlan({ pausedUntil: 'forever', time: '11:00' });
    const list = await stage.command('list');
    // 09:00 in Seoul on 27 November.
    expect(list.words).toContain('<t:1795737600:R>');
    expect(list.words).toContain(
      `[Goblin](https://discord.com/channels/${GUILD}/${CHANNEL}/444444444444444444), <t:1:f>, but its thread could not be opened`,
    );
    expect(list.words).toMatch(
      /Stopped\*\* <t:1:R>: I may not write in the channel. Give me \*\*Send Messages\*\*/,
    );
    expect(list.words).toMatch(/Paused until you resume it/);
    expect(list.data.flags).toBe(MessageFlags.Ephemeral);
  });

  it('stays within the limits with ten plans that have long wishes', async () => {
    for (let at = 0; at < 10; at += 1)
      await stage.addPlan({
        question: { mood: 'bittersweet', text: 'rain and a long confession '.repeat(11) },
        suspended: { reason: 'refused', since: 1_000 },
        channelName: 'a'.repeat(100),
      });
    const list = await stage.command('list');
    expect(list.words.match(/Stopped/g)).toHaveLength(10);
    expect(list.words).toContain('10 of 10');
  });
});

describe('the panel', () => {
  it('removes only after it asked', async () => {
    const plan = await stage.addPlan();
    const asked = await stage.command('remove');
    expect(asked.words).toMatch(/End \*\*#1\*\* for good/);
    expect((await stage.press(asked.customIds[1] ?? '')).words).toMatch(/Nothing was changed/);
    expect((await stage.plans.list(GUILD)).plans).toEqual([plan]);
    await stage.press(asked.customIds[0] ?? '');
    expect((await stage.plans.list(GUILD)).plans).toEqual([]);
  });

  it('shows the next seven posts as they will come', async () => {
    const plan = await stage.addPlan();
    const coming = await stage.daily.upcoming(plan, 7);
    const shown = await stage.press(`1:daily-preview:${plan.id}`);
    expect(shown.type).toBe(InteractionResponseType.UpdateMessage);
    for (const { title } of coming) expect(shown.words).toContain(title.names.en);
  });

  it('skips the next post, and takes that back', async () => {
    const plan = await stage.addPlan();
    const skipped = await stage.press(`1:daily-skip:${plan.id}`);
    expect(skipped.words).toMatch(/on Friday,? 27 November 2026/);
    expect((await stage.plans.list(GUILD)).plans[0]?.skips).toEqual(['2026-11-27']);
    await stage.press(skipped.customIds[0] ?? '');
    expect((await stage.plans.list(GUILD)).plans[0]?.skips).toEqual([]);
  });

  it('asks for the end of a pause, and resumes', async () => {
    const plan = await stage.addPlan();
    const dialog = await stage.press(`1:daily-ask-pause:${plan.id}`);
    expect(dialog.type).toBe(InteractionResponseType.Modal);
    expect((await stage.submit(`1:daily-pause:${plan.id}`, { until: '24 Dec' })).words).toMatch(
      /posts again from Thursday,? 24 December 2026 on/,
    );
    expect((await stage.plans.list(GUILD)).plans[0]?.pausedUntil).toBe('2026-12-24');
    expect((await stage.press(`1:daily-resume:${plan.id}`)).words).toMatch(/#1 goes on/);
    expect((await stage.plans.list(GUILD)).plans[0]?.pausedUntil).toBeUndefined();
    await stage.submit(`1:daily-pause:${plan.id}`, { until: '' });
    expect((await stage.plans.list(GUILD)).plans[0]?.pausedUntil).toBe('forever');
  });

  it('resumes what was stopped only when nothing is missing any more, and names what is', async () => {
    const suspended = { reason: 'cannot-send', since: 1 } as const;
    const plan = await stage.addPlan({ suspended });
    stage.discord.report = {
      isReachable: true,
      checks: [{ permission: 'SendMessages', isGranted: false, isNeeded: true }],
    };
    const blocked = await stage.press(`1:daily-resume:${plan.id}`);
    expect(blocked.words).toMatch(/cannot post yet[\s\S]*❌ \*\*Send Messages\*\*/);
    expect((await stage.plans.list(GUILD)).plans[0]?.suspended).toEqual(suspended);
  });

  it('posts by hand only after it asked, and says who triggered it in the history', async () => {
    const plan = await stage.addPlan({ roleId: '555555555555555555' });
    const asked = await stage.press(`1:daily-ask-post:${plan.id}`);
    expect(asked.words).toMatch(/right now\?[\s\S]*pings <@&5+>/);
    expect(asked.data.allowed_mentions).toEqual({ parse: [] });
    expect(stage.discord.posts).toEqual([]);
    const posted = await stage.press(asked.customIds[0] ?? '');
    expect(posted.words).toMatch(/✅ \[.+\]\(https:\/\/discord.com\/channels\//);
    expect((await stage.press(`1:daily-history:${plan.id}`)).words).toMatch(
      /picked · by <@1000000000000000005>/,
    );
  });

  it('posts what is named by hand, unless that is blocked', async () => {
    const plan = await stage.addPlan({ blocked: ['signal'] });
    await stage.command('post-now', [text('title', 'Goblin')]);
    expect((await stage.plans.history(plan.id)).entries.at(-1)?.titleId).toBe('goblin');
    const refused = await stage.command('post-now', [text('title', 'Signal')]);
    expect(refused.words).toMatch(/blocked[\s\S]*unblock/);
    expect(stage.discord.posts).toHaveLength(1);
  });

  it.each([
    ['nothing-fits', /nothing fits it any more/],
    ['cannot-send', /\*\*Send Messages\*\*/],
    ['unknown', /look into the channel before you try again/],
  ] as const)('says why a post by hand did not go out: %s', async (refusal, sentence) => {
    const plan = await stage.addPlan();
    stage.discord.postNow = new PostRefused(refusal);
    expect((await stage.press(`1:daily-post:${plan.id}`)).words).toMatch(sentence);
  });

  it('turns the pages of a long history', async () => {
    const plan = await stage.addPlan();
    for (let day = 1; day <= 20; day += 1)
      await stage.plans.recordEnd(plan, {
        date: `2026-10-${String(day).padStart(2, '0')}`,
        end: day % 2 === 0 ? 'missed' : 'posted',
        titleId: 'goblin',
        at: day * 1000,
        reason: 'pick',
      });
    const first = await stage.command('history');
    expect(first.words).toContain('Page 1 of 3');
    const second = await stage.press(first.customIds[1] ?? '');
    expect(second.words).toContain('Page 2 of 3');
    expect((await stage.press(`1:daily-history:${plan.id}:99`)).words).toContain('Page 3 of 3');
    expect((await stage.press(`1:daily-history:${plan.id}:x`)).words).toContain('Page 1 of 3');
  });

  it('checks a channel that no plan has yet', async () => {
    stage.discord.report = { isReachable: false, checks: [], canPing: false };
    const resolved = { channels: { '7': { id: '7', name: 'lounge', type: 0 } } };
    const shown = await stage.command('check', [{ type: 7, name: 'channel', value: '7' }], resolved);
    expect(shown.words).toMatch(/<#7>[\s\S]*cannot see this channel/);
  });
});
