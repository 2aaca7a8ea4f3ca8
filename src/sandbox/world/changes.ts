/** Changes that people make to a server while a bot runs; every one is told to the gateway and the page. */
import { CHANNEL, type Channel, type StoredMessage } from './models.ts';
import { PERMISSIONS, type PermissionName } from './permissions.ts';
import { makeChannel } from './seed.ts';
import type { World } from './world.ts';

export interface NewChannel extends Partial<Omit<Channel, 'guildId'>> {
  readonly name: string;
  readonly type?: number;
  readonly guildId?: string;
}

export function addChannel(
  world: World,
  { guildId = world.home.id, type = CHANNEL.text, name, id = world.nextId(), ...more }: NewChannel,
): Channel {
  const guild = world.guilds.get(guildId);
  if (!guild)
    throw new Error(`There is no guild ${guildId} in the sandbox; add the channel to one that exists.`);
  const channel = makeChannel(id, type, name, {
    position: guild.channelIds.size,
    ...more,
    guildId,
  });
  guild.channelIds.add(channel.id);
  world.channels.set(channel.id, channel);
  world.events.emit('channel', 'create', channel);
  return channel;
}

export function editChannel(
  world: World,
  channelId: string,
  patch: Partial<Omit<Channel, 'id' | 'guildId'>>,
): Channel {
  const channel = world.channels.get(channelId);
  if (!channel) throw new Error(`There is no channel ${channelId} in the sandbox.`);
  Object.assign(channel, patch);
  world.events.emit('channel', 'update', channel);
  return channel;
}

/** Allows and denies rights of one role or member in a channel; replaces what stood there for it. */
export function setOverwrite(
  world: World,
  channelId: string,
  target: {
    readonly id: string;
    readonly kind: 'role' | 'member';
    readonly allow?: bigint;
    readonly deny?: bigint;
  },
): void {
  const others = world.channels.get(channelId)?.overwrites.filter(({ id }) => id !== target.id) ?? [];
  const overwrite = {
    id: target.id,
    type: target.kind === 'role' ? 0 : 1,
    allow: String(target.allow ?? 0n),
    deny: String(target.deny ?? 0n),
  } as const;
  editChannel(world, channelId, { overwrites: [...others, overwrite] });
}

/** Takes a right from the bot itself in a channel, or gives it back. */
export function allowBot(world: World, channelId: string, right: PermissionName, isAllowed: boolean): void {
  const { id } = world.bot;
  const own = world.channels.get(channelId)?.overwrites.find((one) => one.id === id);
  const bit = PERMISSIONS[right];
  const denied = BigInt(own?.deny ?? '0');
  const deny = isAllowed ? denied & ~bit : denied | bit;
  setOverwrite(world, channelId, { id, kind: 'member', allow: BigInt(own?.allow ?? '0') & ~deny, deny });
}

/** Deletes a channel with its threads and messages. */
export function removeChannel(world: World, channelId: string): void {
  const channel = world.channels.get(channelId);
  if (!channel) return;
  const guild = channel.guildId === undefined ? undefined : world.guilds.get(channel.guildId);
  for (const id of guild?.channelIds ?? []) {
    if (world.channels.get(id)?.parentId === channelId) removeChannel(world, id);
  }
  guild?.channelIds.delete(channelId);
  world.channels.delete(channelId);
  world.messages.removeChannel(channelId);
  world.events.emit('channel', 'delete', channel);
}

export function removeMessage(world: World, stored: StoredMessage): void {
  world.messages.remove(stored);
  world.events.emit('message-delete', stored);
}
