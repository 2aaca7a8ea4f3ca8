import { DiscordAPIError, type REST } from 'discord.js';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { type Sandbox, startSandbox } from '#src/sandbox/start-sandbox.ts';
import { addChannel, setOverwrite } from '#src/sandbox/world/changes.ts';
import { createMessage } from '#src/sandbox/world/compose-message.ts';
import { PERMISSIONS } from '#src/sandbox/world/permissions.ts';
import { restFor } from '../support/bot.ts';

let sandbox: Sandbox;
let rest: REST;
let clock = Date.parse('2026-11-22T12:00:00Z');
beforeEach(async () => {
  sandbox = await startSandbox({ now: () => clock });
  rest = restFor(sandbox);
});
afterEach(() => sandbox.close());

const channel = (name: string): string => {
  const found = [...sandbox.world.channels.values()].find((one) => one.name === name);
  if (!found) throw new Error(`no channel ${name}`);
  return found.id;
};
const send = async (channelId: string, body: object, files: { name: string; data: Buffer }[] = []) =>
  Object(await rest.post(`/channels/${channelId}/messages`, { body, files }));
/** Discord's code of a refused call. */
const codeOf = async (call: Promise<unknown>): Promise<unknown> => {
  const error = await call.then(
    () => null,
    (reason: unknown) => reason,
  );
  return error instanceof DiscordAPIError ? error.code : error;
};
const deny = (channelId: string, right: keyof typeof PERMISSIONS): void =>
  setOverwrite(sandbox.world, channelId, {
    id: sandbox.world.bot.id,
    kind: 'member',
    deny: PERMISSIONS[right],
  });

describe('nonce', () => {
  test('the same nonce gives the first message again', async () => {
    const body = { content: 'daily', nonce: 'abc', enforce_nonce: true };
    const first = await send(channel('lounge'), body);
    expect((await send(channel('lounge'), body)).id).toBe(first.id);
    expect(await rest.get(`/channels/${channel('lounge')}/messages`)).toHaveLength(1);
  });
  test('without enforce_nonce it protects nothing', async () => {
    const body = { content: 'daily', nonce: 'abc' };
    const first = await send(channel('lounge'), body);
    expect((await send(channel('lounge'), body)).id).not.toBe(first.id);
  });
  test('is unknown message after the first one was deleted', async () => {
    const body = { content: 'daily', nonce: 'abc', enforce_nonce: true };
    const first = await send(channel('lounge'), body);
    await rest.delete(`/channels/${channel('lounge')}/messages/${first.id}`);
    expect(await codeOf(send(channel('lounge'), body))).toBe(10008);
  });
  test('is forgotten after a few minutes', async () => {
    const body = { content: 'daily', nonce: 'abc', enforce_nonce: true };
    const first = await send(channel('lounge'), body);
    clock += 5 * 60_000;
    expect((await send(channel('lounge'), body)).id).not.toBe(first.id);
  });
});

describe('rights', () => {
  test('a hidden channel is missing access', async () => {
    deny(channel('lounge'), 'VIEW_CHANNEL');
    expect(await codeOf(send(channel('lounge'), { content: 'a' }))).toBe(50001);
  });
  test.each([
    ['SEND_MESSAGES', { content: 'a' }, []],
    ['EMBED_LINKS', { embeds: [{ title: 'a' }] }, []],
    ['ATTACH_FILES', { content: 'a' }, [{ name: 'a.png', data: Buffer.from('png') }]],
  ] as const)('%s is needed', async (right, body, files) => {
    expect(await codeOf(send(channel('lounge'), body, [...files]))).toBe(null);
    deny(channel('lounge'), right);
    expect(await codeOf(send(channel('lounge'), body, [...files]))).toBe(50013);
  });
  test('without history the list is empty', async () => {
    await send(channel('lounge'), { content: 'a' });
    deny(channel('lounge'), 'READ_MESSAGE_HISTORY');
    expect(await rest.get(`/channels/${channel('lounge')}/messages`)).toEqual([]);
  });
  test("others' messages can neither be edited nor deleted", async () => {
    const author = sandbox.world.member('member')?.user;
    const place = sandbox.world.channels.get(channel('lounge'));
    if (!author || !place) throw new Error('the seed has changed');
    const { message } = createMessage(sandbox.world, { body: { content: 'mine' }, author, channel: place });
    const path = `/channels/${message.channel_id}/messages/${message.id}` as const;
    expect(await codeOf(rest.patch(path, { body: { content: 'b' } }))).toBe(50005);
    expect(await codeOf(rest.delete(path))).toBe(50013);
  });
});

describe('channels', () => {
  test('unknown ones are 10003', async () => {
    expect(await codeOf(send('123456789012345678', { content: 'a' }))).toBe(10003);
  });
  test('a forum takes posts, not messages', async () => {
    const forum = channel('listening-notes');
    expect(await codeOf(send(forum, { content: 'a' }))).toBe(40058);
    const post = Object(
      await rest.post(`/channels/${forum}/threads`, { body: { name: 'Signal', message: { content: 'a' } } }),
    );
    expect(post.message.id).toBe(post.id);
    expect((await send(post.id, { content: 'b' })).channel_id).toBe(post.id);
  });
  test('a forum may ask for a tag', async () => {
    const forum = addChannel(sandbox.world, {
      name: 'tagged',
      type: 15,
      flags: 16,
      availableTags: [{ id: '1', name: 'OST', moderated: false, emoji_id: null, emoji_name: null }],
    });
    const post = (tags: string[]) =>
      rest.post(`/channels/${forum.id}/threads`, {
        body: { name: 'a', message: { content: 'a' }, applied_tags: tags },
      });
    expect(await codeOf(post([]))).toBe(40067);
    expect(await codeOf(post(['2']))).toBe(50035);
    expect(Object(await post(['1'])).applied_tags).toEqual(['1']);
  });
  test('an announcement is published once', async () => {
    const { id, channel_id } = await send(channel('daily-soundtrack'), { content: 'a' });
    await rest.post(`/channels/${channel_id}/messages/${id}/crosspost`);
    expect(await codeOf(rest.post(`/channels/${channel_id}/messages/${id}/crosspost`))).toBe(40033);
  });
  test('a thread grows from a message once, and reopens on sending', async () => {
    const { id, channel_id } = await send(channel('lounge'), { content: 'a' });
    const start = () =>
      rest.post(`/channels/${channel_id}/messages/${id}/threads`, { body: { name: 'talk' } });
    const thread = Object(await start());
    expect(thread).toMatchObject({ id, parent_id: channel_id });
    expect(await codeOf(start())).toBe(160004);
    await rest.patch(`/channels/${id}`, { body: { archived: true } });
    await send(id, { content: 'b' });
    expect(Object(await rest.get(`/channels/${id}`)).thread_metadata.archived).toBe(false);
  });
  test('a direct message reaches one person', async () => {
    const recipient_id = sandbox.world.member('admin')?.user.id;
    const dm = Object(await rest.post('/users/@me/channels', { body: { recipient_id } }));
    expect((await send(dm.id, { content: 'a' })).channel_id).toBe(dm.id);
  });
});

describe('bodies', () => {
  test('a breach is 50035 with the path of the field', async () => {
    const error = await send(channel('lounge'), { embeds: [{ title: 'x'.repeat(257) }] }).catch(
      (reason: unknown) => reason,
    );
    expect(error).toMatchObject({
      code: 50035,
      status: 400,
      rawError: { errors: { embeds: { 0: { title: { _errors: [{ code: 'BASE_TYPE_MAX_LENGTH' }] } } } } },
    });
  });
  test('an empty message is 50006', async () => {
    expect(await codeOf(send(channel('lounge'), { content: '' }))).toBe(50006);
  });
  test('an uploaded picture is served and shown inside its embed', async () => {
    const body = {
      embeds: [{ image: { url: 'attachment://card.png' } }],
      attachments: [{ id: 0, description: 'A card' }],
    };
    const message = await send(channel('lounge'), body, [{ name: 'card.png', data: Buffer.from('picture') }]);
    expect(message.attachments).toEqual([]);
    const file = await fetch(message.embeds[0].image.url);
    expect(await file.text()).toBe('picture');
  });
  test('an edit keeps the attachments it lists', async () => {
    const message = await send(channel('lounge'), { content: 'a' }, [
      { name: 'a.txt', data: Buffer.from('a') },
      { name: 'b.txt', data: Buffer.from('b') },
    ]);
    const path = `/channels/${message.channel_id}/messages/${message.id}` as const;
    const edited = Object(
      await rest.patch(path, { body: { attachments: [{ id: message.attachments[1].id }] } }),
    );
    expect(edited.attachments.map(({ filename }: { filename: string }) => filename)).toEqual(['b.txt']);
  });
  test('roles are pinged only as allowed_mentions says', async () => {
    const role = [...sandbox.world.home.roles.values()].find(({ mentionable }) => mentionable);
    const content = `<@&${role?.id}>`;
    const quiet = await send(channel('lounge'), { content, allowed_mentions: { parse: [] } });
    const loud = await send(channel('lounge'), {
      content,
      allowed_mentions: { parse: [], roles: [role?.id] },
    });
    expect([quiet.mention_roles, loud.mention_roles]).toEqual([[], [role?.id]]);
  });
  test('text displays ping like content', async () => {
    const id = sandbox.world.member('admin')?.user.id;
    const components = [{ type: 17, components: [{ type: 10, content: `<@${id}>` }] }];
    const message = await send(channel('lounge'), { flags: 32768, components });
    expect(message.mentions).toMatchObject([{ id }]);
  });
});
