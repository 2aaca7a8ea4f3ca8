import { type Guild, isThread } from '../world/models.ts';
import { apiChannel, apiGuild, apiMember } from '../world/wire.ts';
import type { World } from '../world/world.ts';

/** The body of GUILD_CREATE as a bot without the members intent gets it: of members only itself. */
export function guildCreate(world: World, guild: Guild): object {
  const channels = [...guild.channelIds].flatMap((id) => world.channels.get(id) ?? []);
  const own = guild.members.get(world.bot.id);
  return {
    ...apiGuild(guild),
    joined_at: guild.joinedAt,
    large: false,
    unavailable: false,
    member_count: guild.members.size,
    members: own ? [apiMember(own)] : [],
    channels: channels.filter((channel) => !isThread(channel)).map(apiChannel),
    threads: channels
      .filter((channel) => isThread(channel) && channel.thread?.archived === false)
      .map(apiChannel),
    presences: [],
    voice_states: [],
    stage_instances: [],
    guild_scheduled_events: [],
    soundboard_sounds: [],
  };
}
