import type { Hono } from 'hono';
import { assertMessage } from '../../check/asserts.ts';
import type { MessageBody, Upload } from '../../check/bodies.ts';
import { Problem } from '../../problem.ts';
import { editChannel, removeMessage } from '../../world/changes.ts';
import { createMessage, editMessage } from '../../world/compose-message.ts';
import { CHANNEL, type Channel } from '../../world/models.ts';
import type { World } from '../../world/world.ts';
import { can, demand, publicMessage, visibleChannel } from '../access.ts';
import type { RestContext, RestEnv } from '../context.ts';

const CROSSPOSTED = 1;
const LIST_MAX = 100;
const LIST_DEFAULT = 50;

/** Messages in channels, threads and DMs. */
export function messageRoutes(app: Hono<RestEnv>, { world, checks }: RestContext): void {
  app.post('/channels/:channel/messages', (c) => {
    const channel = visibleChannel(world, c.req.param('channel'));
    const body: unknown = c.get('body');
    const uploads = c.get('uploads');
    assertMayPost(world, channel);
    assertMessage(body, 'channel', { checks, uploads });
    assertMaySend(world, channel, body, uploads);
    const repeated = repeatedNonce(world, body);
    if (repeated) return c.json(repeated.message);
    if (channel.thread?.archived) {
      editChannel(world, channel.id, { thread: { ...channel.thread, archived: false } });
    }
    const reply = body.message_reference?.message_id;
    const { message } = createMessage(world, {
      body,
      uploads,
      author: world.bot,
      channel,
      ...(reply === undefined
        ? {}
        : { type: 19, more: { message_reference: { type: 0, channel_id: channel.id, message_id: reply } } }),
    });
    if (body.nonce !== undefined && body.nonce !== null) {
      world.nonces.remember(world.bot.id, body.nonce, { channelId: channel.id, messageId: message.id });
    }
    return c.json(message);
  });

  app.get('/channels/:channel/messages', (c) => {
    const channel = visibleChannel(world, c.req.param('channel'));
    // Without this right Discord answers with an empty list.
    if (!can(world, channel.id, 'READ_MESSAGE_HISTORY')) return c.json([]);
    const { limit, before, after, around } = c.req.query();
    const page = {
      limit: Math.min(LIST_MAX, Math.max(1, Number(limit ?? LIST_DEFAULT) || LIST_DEFAULT)),
      ...(before === undefined ? {} : { before }),
      ...(after === undefined ? {} : { after }),
      ...(around === undefined ? {} : { around }),
    };
    return c.json(world.messages.page(channel.id, page).map(({ message }) => message));
  });

  const one = '/channels/:channel/messages/:message';
  app.get(one, (c) => {
    const channel = visibleChannel(world, c.req.param('channel'));
    demand(world, channel.id, 'READ_MESSAGE_HISTORY');
    return c.json(publicMessage(world, channel.id, c.req.param('message')).message);
  });
  app.patch(one, (c) => {
    const channel = visibleChannel(world, c.req.param('channel'));
    const stored = publicMessage(world, channel.id, c.req.param('message'));
    if (stored.message.author.id !== world.bot.id) throw new Problem('othersMessage');
    const body: unknown = c.get('body');
    const uploads = c.get('uploads');
    assertMessage(body, 'edit', { checks, uploads, stored });
    editMessage(world, stored, body, uploads);
    return c.json(stored.message);
  });
  app.delete(one, (c) => {
    const channel = visibleChannel(world, c.req.param('channel'));
    const stored = publicMessage(world, channel.id, c.req.param('message'));
    if (stored.message.author.id !== world.bot.id) demand(world, channel.id, 'MANAGE_MESSAGES');
    removeMessage(world, stored);
    return c.body(null, 204);
  });
  app.post(`${one}/crosspost`, (c) => {
    const channel = visibleChannel(world, c.req.param('channel'));
    if (channel.type !== CHANNEL.announcement) throw new Problem('wrongChannelType');
    const stored = publicMessage(world, channel.id, c.req.param('message'));
    demand(world, channel.id, 'SEND_MESSAGES');
    if (stored.message.author.id !== world.bot.id) demand(world, channel.id, 'MANAGE_MESSAGES');
    const flags: number = stored.message.flags ?? 0;
    if ((flags & CROSSPOSTED) !== 0) throw new Problem('alreadyCrossposted');
    stored.message = { ...stored.message, flags: flags | CROSSPOSTED };
    world.events.emit('message', 'update', stored);
    return c.json(stored.message);
  });
  app.post('/channels/:channel/typing', (c) => {
    const channel = visibleChannel(world, c.req.param('channel'));
    assertMayPost(world, channel);
    return c.body(null, 204);
  });
}

/** The kind of channel and the right to write there. */
function assertMayPost(world: World, channel: Channel): void {
  if (channel.type === CHANNEL.forum) throw new Problem('onlyThreadsHere');
  if (channel.type === CHANNEL.category) throw new Problem('notTextChannel');
  demand(world, channel.id, channel.thread ? 'SEND_MESSAGES_IN_THREADS' : 'SEND_MESSAGES');
  if (channel.thread?.locked && !can(world, channel.id, 'MANAGE_THREADS')) throw new Problem('lockedThread');
}

/** Rights that depend on what is sent. That embeds and files answer 50013 is observed, not documented. */
export function assertMaySend(
  world: World,
  channel: Channel,
  body: MessageBody,
  uploads: readonly Upload[],
): void {
  if ((body.embeds?.length ?? 0) > 0) demand(world, channel.id, 'EMBED_LINKS');
  if (uploads.length > 0) demand(world, channel.id, 'ATTACH_FILES');
  const limit = world.guilds.get(channel.guildId ?? '')?.attachmentSizeLimit ?? Number.POSITIVE_INFINITY;
  if (uploads.some(({ bytes }) => bytes.byteLength > limit)) throw new Problem('fileTooLarge');
  if (!body.message_reference) return;
  demand(world, channel.id, 'READ_MESSAGE_HISTORY');
  const known = world.messages.get(channel.id, body.message_reference.message_id ?? '');
  if (!known && body.message_reference.fail_if_not_exists !== false) throw new Problem('unknownMessage');
}

/** `enforce_nonce`: the message that this nonce already made; 10008 when that one is gone. */
function repeatedNonce(world: World, { nonce, enforce_nonce }: MessageBody) {
  if (!enforce_nonce || nonce === undefined || nonce === null) return undefined;
  const sent = world.nonces.find(world.bot.id, nonce);
  if (!sent) return undefined;
  return publicMessage(world, sent.channelId, sent.messageId);
}
