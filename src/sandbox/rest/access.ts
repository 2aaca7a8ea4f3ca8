import { Problem } from '../problem.ts';
import type { Channel, Guild, StoredMessage } from '../world/models.ts';
import { PERMISSIONS, type PermissionName } from '../world/permissions.ts';
import type { World } from '../world/world.ts';

/** A channel the bot can see, or Discord's error. */
export function visibleChannel(world: World, channelId: string): Channel {
  const channel = world.channels.get(channelId);
  if (!channel) throw new Problem('unknownChannel');
  if (!can(world, channelId, 'VIEW_CHANNEL')) throw new Problem('missingAccess');
  return channel;
}

export function can(world: World, channelId: string, permission: PermissionName): boolean {
  return (world.permissions(world.bot.id, channelId) & PERMISSIONS[permission]) !== 0n;
}

/** Refuses with 50013 when the bot lacks one of these in the channel. */
export function demand(world: World, channelId: string, ...permissions: readonly PermissionName[]): void {
  if (!permissions.every((permission) => can(world, channelId, permission))) {
    throw new Problem('missingPermissions');
  }
}

/** A public message of this channel; private answers cannot be reached by bot routes. */
export function publicMessage(world: World, channelId: string, messageId: string): StoredMessage {
  const stored = world.messages.get(channelId, messageId);
  if (!stored || stored.onlyFor !== undefined) throw new Problem('unknownMessage');
  return stored;
}

export function knownGuild(world: World, guildId: string): Guild {
  const guild = world.guilds.get(guildId);
  if (!guild) throw new Problem('unknownGuild');
  return guild;
}
