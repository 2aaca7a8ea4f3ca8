/** A part of all shards: those from `first` to `last`, of `count` in all. */
export interface ShardRange {
  readonly first: number;
  readonly last: number;
  /** Shards of all processes together. */
  readonly count: number;
}

/** What a process holds; `'auto'`: all shards, as many as Discord advises. */
export type Shards = 'auto' | ShardRange;

/** The guild's place in an id: what is above the lowest 22 bits tells when it was made. */
const TIME_BIT = 22n;

/**
 * The shard that hears of a server.
 *
 * @see https://docs.discord.com/developers/events/gateway#sharding
 */
export const shardOf = (guildId: string, count: number): number =>
  Number((BigInt(guildId) >> TIME_BIT) % BigInt(count));

/**
 * Whether this process is the one that hears of a server, so that what is done for servers (daily posts) is done by
 * one process of several. What belongs to no server is the business of shard 0.
 *
 * @param guildId - absent for direct messages
 */
export const ownsGuild = (guildId: string | undefined, shards: Shards): boolean => {
  if (shards === 'auto') return true;
  const shard = guildId === undefined ? 0 : shardOf(guildId, shards.count);
  return shard >= shards.first && shard <= shards.last;
};

/** How a process's shards are written: `0-3/16`, or `auto`. */
export const nameOfShards = (shards: Shards): string =>
  shards === 'auto' ? shards : `${shards.first}-${shards.last}/${shards.count}`;

const WRITTEN = /^(\d{1,5})(?:-(\d{1,5}))?\/(\d{1,5})$/;

/** Reads `auto`, `0-3/16` (shards 0 to 3 of 16) or `5/16`; `undefined` for anything else. */
export const parseShards = (written: string): Shards | undefined => {
  if (written === 'auto') return 'auto';
  const [, from, to = from, of] = WRITTEN.exec(written) ?? [];
  const [first, last, count] = [Number(from), Number(to), Number(of)];
  return first <= last && last < count ? { first, last, count } : undefined;
};
