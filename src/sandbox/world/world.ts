import type { APIUser } from 'discord-api-types/v10';
import { type CommandStore, createCommandStore } from './command-store.ts';
import { createWorldEvents, type WorldEvents } from './events.ts';
import { createFileStore, type FileStore } from './file-store.ts';
import { createMessageStore, type MessageStore } from './message-store.ts';
import { CHANNEL, type Channel, type Guild, type Member } from './models.ts';
import { createNonceMemory, type NonceMemory } from './nonce-memory.ts';
import { channelPermissions, DM_PERMISSIONS } from './permissions.ts';
import { makeChannel, makeUser, seedGuild } from './seed.ts';
import { createSnowflakes } from './snowflake.ts';

/** When the seeded server was founded; fixed, so that its ids survive a restart of the sandbox. */
const FOUNDED_AT = '2024-03-01T12:00:00.000Z';
/** Between the guilds of load tests: an odd number of milliseconds, so that their ids spread over shards. */
const FOUNDED_EVERY_MS = 61_001;
const KEPT_FILE_BYTES = 128 * 1024 * 1024;

export interface WorldOptions {
  readonly now: () => number;
  /** Where the sandbox is served, for the addresses of attachments. */
  readonly origin: () => string;
  /** Messages kept in each channel. */
  readonly messagesPerChannel: number;
  /** Guilds in all; the first is The Listening Room, the others are copies for load tests. */
  readonly guilds: number;
}

/** Everything that exists, in memory. */
export interface World {
  readonly now: () => number;
  readonly origin: () => string;
  readonly nextId: () => string;
  readonly bot: APIUser;
  readonly applicationId: string;
  /** The Listening Room. */
  readonly home: Guild;
  readonly guilds: Map<string, Guild>;
  readonly channels: Map<string, Channel>;
  readonly users: Map<string, APIUser>;
  readonly messages: MessageStore;
  readonly nonces: NonceMemory;
  readonly files: FileStore;
  readonly commands: CommandStore;
  readonly events: WorldEvents;
  /** A seeded member by kind (`member`, `admin`, `korean`, `owner`, `bot`) or user id. */
  member(who: string, guildId?: string): Member | undefined;
  /** A user's permissions in a channel or thread; 0 for a stranger. */
  permissions(userId: string, channelId: string): bigint;
  /** The DM channel between the bot and a user, made on first use. */
  directMessages(user: APIUser): Channel;
}

export function createWorld({ now, origin, messagesPerChannel, guilds: guildCount }: WorldOptions): World {
  let foundedAt = Date.parse(FOUNDED_AT);
  const foundingIds = createSnowflakes(() => foundedAt);
  const nextId = createSnowflakes(now);
  const bot = makeUser(foundingIds(), 'leitmotif', 'Leitmotif', true);
  const guilds = new Map<string, Guild>();
  const channels = new Map<string, Channel>();
  const users = new Map<string, APIUser>([[bot.id, bot]]);
  const directChannels = new Map<string, Channel>();

  function found(name: string): Guild {
    const { guild, channels: made } = seedGuild(foundingIds, bot, FOUNDED_AT, name);
    guilds.set(guild.id, guild);
    for (const channel of made) channels.set(channel.id, channel);
    for (const { user } of guild.members.values()) users.set(user.id, user);
    return guild;
  }
  const home = found('The Listening Room');
  for (let index = 1; index < guildCount; index += 1) {
    foundedAt += FOUNDED_EVERY_MS;
    found(`Listening Room ${index + 1}`);
  }

  return {
    now,
    origin,
    nextId,
    bot,
    applicationId: bot.id,
    home,
    guilds,
    channels,
    users,
    messages: createMessageStore(messagesPerChannel),
    nonces: createNonceMemory(now),
    files: createFileStore(KEPT_FILE_BYTES),
    commands: createCommandStore(),
    events: createWorldEvents(),
    member(who, guildId = home.id) {
      const members = guilds.get(guildId)?.members;
      return members?.get(who) ?? [...(members?.values() ?? [])].find(({ kind }) => kind === who);
    },
    permissions(userId, channelId) {
      const channel = channels.get(channelId);
      if (!channel) return 0n;
      if (channel.guildId === undefined) {
        return userId === bot.id || userId === channel.recipient?.id ? DM_PERMISSIONS : 0n;
      }
      const guild = guilds.get(channel.guildId);
      const member = guild?.members.get(userId);
      if (!guild || !member) return 0n;
      const ruling =
        channel.thread && channel.parentId ? (channels.get(channel.parentId) ?? channel) : channel;
      return channelPermissions(guild, member, ruling, now());
    },
    directMessages(user) {
      const known = directChannels.get(user.id);
      if (known) return known;
      const channel = makeChannel(foundingIds(), CHANNEL.dm, '', { recipient: user });
      directChannels.set(user.id, channel);
      channels.set(channel.id, channel);
      return channel;
    },
  };
}
