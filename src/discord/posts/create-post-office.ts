import { DiscordAPIError, type REST } from '@discordjs/rest';
import {
  type APIChannel,
  type APIGuild,
  type APIMessage,
  type APIThreadChannel,
  type APIUser,
  Routes,
} from 'discord-api-types/v10';
import { cutText } from '#src/core/cut-text.ts';
import { PostFailed } from '#src/core/posts/post-failed.ts';
import type { ChannelView, Posted, PostOffice } from '#src/core/posts/post-office.ts';
import type { Message } from '#src/core/reply/message.ts';
import { toBody } from '#src/core/reply/to-body.ts';
import { requestOf } from '../request-of.ts';
import { findPost } from './find-post.ts';
import { lookAtChannel } from './look-at-channel.ts';
import type { Pacer } from './pacer.ts';
import type { PostRest } from './post-rest.ts';
import { postFailure } from './post-trouble.ts';

const THREAD_NAME_MAX = 100;
/** A thread below a post closes by itself after a day without a word. */
const THREAD_MINUTES = 1_440;

const THREAD_IS_THERE = 160_004;
const IS_PUBLISHED = 40_033;
const UNKNOWN_CHANNEL = 10_003;

interface PostOfficeOptions {
  readonly rest: REST;
  /** Every call waits for its turn here first. */
  readonly pace: Pacer;
  /** Milliseconds since 1970. */
  readonly now: () => number;
  /** Hears of every failed request, so that a refused token can end the program. */
  readonly onFailure: (error: unknown) => void;
}

/** The part of the client that posting uses, one call after the other as the pace allows. */
const inTurn = ({ rest, pace }: PostOfficeOptions): PostRest => ({
  async get(route, request) {
    await pace();
    return rest.get(route, request);
  },
  async post(route, request) {
    await pace();
    return rest.post(route, request);
  },
});

/** `attachments` stands in a body only where files come with it. */
const bodyOf = (message: Message) => {
  const { attachments, ...body } = toBody(message);
  return { ...body, ...(message.files?.length && { attachments }) };
};

const unless = (code: number) => (error: unknown) => {
  if (!(error instanceof DiscordAPIError) || error.code !== code) throw error;
};

/** Posts by Discord's REST interface, or by whatever speaks like it. */
export const createPostOffice = (options: PostOfficeOptions): PostOffice => {
  const { now, onFailure } = options;
  const rest = inTurn(options);

  /** Turns what fails into {@link PostFailed}. */
  const calling = async <T>(call: () => Promise<T>): Promise<T> => {
    try {
      return await call();
    } catch (error) {
      onFailure(error);
      throw postFailure(error);
    }
  };

  let own: Promise<string> | undefined;
  const self = (): Promise<string> => {
    own ??= (rest.get(Routes.user()) as Promise<APIUser>).then(({ id }) => id);
    own.catch(() => {
      own = undefined;
    });
    return own;
  };
  const look = (channelId: string): Promise<ChannelView> => lookAtChannel({ rest, self, now }, channelId);

  const send = async (channelId: string, message: Message, nonce: string): Promise<Posted> => {
    const body = { ...bodyOf(message), nonce, enforce_nonce: true };
    const request = requestOf(body, message.files);
    const sent = (await rest.post(Routes.channelMessages(channelId), request)) as APIMessage;
    return { channelId, messageId: sent.id, pinged: sent.mention_roles ?? [] };
  };

  return {
    send: (channelId, message, nonce) => calling(() => send(channelId, message, nonce)),
    openForumPost: (forumId, { name, message, tagId }) =>
      calling(async () => {
        const body = {
          name: cutText(name, THREAD_NAME_MAX),
          message: bodyOf(message),
          ...(tagId !== undefined && { applied_tags: [tagId] }),
        };
        const request = requestOf(body, message.files);
        const thread = (await rest.post(Routes.threads(forumId), request)) as APIThreadChannel & {
          message?: APIMessage;
        };
        return {
          channelId: thread.id,
          messageId: thread.message?.id ?? thread.id,
          pinged: thread.message?.mention_roles ?? [],
        };
      }),
    openThread: ({ channelId, messageId }, name) =>
      calling(async () => {
        const body = { name: cutText(name, THREAD_NAME_MAX), auto_archive_duration: THREAD_MINUTES };
        await rest.post(Routes.threads(channelId, messageId), { body }).catch(unless(THREAD_IS_THERE));
      }),
    publish: ({ channelId, messageId }) =>
      calling(async () => {
        await rest.post(Routes.channelMessageCrosspost(channelId, messageId)).catch(unless(IS_PUBLISHED));
      }),
    find: (wanted) => calling(() => findPost({ rest, self, look }, wanted)),
    look: (channelId) => calling(() => look(channelId)),
    tell: (userId, message, nonce) =>
      calling(async () => {
        const channel = (await rest.post(Routes.userChannels(), {
          body: { recipient_id: userId },
        })) as APIChannel;
        await send(channel.id, message, nonce);
      }),
    tellServer: (guildId, message, nonce) =>
      calling(async () => {
        const { system_channel_id: channelId } = (await rest.get(Routes.guild(guildId))) as APIGuild;
        if (!channelId)
          throw new PostFailed('refused', 'the server has no system channel', { code: UNKNOWN_CHANNEL });
        await send(channelId, message, nonce);
      }),
  };
};
