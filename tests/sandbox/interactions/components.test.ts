import { describe, expect, test } from 'vitest';
import { buttonRow, recommend, useStage } from '../support/stage.ts';

const stage = useStage();

describe('components and modals', () => {
  test('a button changes its message', async () => {
    stage().always({ type: 4, data: { content: 'one', components: [buttonRow] } });
    const { message } = await stage().sandbox.driver.command(recommend);
    stage().always({ type: 7, data: { content: 'two', components: [] } });
    const answer = await stage().sandbox.driver.press({
      messageId: message?.id ?? '',
      customId: 'v1:another',
    });
    expect(answer).toMatchObject({
      kind: 'update',
      message: { id: message?.id, content: 'two', components: [] },
    });
    expect(stage().bot.interactions[1]).toMatchObject({
      type: 3,
      message: { id: message?.id },
      data: { custom_id: 'v1:another', component_type: 2 },
    });
  });
  test('a deferred update ends with the edit', async () => {
    stage().always({ type: 4, data: { content: 'one', components: [buttonRow] } });
    const { message } = await stage().sandbox.driver.command(recommend);
    stage().onInteraction = (self, interaction) =>
      void self.answer(interaction, { type: 6 }).then(() =>
        self.rest.patch(stage().webhook(interaction, '/messages/@original'), {
          auth: false,
          body: { content: 'two' },
        }),
      );
    const answer = await stage().sandbox.driver.press({
      messageId: message?.id ?? '',
      customId: 'v1:another',
    });
    expect(answer).toMatchObject({ kind: 'update', deferred: true, message: { content: 'two' } });
  });
  test('a menu of members brings them resolved', async () => {
    const menu = { type: 1, components: [{ type: 5, custom_id: 'who' }] };
    stage().always({ type: 4, data: { components: [menu] } });
    const { message } = await stage().sandbox.driver.command(recommend);
    const id = stage().sandbox.world.member('admin')?.user.id ?? '';
    await stage().sandbox.driver.select({ messageId: message?.id ?? '', customId: 'who', values: [id] });
    expect(stage().bot.interactions[1]).toMatchObject({
      data: { values: [id], resolved: { users: { [id]: { username: 'marcus' } }, members: { [id]: {} } } },
    });
  });
  test('a modal is filled in and submitted', async () => {
    const input = { type: 4, custom_id: 'title', style: 1 };
    stage().always({
      type: 9,
      data: {
        custom_id: 'suggest',
        title: 'Suggest',
        components: [{ type: 18, label: 'Title', component: input }],
      },
    });
    const opened = await stage().sandbox.driver.command(recommend);
    expect(opened.kind).toBe('modal');
    stage().always({ type: 4, data: { content: 'Thanks', flags: 64 } });
    const answer = await stage().sandbox.driver.submit(opened, { title: 'Signal' });
    expect(answer.message?.content).toBe('Thanks');
    expect(stage().bot.interactions[1]).toMatchObject({
      type: 5,
      data: {
        custom_id: 'suggest',
        components: [{ type: 18, component: { custom_id: 'title', value: 'Signal' } }],
      },
    });
  });
  test('what the client would not allow is refused without asking the bot', async () => {
    const message = buttonRow.components[0];
    stage().always({
      type: 4,
      data: { components: [{ ...buttonRow, components: [{ ...message, disabled: true }] }] },
    });
    const first = await stage().sandbox.driver.command(recommend);
    const pressed = await stage().sandbox.driver.press({
      messageId: first.message?.id ?? '',
      customId: 'v1:another',
    });
    expect(pressed).toMatchObject({ kind: 'refused', ok: false });
    expect(await stage().sandbox.driver.command({ name: 'ost-daily' })).toMatchObject({ kind: 'refused' });
    expect(stage().bot.interactions).toHaveLength(1);
    expect(await stage().sandbox.driver.command({ name: 'ost-daily', as: 'admin' })).toMatchObject({
      kind: 'message',
    });
  });
});

describe('an interaction as it arrives', () => {
  test('tells who, where and with which rights', async () => {
    stage().always({ type: 4, data: { content: 'a' } });
    await stage().sandbox.driver.command({ ...recommend, as: 'korean', options: { mood: 'sad' } });
    const { world } = stage().sandbox;
    expect(stage().bot.interactions[0]).toMatchObject({
      application_id: world.applicationId,
      guild_id: world.home.id,
      locale: 'ko',
      guild_locale: 'en-US',
      context: 0,
      authorizing_integration_owners: { 0: world.home.id },
      app_permissions: world
        .permissions(world.bot.id, String(stage().bot.interactions[0]?.channel_id))
        .toString(),
      attachment_size_limit: 10 * 1024 * 1024,
      entitlements: [],
      data: {
        name: 'ost',
        type: 1,
        options: [{ name: 'recommend', type: 1, options: [{ name: 'mood', type: 3, value: 'sad' }] }],
      },
    });
    const admin = await stage().sandbox.driver.command({ ...recommend, as: 'admin' });
    expect(admin.ok).toBe(true);
    const rights = BigInt(String(Object(stage().bot.interactions[1]?.member).permissions));
    expect(rights & 32n).toBe(32n);
  });
  test('in direct messages carries the user instead of a member', async () => {
    stage().always({ type: 4, data: { content: 'a' } });
    const user = stage().sandbox.world.member('member')?.user;
    if (!user) return expect.fail();
    await stage().sandbox.driver.command({
      ...recommend,
      channelId: stage().sandbox.world.directMessages(user).id,
    });
    expect(stage().bot.interactions[0]).toMatchObject({
      context: 1,
      user: { id: user.id },
      authorizing_integration_owners: { 0: '0' },
    });
    expect(stage().bot.interactions[0]).not.toHaveProperty('member');
  });
  test('a message menu brings its message', async () => {
    stage().always({ type: 4, data: { content: 'a' } });
    const { message } = await stage().sandbox.driver.command(recommend);
    const answer = await stage().sandbox.driver.messageCommand({
      name: 'Find the soundtrack',
      messageId: message?.id ?? '',
    });
    expect(answer.message?.type).toBe(23);
    expect(stage().bot.interactions[1]).toMatchObject({
      data: {
        type: 3,
        target_id: message?.id,
        resolved: { messages: { [message?.id ?? '']: { content: 'a' } } },
      },
    });
  });
});
