import { APPLICATION_ID, BOT_USER_ID, idOf, PER_GUILD } from './ids.ts';

/** A middling server. */
const CHANNELS = 30;
const ROLES = 15;
const EMOJIS = 20;

const CATEGORY_EVERY = 6;

const CREATED = '2021-03-04T18:20:31.117000+00:00';

const role = (guild: number, at: number) => ({
  id: at === 0 ? idOf('guild', guild) : idOf('role', guild * PER_GUILD + at),
  name: at === 0 ? '@everyone' : `Role number ${at}`,
  description: null,
  permissions: '1071698660929',
  position: at,
  color: 3447003 + at,
  colors: { primary_color: 3447003 + at, secondary_color: null, tertiary_color: null },
  hoist: at % 3 === 0,
  managed: false,
  mentionable: at % 2 === 0,
  icon: null,
  unicode_emoji: null,
  flags: 0,
});

const channel = (guild: number, at: number) => ({
  id: idOf('channel', guild * PER_GUILD + at),
  type: at % CATEGORY_EVERY === 0 ? 4 : at % CATEGORY_EVERY === 5 ? 2 : 0,
  name: `channel-number-${at}`,
  topic: 'What this channel is for, in a sentence that somebody wrote once and nobody reads',
  position: at,
  flags: 0,
  nsfw: false,
  parent_id:
    at % CATEGORY_EVERY === 0 ? null : idOf('channel', guild * PER_GUILD + at - (at % CATEGORY_EVERY)),
  last_message_id: idOf('message', guild * PER_GUILD + at),
  rate_limit_per_user: 0,
  theme_color: null,
  icon_emoji: null,
  permission_overwrites: [1, 2].map((other) => ({
    id: idOf('role', guild * PER_GUILD + other),
    type: 0,
    allow: '1024',
    deny: '2048',
  })),
});

const BOT_USER = {
  id: BOT_USER_ID,
  username: 'bench',
  discriminator: '0',
  global_name: null,
  avatar: null,
  bot: true,
};

const botMember = (guild: number) => ({
  user: BOT_USER,
  nick: null,
  avatar: null,
  banner: null,
  roles: [idOf('role', guild * PER_GUILD + 1)],
  joined_at: CREATED,
  premium_since: null,
  communication_disabled_until: null,
  pending: false,
  deaf: false,
  mute: false,
  flags: 0,
});

const guildData = (guild: number) => ({
  id: idOf('guild', guild),
  name: `A server where people watch series ${guild}`,
  icon: 'a_70444022ea3e5d73dd00d59c5578b07e',
  description: null,
  splash: null,
  discovery_splash: null,
  banner: null,
  owner_id: idOf('user', 1),
  application_id: null,
  region: 'deprecated',
  afk_channel_id: null,
  afk_timeout: 300,
  system_channel_id: idOf('channel', guild * PER_GUILD + 1),
  system_channel_flags: 0,
  rules_channel_id: null,
  public_updates_channel_id: null,
  safety_alerts_channel_id: null,
  verification_level: 1,
  default_message_notifications: 1,
  explicit_content_filter: 2,
  mfa_level: 0,
  nsfw: false,
  nsfw_level: 0,
  features: ['COMMUNITY', 'NEWS', 'WELCOME_SCREEN_ENABLED', 'CHANNEL_ICON_EMOJIS_GENERATED'],
  premium_tier: 1,
  premium_subscription_count: 3,
  premium_progress_bar_enabled: true,
  preferred_locale: 'en-US',
  vanity_url_code: null,
  max_members: 25_000_000,
  max_video_channel_users: 25,
  max_stage_video_channel_users: 50,
  joined_at: CREATED,
  large: false,
  lazy: true,
  unavailable: false,
  member_count: 240,
  roles: Array.from({ length: ROLES }, (_, at) => role(guild, at)),
  channels: Array.from({ length: CHANNELS }, (_, at) => channel(guild, at)),
  emojis: Array.from({ length: EMOJIS }, (_, at) => ({
    id: idOf('emoji', guild * PER_GUILD + at),
    name: `emoji_${at}`,
    roles: [],
    require_colons: true,
    managed: false,
    animated: at % 4 === 0,
    available: true,
  })),
  members: [botMember(guild)],
  threads: [],
  stickers: [],
  presences: [],
  voice_states: [],
  stage_instances: [],
  guild_scheduled_events: [],
  soundboard_sounds: [],
});

/** GUILD_CREATE's data as JSON: a server of 30 channels, 15 roles and 20 emojis, about 20 KB. */
export const guildJson = (guild: number): string => JSON.stringify(guildData(guild));

/** READY's data as JSON: a session of a bot that is in so many servers. */
export const readyJson = (guilds: number, gatewayUrl: string): string =>
  JSON.stringify({
    v: 10,
    user: BOT_USER,
    guilds: Array.from({ length: guilds }, (_, guild) => ({ id: idOf('guild', guild), unavailable: true })),
    session_id: '5b9e6c3c1f0a4d0e8f7a2b1c0d9e8f7a',
    session_type: 'normal',
    resume_gateway_url: gatewayUrl,
    shard: [0, 1],
    application: { id: APPLICATION_ID, flags: 0 },
  });
