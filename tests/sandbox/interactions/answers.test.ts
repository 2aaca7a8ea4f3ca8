import { DiscordAPIError } from 'discord.js';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { type Sandbox, startSandbox } from '#src/sandbox/start-sandbox.ts';
import { type Arrived, type Bot, connectBot, registerCommands } from '../support/bot.ts';

let sandbox: Sandbox;
let bot: Bot;
let clock = Date.parse('2026-11-22T12:00:00Z');
/** What the bot does with the next interactions. */
let onInteraction: (bot: Bot, interaction: Arrived) => void;
beforeEach(async () => {
  sandbox = await startSandbox({ now: () => clock, limits: 'off' });
  await registerCommands(sandbox, [
    { type: 3, name: 'Find the soundtrack' },
    { name: 'ost-daily', description: 'Daily posts', default_member_permissions: '32', contexts: [0] },
  ]);
  onInteraction = () => {};
  bot = await connectBot(sandbox, { onInteraction: (self, interaction) => onInteraction(self, interaction) });
});
afterEach(async () => {
  await bot.destroy();
  await sandbox.close();
});

const always = (body: object): void => {
  onInteraction = (self, interaction) => void self.answer(interaction, body).catch(() => {});
};
const webhook = ({ token }: Arrived, path = ''): `/${string}` =>
  `/webhooks/${sandbox.world.applicationId}/${token}${path}`;
const codeOf = async (call: Promise<unknown>): Promise<unknown> => {
  const error = await call.then(
    () => null,
    (reason: unknown) => reason,
  );
  return error instanceof DiscordAPIError ? error.code : error;
};
const recommend = { name: 'ost recommend' };
const row = { type: 1, components: [{ type: 2, style: 2, label: 'Another', custom_id: 'v1:another' }] };

describe('an answer', () => {
  test('is a message in the channel', async () => {
    always({ type: 4, data: { content: 'Signal' } });
    const answer = await sandbox.driver.command(recommend);
    expect(answer).toMatchObject({
      kind: 'message',
      ok: true,
      private: false,
      message: { content: 'Signal', type: 20 },
    });
    expect(answer.message?.interaction_metadata).toMatchObject({ id: answer.interactionId, type: 2 });
    expect(sandbox.driver.asMember('admin').messages()).toHaveLength(1);
  });
  test('may be private: nobody else sees it, and bot routes do not find it', async () => {
    always({ type: 4, data: { content: 'Signal', flags: 64 } });
    const { message, private: hidden, channelId } = await sandbox.driver.command(recommend);
    expect(hidden).toBe(true);
    expect(sandbox.driver.messages()).toHaveLength(1);
    expect(sandbox.driver.asMember('admin').messages()).toHaveLength(0);
    expect(await codeOf(bot.rest.get(`/channels/${channelId}/messages/${message?.id}`))).toBe(10008);
  });
  test('may be deferred; its visibility stays as the deferral set it', async () => {
    onInteraction = (self, interaction) =>
      void self.answer(interaction, { type: 5, data: { flags: 64 } }).then(() =>
        self.rest.patch(webhook(interaction, '/messages/@original'), {
          auth: false,
          body: { content: 'Late' },
        }),
      );
    const answer = await sandbox.driver.command(recommend);
    expect(answer).toMatchObject({
      kind: 'message',
      deferred: true,
      private: true,
      message: { content: 'Late', flags: 64 },
    });
    expect(answer.message?.edited_timestamp).toBe(null);
  });
  test('comes back in full with with_response', async () => {
    const bodies: unknown[] = [];
    onInteraction = (self, { id, token }) =>
      void self.rest
        .post(`/interactions/${id}/${token}/callback`, {
          auth: false,
          query: new URLSearchParams({ with_response: 'true' }),
          body: { type: 4, data: { content: 'a' } },
        })
        .then((body) => bodies.push(body));
    const { message } = await sandbox.driver.command(recommend);
    await vi.waitFor(() => expect(bodies).toHaveLength(1));
    expect(bodies).toMatchObject([
      {
        interaction: { response_message_id: message?.id },
        resource: { type: 4, message: { id: message?.id } },
      },
    ]);
  });
  test('offers choices', async () => {
    always({ type: 8, data: { choices: [{ name: 'Sad', value: 'sad' }] } });
    const answer = await sandbox.driver.autocomplete({
      ...recommend,
      focused: 'mood',
      options: { mood: 's' },
    });
    expect(answer).toMatchObject({ kind: 'choices', choices: [{ value: 'sad' }] });
    expect(bot.interactions).toMatchObject([
      { type: 4, data: { options: [{ options: [{ name: 'mood', value: 's', focused: true }] }] } },
    ]);
  });
  test('is refused with the path of the field when it breaks a limit', async () => {
    const codes: unknown[] = [];
    onInteraction = (self, interaction) =>
      void codeOf(self.answer(interaction, { type: 4, data: { content: 'x'.repeat(2001) } }))
        .then((code) => codes.push(code))
        .then(() => self.answer(interaction, { type: 4, data: { content: 'short' } }));
    expect((await sandbox.driver.command(recommend)).message?.content).toBe('short');
    expect(codes).toEqual([50035]);
  });
});

describe('time', () => {
  const pending = async (): Promise<Arrived> => {
    void sandbox.driver.command(recommend);
    await vi.waitFor(() => expect(bot.interactions).toHaveLength(1));
    return bot.interactions[0] ?? expect.fail();
  };
  test('after three seconds the interaction is unknown', async () => {
    const interaction = await pending();
    clock += 3001;
    expect(await codeOf(bot.answer(interaction, { type: 4, data: { content: 'a' } }))).toBe(10062);
  });
  test('a second answer is already acknowledged', async () => {
    const interaction = await pending();
    await bot.answer(interaction, { type: 4, data: { content: 'a' } });
    expect(await codeOf(bot.answer(interaction, { type: 4, data: { content: 'a' } }))).toBe(40060);
  });
  test('after fifteen minutes the token is void', async () => {
    const interaction = await pending();
    await bot.answer(interaction, { type: 4, data: { content: 'a' } });
    clock += 15 * 60_000 + 1;
    const edit = bot.rest.patch(webhook(interaction, '/messages/@original'), {
      auth: false,
      body: { content: 'b' },
    });
    expect(await codeOf(edit)).toBe(50027);
  });
  test('without an answer the client says so after three seconds', async () => {
    const answer = await sandbox.driver.command(recommend);
    expect(answer).toMatchObject({ kind: 'failed', ok: false, sentence: 'The application did not respond' });
    expect(answer.tookMs).toBeGreaterThan(2900);
  });
});

describe('follow-ups', () => {
  test('are new messages that can be read, edited and deleted', async () => {
    always({ type: 4, data: { content: 'a' } });
    await sandbox.driver.command(recommend);
    const [interaction] = bot.interactions;
    if (!interaction) return expect.fail();
    const made = Object(await bot.rest.post(webhook(interaction), { auth: false, body: { content: 'b' } }));
    const path = webhook(interaction, `/messages/${made.id}`);
    await bot.rest.patch(path, { auth: false, body: { content: 'c' } });
    expect(await bot.rest.get(path, { auth: false })).toMatchObject({ content: 'c' });
    await bot.rest.delete(path, { auth: false });
    expect(await codeOf(bot.rest.get(path, { auth: false }))).toBe(10008);
  });
  test('are five when only the user installed the app', async () => {
    always({ type: 4, data: { content: 'a' } });
    await sandbox.driver.command({ ...recommend, installed: 'user' });
    const [interaction] = bot.interactions;
    if (!interaction) return expect.fail();
    for (let sent = 0; sent < 5; sent += 1) {
      await bot.rest.post(webhook(interaction), { auth: false, body: { content: 'b' } });
    }
    expect(await codeOf(bot.rest.post(webhook(interaction), { auth: false, body: { content: 'b' } }))).toBe(
      40094,
    );
  });
});

describe('components and modals', () => {
  test('a button changes its message', async () => {
    always({ type: 4, data: { content: 'one', components: [row] } });
    const { message } = await sandbox.driver.command(recommend);
    always({ type: 7, data: { content: 'two', components: [] } });
    const answer = await sandbox.driver.press({ messageId: message?.id ?? '', customId: 'v1:another' });
    expect(answer).toMatchObject({
      kind: 'update',
      message: { id: message?.id, content: 'two', components: [] },
    });
    expect(bot.interactions[1]).toMatchObject({
      type: 3,
      message: { id: message?.id },
      data: { custom_id: 'v1:another', component_type: 2 },
    });
  });
  test('a deferred update ends with the edit', async () => {
    always({ type: 4, data: { content: 'one', components: [row] } });
    const { message } = await sandbox.driver.command(recommend);
    onInteraction = (self, interaction) =>
      void self.answer(interaction, { type: 6 }).then(() =>
        self.rest.patch(webhook(interaction, '/messages/@original'), {
          auth: false,
          body: { content: 'two' },
        }),
      );
    const answer = await sandbox.driver.press({ messageId: message?.id ?? '', customId: 'v1:another' });
    expect(answer).toMatchObject({ kind: 'update', deferred: true, message: { content: 'two' } });
  });
  test('a menu of members brings them resolved', async () => {
    const menu = { type: 1, components: [{ type: 5, custom_id: 'who' }] };
    always({ type: 4, data: { components: [menu] } });
    const { message } = await sandbox.driver.command(recommend);
    const id = sandbox.world.member('admin')?.user.id ?? '';
    await sandbox.driver.select({ messageId: message?.id ?? '', customId: 'who', values: [id] });
    expect(bot.interactions[1]).toMatchObject({
      data: { values: [id], resolved: { users: { [id]: { username: 'marcus' } }, members: { [id]: {} } } },
    });
  });
  test('a modal is filled in and submitted', async () => {
    const input = { type: 4, custom_id: 'title', style: 1 };
    always({
      type: 9,
      data: {
        custom_id: 'suggest',
        title: 'Suggest',
        components: [{ type: 18, label: 'Title', component: input }],
      },
    });
    const opened = await sandbox.driver.command(recommend);
    expect(opened.kind).toBe('modal');
    always({ type: 4, data: { content: 'Thanks', flags: 64 } });
    const answer = await sandbox.driver.submit(opened, { title: 'Signal' });
    expect(answer.message?.content).toBe('Thanks');
    expect(bot.interactions[1]).toMatchObject({
      type: 5,
      data: {
        custom_id: 'suggest',
        components: [{ type: 18, component: { custom_id: 'title', value: 'Signal' } }],
      },
    });
  });
  test('what the client would not allow is refused without asking the bot', async () => {
    const message = row.components[0];
    always({ type: 4, data: { components: [{ ...row, components: [{ ...message, disabled: true }] }] } });
    const first = await sandbox.driver.command(recommend);
    const pressed = await sandbox.driver.press({
      messageId: first.message?.id ?? '',
      customId: 'v1:another',
    });
    expect(pressed).toMatchObject({ kind: 'refused', ok: false });
    expect(await sandbox.driver.command({ name: 'ost-daily' })).toMatchObject({ kind: 'refused' });
    expect(bot.interactions).toHaveLength(1);
    expect(await sandbox.driver.command({ name: 'ost-daily', as: 'admin' })).toMatchObject({
      kind: 'message',
    });
  });
});

describe('an interaction as it arrives', () => {
  test('tells who, where and with which rights', async () => {
    always({ type: 4, data: { content: 'a' } });
    await sandbox.driver.command({ ...recommend, as: 'korean', options: { mood: 'sad' } });
    const { world } = sandbox;
    expect(bot.interactions[0]).toMatchObject({
      application_id: world.applicationId,
      guild_id: world.home.id,
      locale: 'ko',
      guild_locale: 'en-US',
      context: 0,
      authorizing_integration_owners: { 0: world.home.id },
      app_permissions: world.permissions(world.bot.id, String(bot.interactions[0]?.channel_id)).toString(),
      attachment_size_limit: 10 * 1024 * 1024,
      entitlements: [],
      data: {
        name: 'ost',
        type: 1,
        options: [{ name: 'recommend', type: 1, options: [{ name: 'mood', type: 3, value: 'sad' }] }],
      },
    });
    const admin = await sandbox.driver.command({ ...recommend, as: 'admin' });
    expect(admin.ok).toBe(true);
    const rights = BigInt(String(Object(bot.interactions[1]?.member).permissions));
    expect(rights & 32n).toBe(32n);
  });
  test('in direct messages carries the user instead of a member', async () => {
    always({ type: 4, data: { content: 'a' } });
    const user = sandbox.world.member('member')?.user;
    if (!user) return expect.fail();
    await sandbox.driver.command({ ...recommend, channelId: sandbox.world.directMessages(user).id });
    expect(bot.interactions[0]).toMatchObject({
      context: 1,
      user: { id: user.id },
      authorizing_integration_owners: { 0: '0' },
    });
    expect(bot.interactions[0]).not.toHaveProperty('member');
  });
  test('a message menu brings its message', async () => {
    always({ type: 4, data: { content: 'a' } });
    const { message } = await sandbox.driver.command(recommend);
    const answer = await sandbox.driver.messageCommand({
      name: 'Find the soundtrack',
      messageId: message?.id ?? '',
    });
    expect(answer.message?.type).toBe(23);
    expect(bot.interactions[1]).toMatchObject({
      data: {
        type: 3,
        target_id: message?.id,
        resolved: { messages: { [message?.id ?? '']: { content: 'a' } } },
      },
    });
  });
});
