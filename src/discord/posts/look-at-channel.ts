import {
  type APIChannel,
  type APIGuild,
  type APIGuildMember,
  type APIThreadChannel,
  ChannelFlags,
  ChannelType,
  Routes,
} from 'discord-api-types/v10';
import { PostFailed } from '#src/core/posts/post-failed.ts';
import type { ChannelView } from '#src/core/posts/post-office.ts';
import { computePermissions } from './compute-permissions.ts';
import type { PostRest } from './post-rest.ts';

/** Discord's code for a channel of a kind that cannot be written to. */
const NOT_A_TEXT_CHANNEL = 50008;

const KINDS: ReadonlyMap<ChannelType, ChannelView['kind']> = new Map([
  [ChannelType.GuildText, 'text'],
  [ChannelType.GuildAnnouncement, 'announcement'],
  [ChannelType.PublicThread, 'thread'],
  [ChannelType.PrivateThread, 'thread'],
  [ChannelType.AnnouncementThread, 'thread'],
  [ChannelType.GuildForum, 'forum'],
]);

const isThread = (channel: APIChannel): channel is APIThreadChannel => KINDS.get(channel.type) === 'thread';

const overwritesOf = (channel: APIChannel) =>
  'permission_overwrites' in channel ? (channel.permission_overwrites ?? []) : [];

interface Looking {
  readonly rest: PostRest;
  /** The bot's own user id. */
  readonly self: () => Promise<string>;
  readonly now: () => number;
}

/** Reads what a channel is and computes what the bot may do there: four or five requests. */
export const lookAtChannel = async (
  { rest, self, now }: Looking,
  channelId: string,
): Promise<ChannelView> => {
  const channel = (await rest.get(Routes.channel(channelId))) as APIChannel;
  if (!('guild_id' in channel) || channel.guild_id === undefined)
    throw new PostFailed('refused', 'not a channel of a server', { code: NOT_A_TEXT_CHANNEL });
  const guildId = channel.guild_id;
  const userId = await self();
  const [guild, member, ruling] = await Promise.all([
    rest.get(Routes.guild(guildId)) as Promise<APIGuild>,
    rest.get(Routes.guildMember(guildId, userId)) as Promise<APIGuildMember>,
    isThread(channel) && channel.parent_id
      ? (rest.get(Routes.channel(channel.parent_id)) as Promise<APIChannel>)
      : channel,
  ]);
  const timedOut = member.communication_disabled_until;
  return {
    guildId,
    kind: KINDS.get(channel.type) ?? 'other',
    permissions: computePermissions({
      guildId,
      ownerId: guild.owner_id,
      userId,
      roles: new Map(guild.roles.map(({ id, permissions }) => [id, BigInt(permissions)])),
      memberRoles: member.roles,
      timedOutUntil: timedOut ? Date.parse(timedOut) : undefined,
      overwrites: overwritesOf(ruling),
      isThread: isThread(channel),
      now: now(),
    }),
    isLocked: isThread(channel) && (channel.thread_metadata?.locked ?? false),
    needsTag:
      channel.type === ChannelType.GuildForum && ((channel.flags ?? 0) & ChannelFlags.RequireTag) !== 0,
    tags:
      channel.type === ChannelType.GuildForum
        ? channel.available_tags.map(({ id, name }) => ({ id, name }))
        : [],
    mentionableRoles: new Set(guild.roles.flatMap(({ id, mentionable }) => (mentionable ? [id] : []))),
  };
};
