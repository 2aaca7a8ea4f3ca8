/** The world's own shapes as Discord writes them on the wire. */
import type { APIChannel, APIGuild, APIGuildMember, APIRole } from 'discord-api-types/v10';
import { type Channel, type Guild, type Member, NO_FLAGS } from './models.ts';

export function apiMember(member: Member): APIGuildMember {
  return {
    user: member.user,
    nick: member.nick,
    avatar: null,
    roles: [...member.roles],
    joined_at: member.joinedAt,
    premium_since: null,
    communication_disabled_until:
      member.timedOutUntil === undefined ? null : new Date(member.timedOutUntil).toISOString(),
    deaf: false,
    mute: false,
    flags: NO_FLAGS,
    pending: false,
  };
}

export function apiRoles(guild: Guild): APIRole[] {
  return [...guild.roles.values()];
}

export function apiChannel(channel: Channel): APIChannel {
  const { id, flags } = channel;
  if (channel.type === 1) {
    return {
      id,
      type: 1,
      name: null,
      flags,
      last_message_id: channel.lastMessageId,
      recipients: channel.recipient ? [channel.recipient] : [],
    };
  }
  const inGuild = {
    id,
    flags,
    name: channel.name,
    nsfw: channel.nsfw,
    parent_id: channel.parentId,
    ...(channel.guildId === undefined ? {} : { guild_id: channel.guildId }),
  };
  if (channel.thread) return apiThread(channel, inGuild);
  const placed = {
    ...inGuild,
    position: channel.position,
    permission_overwrites: [...channel.overwrites],
    rate_limit_per_user: channel.rateLimitPerUser,
    last_message_id: channel.lastMessageId,
  };
  if (channel.type === 15) {
    return {
      ...placed,
      type: 15,
      topic: channel.topic,
      available_tags: [...(channel.availableTags ?? [])],
      default_reaction_emoji: null,
      default_sort_order: null,
      default_forum_layout: 0,
    };
  }
  if (channel.type === 2) return { ...placed, type: 2, bitrate: 64_000, user_limit: 0, rtc_region: null };
  return { ...placed, type: channel.type === 5 ? 5 : 0, topic: channel.topic };
}

function apiThread(
  channel: Channel,
  inGuild: { id: string; flags: number; name: string; parent_id: string | null; guild_id?: string },
): APIChannel {
  const state = channel.thread;
  const { parent_id, ...rest } = inGuild;
  return {
    ...rest,
    ...(parent_id === null ? {} : { parent_id }),
    type: channel.type === 10 ? 10 : channel.type === 12 ? 12 : 11,
    last_message_id: channel.lastMessageId,
    rate_limit_per_user: channel.rateLimitPerUser,
    message_count: channel.messageCount,
    member_count: 1,
    total_message_sent: channel.messageCount,
    ...(channel.ownerId === undefined ? {} : { owner_id: channel.ownerId }),
    ...(channel.appliedTags === undefined ? {} : { applied_tags: [...channel.appliedTags] }),
    ...(state && {
      thread_metadata: {
        archived: state.archived,
        locked: state.locked,
        auto_archive_duration: state.autoArchiveDuration,
        archive_timestamp: state.archiveTimestamp,
        create_timestamp: state.createTimestamp,
      },
    }),
  };
}

/** `GET /guilds/{id}`, and the body of GUILD_CREATE without its lists. */
export function apiGuild(guild: Guild): Omit<APIGuild, 'preferred_locale' | 'features'> & {
  preferred_locale: string;
  features: readonly string[];
} {
  return {
    id: guild.id,
    name: guild.name,
    icon: null,
    splash: null,
    discovery_splash: null,
    banner: null,
    description: null,
    owner_id: guild.ownerId,
    region: 'deprecated',
    afk_channel_id: null,
    afk_timeout: 300,
    verification_level: 1,
    default_message_notifications: 1,
    explicit_content_filter: 2,
    roles: apiRoles(guild),
    emojis: [],
    stickers: [],
    features: guild.features,
    mfa_level: 0,
    application_id: null,
    system_channel_id: guild.systemChannelId ?? null,
    system_channel_flags: NO_FLAGS,
    rules_channel_id: null,
    public_updates_channel_id: null,
    safety_alerts_channel_id: null,
    vanity_url_code: null,
    max_members: 500_000,
    max_presences: null,
    premium_tier: 0,
    premium_subscription_count: 0,
    premium_progress_bar_enabled: false,
    preferred_locale: guild.preferredLocale,
    nsfw_level: 0,
    hub_type: null,
    incidents_data: null,
  };
}
