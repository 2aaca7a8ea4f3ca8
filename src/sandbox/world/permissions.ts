import type { Channel, Guild, Member } from './models.ts';

/** Permission bits, https://docs.discord.com/developers/topics/permissions */
export const PERMISSIONS = {
  ADMINISTRATOR: 1n << 3n,
  MANAGE_CHANNELS: 1n << 4n,
  MANAGE_GUILD: 1n << 5n,
  ADD_REACTIONS: 1n << 6n,
  VIEW_CHANNEL: 1n << 10n,
  SEND_MESSAGES: 1n << 11n,
  MANAGE_MESSAGES: 1n << 13n,
  EMBED_LINKS: 1n << 14n,
  ATTACH_FILES: 1n << 15n,
  READ_MESSAGE_HISTORY: 1n << 16n,
  MENTION_EVERYONE: 1n << 17n,
  USE_EXTERNAL_EMOJIS: 1n << 18n,
  CHANGE_NICKNAME: 1n << 26n,
  MANAGE_ROLES: 1n << 28n,
  USE_APPLICATION_COMMANDS: 1n << 31n,
  MANAGE_THREADS: 1n << 34n,
  CREATE_PUBLIC_THREADS: 1n << 35n,
  SEND_MESSAGES_IN_THREADS: 1n << 38n,
  USE_EXTERNAL_APPS: 1n << 50n,
} as const;

export type PermissionName = keyof typeof PERMISSIONS;

/** What an administrator has: every bit Discord has given out so far. */
export const ALL_PERMISSIONS = (1n << 53n) - 1n;

/** A timed-out member keeps only these. */
const TIMED_OUT = PERMISSIONS.VIEW_CHANNEL | PERMISSIONS.READ_MESSAGE_HISTORY;

/** What both sides may do in a direct message. */
export const DM_PERMISSIONS =
  PERMISSIONS.VIEW_CHANNEL |
  PERMISSIONS.SEND_MESSAGES |
  PERMISSIONS.EMBED_LINKS |
  PERMISSIONS.ATTACH_FILES |
  PERMISSIONS.READ_MESSAGE_HISTORY |
  PERMISSIONS.ADD_REACTIONS |
  PERMISSIONS.USE_EXTERNAL_EMOJIS |
  PERMISSIONS.USE_APPLICATION_COMMANDS |
  PERMISSIONS.MENTION_EVERYONE;

/** Joins named permissions into one set of bits. */
export function permissionBits(...names: readonly PermissionName[]): bigint {
  return names.reduce((bits, name) => bits | PERMISSIONS[name], 0n);
}

/** A member's permissions in the whole guild: @everyone and all roles. */
export function guildPermissions(guild: Guild, member: Member): bigint {
  if (member.user.id === guild.ownerId) return ALL_PERMISSIONS;
  let bits = BigInt(guild.roles.get(guild.id)?.permissions ?? '0');
  for (const id of member.roles) bits |= BigInt(guild.roles.get(id)?.permissions ?? '0');
  return (bits & PERMISSIONS.ADMINISTRATOR) === 0n ? bits : ALL_PERMISSIONS;
}

/** A member's permissions in a channel, in Discord's order; `channel` is the parent when asked for a thread. */
export function channelPermissions(guild: Guild, member: Member, channel: Channel, now: number): bigint {
  let bits = guildPermissions(guild, member);
  if (bits === ALL_PERMISSIONS) return bits;
  const overwrites = new Map(channel.overwrites.map((overwrite) => [overwrite.id, overwrite]));
  const everyone = overwrites.get(guild.id);
  if (everyone) bits = (bits & ~BigInt(everyone.deny)) | BigInt(everyone.allow);
  let allow = 0n;
  let deny = 0n;
  for (const id of member.roles) {
    allow |= BigInt(overwrites.get(id)?.allow ?? '0');
    deny |= BigInt(overwrites.get(id)?.deny ?? '0');
  }
  bits = (bits & ~deny) | allow;
  const own = overwrites.get(member.user.id);
  if (own) bits = (bits & ~BigInt(own.deny)) | BigInt(own.allow);
  if (member.timedOutUntil !== undefined && member.timedOutUntil > now) bits &= TIMED_OUT;
  // Without the right to see a channel all others are void.
  return (bits & PERMISSIONS.VIEW_CHANNEL) === 0n ? 0n : bits;
}
