import { GatewayDispatchEvents as Event, type GatewayDispatchPayload } from 'discord-api-types/v10';
import type { ServerNews } from '#src/core/server-news.ts';
import { shardOf } from './shards.ts';

/** Passes on what the gateway says of servers. */
export const tellServerNews = (servers: ServerNews, payload: GatewayDispatchPayload): void => {
  switch (payload.t) {
    case Event.Ready: {
      const [shard, count] = payload.d.shard ?? [0, 1];
      const ids = new Set(payload.d.guilds.map(({ id }) => id));
      return servers.session(ids, (guildId) => shardOf(guildId, count) === shard);
    }
    case Event.GuildCreate:
      return payload.d.unavailable ? undefined : servers.isThere(payload.d.id);
    case Event.GuildDelete:
      // With `unavailable` it is an outage of Discord.
      return payload.d.unavailable ? undefined : servers.left(payload.d.id);
    case Event.ChannelCreate:
    case Event.ChannelUpdate:
    case Event.ThreadUpdate:
      return payload.d.guild_id === undefined ? undefined : servers.changed(payload.d.guild_id);
    case Event.GuildRoleUpdate:
    case Event.GuildMemberUpdate:
      return servers.changed(payload.d.guild_id);
    default:
      return undefined;
  }
};
