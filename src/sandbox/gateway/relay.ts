import { isThread, type StoredMessage } from '../world/models.ts';
import { apiChannel, apiGuild, apiMember } from '../world/wire.ts';
import type { World } from '../world/world.ts';
import { INTENT } from './codes.ts';
import type { Gateway } from './gateway.ts';
import { guildCreate } from './guild-create.ts';

const CHANNEL_EVENT = { create: 'CREATE', update: 'UPDATE', delete: 'DELETE' } as const;

/** Tells the bot, over the gateway, what changes in the world. */
export function relayWorld(world: World, gateway: Gateway): void {
  const { events } = world;
  events.on('guild', (change, guild) => {
    const to = { guildId: guild.id, intent: INTENT.guilds };
    if (change === 'create') gateway.dispatch('GUILD_CREATE', guildCreate(world, guild), to);
    else if (change === 'update') gateway.dispatch('GUILD_UPDATE', apiGuild(guild), to);
    else if (change === 'unavailable')
      gateway.dispatch('GUILD_DELETE', { id: guild.id, unavailable: true }, to);
    else gateway.dispatch('GUILD_DELETE', { id: guild.id }, to);
  });
  events.on('channel', (change, channel) => {
    if (channel.guildId === undefined) return;
    const name = `${isThread(channel) ? 'THREAD' : 'CHANNEL'}_${CHANNEL_EVENT[change]}`;
    gateway.dispatch(name, apiChannel(channel), { guildId: channel.guildId, intent: INTENT.guilds });
  });
  events.on('role', (guild, roleId) => {
    const to = { guildId: guild.id, intent: INTENT.guilds };
    gateway.dispatch('GUILD_ROLE_UPDATE', { guild_id: guild.id, role: guild.roles.get(roleId) }, to);
  });
  events.on('message', (change, stored) => {
    if (stored.onlyFor !== undefined) return;
    const to = messageScope(stored);
    // Most bots do not listen to messages; then nothing is built.
    if (!gateway.listens(to)) return;
    gateway.dispatch(
      change === 'create' ? 'MESSAGE_CREATE' : 'MESSAGE_UPDATE',
      messageEvent(world, stored),
      to,
    );
  });
  events.on('message-delete', (stored) => {
    if (stored.onlyFor !== undefined) return;
    const { id, channel_id } = stored.message;
    const to = messageScope(stored);
    gateway.dispatch('MESSAGE_DELETE', { id, channel_id, guild_id: to.guildId }, to);
  });

  function messageScope({ message }: StoredMessage): { guildId?: string; intent: number } {
    const guildId = world.channels.get(message.channel_id)?.guildId;
    return guildId === undefined ? { intent: INTENT.directMessages } : { guildId, intent: INTENT.messages };
  }
}

/** A message as the gateway shows it: with the guild and the author's member beside it. */
function messageEvent(world: World, { message }: StoredMessage): object {
  const guildId = world.channels.get(message.channel_id)?.guildId;
  const author =
    guildId === undefined ? undefined : world.guilds.get(guildId)?.members.get(message.author.id);
  if (guildId === undefined) return message;
  if (!author) return { ...message, guild_id: guildId };
  const { user: _user, ...member } = apiMember(author);
  return { ...message, guild_id: guildId, member };
}
