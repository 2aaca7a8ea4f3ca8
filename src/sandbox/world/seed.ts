import type { APIOverwrite, APIRole, APIUser } from 'discord-api-types/v10';
import { CHANNEL, type Channel, type Guild, type Member, NO_FLAGS } from './models.ts';
import { permissionBits } from './permissions.ts';

const EVERYONE = permissionBits(
  'VIEW_CHANNEL',
  'SEND_MESSAGES',
  'EMBED_LINKS',
  'ATTACH_FILES',
  'READ_MESSAGE_HISTORY',
  'ADD_REACTIONS',
  'CHANGE_NICKNAME',
  'USE_APPLICATION_COMMANDS',
  'USE_EXTERNAL_APPS',
  'CREATE_PUBLIC_THREADS',
  'SEND_MESSAGES_IN_THREADS',
);
/** The invite that Leitmotif's rules advise: view, send, embed, attach, history, threads. */
const BOT = permissionBits(
  'VIEW_CHANNEL',
  'SEND_MESSAGES',
  'EMBED_LINKS',
  'ATTACH_FILES',
  'READ_MESSAGE_HISTORY',
  'SEND_MESSAGES_IN_THREADS',
);
const KEEPER = permissionBits(
  'MANAGE_GUILD',
  'MANAGE_CHANNELS',
  'MANAGE_MESSAGES',
  'MANAGE_ROLES',
  'MANAGE_THREADS',
);

export function makeUser(id: string, username: string, globalName: string, bot = false): APIUser {
  return {
    id,
    username,
    global_name: globalName,
    discriminator: bot ? '0001' : '0',
    // Discord's form of a picture hash; the page finds the picture at /avatars/{id}/{hash}.
    avatar: BigInt(id).toString(16).padStart(32, '0'),
    ...(bot ? { bot } : {}),
    public_flags: NO_FLAGS,
  };
}

export function makeRole(
  id: string,
  name: string,
  permissions: bigint,
  more: Partial<APIRole> = {},
): APIRole {
  const color = more.color ?? 0;
  return {
    id,
    name,
    color,
    colors: { primary_color: color, secondary_color: null, tertiary_color: null },
    hoist: false,
    icon: null,
    unicode_emoji: null,
    position: 0,
    permissions: permissions.toString(),
    managed: false,
    mentionable: false,
    flags: NO_FLAGS,
    ...more,
  };
}

export function makeChannel(id: string, type: number, name: string, more: Partial<Channel> = {}): Channel {
  return {
    id,
    type,
    name,
    topic: null,
    position: 0,
    nsfw: false,
    parentId: null,
    flags: 0,
    rateLimitPerUser: 0,
    overwrites: [],
    lastMessageId: null,
    messageCount: 0,
    ...more,
  };
}

/** A small server of people who care about soundtracks, with the bot in it. */
export function seedGuild(
  nextId: () => string,
  bot: APIUser,
  foundedAt: string,
  name: string,
): { guild: Guild; channels: Channel[] } {
  const id = nextId();
  const keeper = makeRole(nextId(), 'Keeper', EVERYONE | KEEPER, {
    color: 0xc9a227,
    position: 3,
    hoist: true,
  });
  const listener = makeRole(nextId(), 'Daily Listener', 0n, {
    color: 0x1f9e8f,
    position: 1,
    mentionable: true,
  });
  const own = makeRole(nextId(), bot.global_name ?? bot.username, BOT, {
    position: 2,
    managed: true,
    tags: { bot_id: bot.id },
  });
  const joined = { joinedAt: foundedAt, nick: null };
  const owner = makeUser(nextId(), 'vera', 'Vera');
  const members: Member[] = [
    {
      ...joined,
      user: makeUser(nextId(), 'june', 'June'),
      kind: 'member',
      locale: 'en-US',
      roles: [listener.id],
    },
    {
      ...joined,
      user: makeUser(nextId(), 'marcus', 'Marcus'),
      kind: 'admin',
      locale: 'en-US',
      roles: [keeper.id],
    },
    { ...joined, user: makeUser(nextId(), 'haneul', '하늘'), kind: 'korean', locale: 'ko', roles: [] },
    { ...joined, user: owner, kind: 'owner', locale: 'en-US', roles: [] },
    { ...joined, user: bot, kind: 'bot', locale: 'en-US', roles: [own.id] },
  ];
  const guild: Guild = {
    id,
    name,
    ownerId: owner.id,
    preferredLocale: 'en-US',
    features: ['COMMUNITY', 'NEWS'],
    joinedAt: foundedAt,
    roles: new Map(
      [makeRole(id, '@everyone', EVERYONE), keeper, listener, own].map((role) => [role.id, role]),
    ),
    members: new Map(members.map((member) => [member.user.id, member])),
    channelIds: new Set(),
    attachmentSizeLimit: 10 * 1024 * 1024,
  };
  return { guild, channels: seedChannels(nextId, guild, [keeper.id, own.id]) };
}

function seedChannels(nextId: () => string, guild: Guild, posters: readonly string[]): Channel[] {
  const only = permissionBits('SEND_MESSAGES').toString();
  const readOnly: APIOverwrite[] = [
    { id: guild.id, type: 0, allow: '0', deny: only },
    ...posters.map((id): APIOverwrite => ({ id, type: 0, allow: only, deny: '0' })),
  ];
  const tag = (name: string) => ({ id: nextId(), name, moderated: false, emoji_id: null, emoji_name: null });
  const channel = (type: number, name: string, topic: string, more: Partial<Channel> = {}) =>
    makeChannel(nextId(), type, name, { guildId: guild.id, topic, ...more });
  const channels = [
    channel(CHANNEL.text, 'lounge', 'Say hello, say what you are listening to.'),
    channel(CHANNEL.text, 'k-drama-nights', 'What we watch together, and the songs that stay.'),
    channel(CHANNEL.text, 'score-corner', 'Orchestras, synthesisers, and that one cello.'),
    channel(CHANNEL.announcement, 'daily-soundtrack', 'One pick a day.', { overwrites: readOnly }),
    channel(CHANNEL.forum, 'listening-notes', 'One post for each soundtrack.', {
      availableTags: [tag('K-drama'), tag('Anime'), tag('Film score')],
    }),
  ];
  channels.forEach((item, position) => {
    item.position = position;
    guild.channelIds.add(item.id);
  });
  return channels;
}
