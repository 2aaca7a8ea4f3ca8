import type { Hono } from 'hono';
import { assertChannelPatch, assertMessage, assertThread } from '../../check/asserts.ts';
import type { ThreadBody } from '../../check/bodies.ts';
import { Problem } from '../../problem.ts';
import { addChannel, editChannel, removeChannel } from '../../world/changes.ts';
import { createMessage } from '../../world/compose-message.ts';
import { CHANNEL, type Channel, REQUIRE_TAG, type ThreadState } from '../../world/models.ts';
import { apiChannel } from '../../world/wire.ts';
import { demand, publicMessage, visibleChannel } from '../access.ts';
import type { RestContext, RestEnv } from '../context.ts';
import { assertMaySend } from './messages.ts';

const HAS_THREAD = 32;
const DEFAULT_ARCHIVE_MINUTES = 1440;

/** Channels, threads and forum posts. */
export function channelRoutes(app: Hono<RestEnv>, { world, checks }: RestContext): void {
  app.get('/channels/:channel', (c) => c.json(apiChannel(visibleChannel(world, c.req.param('channel')))));
  app.patch('/channels/:channel', (c) => {
    const channel = visibleChannel(world, c.req.param('channel'));
    if (!channel.thread) demand(world, channel.id, 'MANAGE_CHANNELS');
    else if (channel.ownerId !== world.bot.id) demand(world, channel.id, 'MANAGE_THREADS');
    const body: unknown = c.get('body');
    assertChannelPatch(body);
    const { archived, locked, auto_archive_duration, applied_tags, ...plain } = body;
    const thread = channel.thread && {
      ...channel.thread,
      ...(archived === undefined ? {} : { archived }),
      ...(locked === undefined ? {} : { locked }),
      ...(auto_archive_duration === undefined ? {} : { autoArchiveDuration: auto_archive_duration }),
    };
    const changed = editChannel(world, channel.id, {
      ...(plain.name === undefined ? {} : { name: plain.name }),
      ...(plain.topic === undefined ? {} : { topic: plain.topic }),
      ...(plain.flags === undefined ? {} : { flags: plain.flags }),
      ...(applied_tags === undefined ? {} : { appliedTags: applied_tags }),
      ...(thread ? { thread } : {}),
    });
    return c.json(apiChannel(changed));
  });
  app.delete('/channels/:channel', (c) => {
    const channel = visibleChannel(world, c.req.param('channel'));
    if (channel.guildId !== undefined) {
      demand(world, channel.id, channel.thread ? 'MANAGE_THREADS' : 'MANAGE_CHANNELS');
    }
    removeChannel(world, channel.id);
    return c.json(apiChannel(channel));
  });

  app.post('/channels/:channel/messages/:message/threads', (c) => {
    const channel = visibleChannel(world, c.req.param('channel'));
    if (channel.guildId === undefined) throw new Problem('wrongDmAction');
    if (channel.thread || channel.type === CHANNEL.forum) throw new Problem('wrongChannelType');
    const stored = publicMessage(world, channel.id, c.req.param('message'));
    demand(world, channel.id, 'CREATE_PUBLIC_THREADS');
    const body: unknown = c.get('body');
    assertThread(body, 'from-message', checks);
    if (world.channels.has(stored.message.id)) throw new Problem('threadExists');
    const thread = openThread(channel, body, threadType(channel), stored.message.id);
    stored.message = {
      ...stored.message,
      flags: (stored.message.flags ?? 0) | HAS_THREAD,
      thread: apiChannel(thread),
    };
    world.events.emit('message', 'update', stored);
    return c.json(apiChannel(thread), 201);
  });

  app.post('/channels/:channel/threads', (c) => {
    const channel = visibleChannel(world, c.req.param('channel'));
    if (channel.guildId === undefined) throw new Problem('wrongDmAction');
    const body: unknown = c.get('body');
    if (channel.type === CHANNEL.forum) return c.json(forumPost(channel, body, c.get('uploads')), 201);
    if (channel.type !== CHANNEL.text && channel.type !== CHANNEL.announcement) {
      throw new Problem('wrongChannelType');
    }
    demand(world, channel.id, 'CREATE_PUBLIC_THREADS');
    assertThread(body, 'plain', checks);
    // Discord's default for this call is a private thread.
    return c.json(apiChannel(openThread(channel, body, body.type ?? CHANNEL.privateThread)), 201);
  });

  app.get('/channels/:channel/threads/archived/public', (c) => {
    const channel = visibleChannel(world, c.req.param('channel'));
    demand(world, channel.id, 'READ_MESSAGE_HISTORY');
    const closed = [...world.channels.values()].filter(
      ({ parentId, thread }) => parentId === channel.id && thread?.archived === true,
    );
    return c.json({ threads: closed.map(apiChannel), members: [], has_more: false });
  });

  function forumPost(channel: Channel, body: unknown, uploads: RestEnv['Variables']['uploads']): object {
    demand(world, channel.id, 'SEND_MESSAGES');
    assertThread(body, 'forum', checks);
    const message = body.message ?? {};
    assertMessage(message, 'forum', { checks, uploads, at: 'message' });
    assertMaySend(world, channel, message, uploads);
    const tags = body.applied_tags ?? [];
    if ((channel.flags & REQUIRE_TAG) !== 0 && tags.length === 0) throw new Problem('tagRequired');
    const offered = channel.availableTags ?? [];
    const unknown = tags.find((tag) => !offered.some(({ id }) => id === tag));
    if (unknown !== undefined) {
      const fault = {
        path: `applied_tags.${tags.indexOf(unknown)}`,
        code: 'INVALID_FORUM_TAG',
        message: 'This tag does not exist in this forum.',
      };
      throw new Problem('badForm', [fault]);
    }
    const thread = openThread(channel, body, CHANNEL.publicThread);
    // A forum post and its first message share their id.
    const stored = createMessage(world, {
      body: message,
      uploads,
      author: world.bot,
      channel: thread,
      more: { id: thread.id },
    });
    return { ...apiChannel(thread), message: stored.message };
  }

  function openThread(parent: Channel, body: ThreadBody, type: number, id?: string): Channel {
    const at = new Date(world.now()).toISOString();
    const thread: ThreadState = {
      archived: false,
      locked: false,
      autoArchiveDuration: body.auto_archive_duration ?? DEFAULT_ARCHIVE_MINUTES,
      archiveTimestamp: at,
      createTimestamp: at,
    };
    return addChannel(world, {
      ...(id === undefined ? {} : { id }),
      ...(parent.guildId === undefined ? {} : { guildId: parent.guildId }),
      name: body.name,
      type,
      parentId: parent.id,
      ownerId: world.bot.id,
      rateLimitPerUser: body.rate_limit_per_user ?? 0,
      ...(parent.type === CHANNEL.forum ? { appliedTags: body.applied_tags ?? [] } : {}),
      thread,
    });
  }
}

function threadType(parent: Channel): number {
  return parent.type === CHANNEL.announcement ? CHANNEL.announcementThread : CHANNEL.publicThread;
}
