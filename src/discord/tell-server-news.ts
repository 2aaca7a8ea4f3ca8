import { GatewayDispatchEvents as Event, type GatewayDispatchPayload } from 'discord-api-types/v10';
import type { ServerNews } from '#src/core/server-news.ts';
import { shardOf } from './shards.ts';

/** Passes on what the gateway says of servers. */
export const tellServerNews = (servers: ServerNews, { t: event, d: data }: GatewayDispatchPayload): void => {
  switch (event) {
    case Event.Ready: {
      const [shard, count] = data.shard ?? [0, 1];
      const ids = new Set(data.guilds.map(({ id }) => id));
      servers.session(ids, (guildId) => shardOf(guildId, count) === shard);
      break;
    }
    case Event.GuildCreate:
      if (!data.unavailable) servers.isThere(data.id);
      break;
    case Event.GuildDelete:
      // With `unavailable` it is an outage of Discord.
      if (!data.unavailable) servers.left(data.id);
      break;
    case Event.ChannelCreate:
    case Event.ChannelUpdate:
    case Event.ThreadUpdate:
      if (data.guild_id !== undefined) servers.changed(data.guild_id);
      break;
    case Event.GuildRoleUpdate:
    case Event.GuildMemberUpdate:
      servers.changed(data.guild_id);
      break;
  }
};
