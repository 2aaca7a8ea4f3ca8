import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ownsGuild, parseShards, type ShardRange, shardOf } from '#src/discord/shards.ts';

const GUILD = '197038439483310086';

describe('the shard of a server', () => {
  it("is told by Discord's formula", () => {
    // (197038439483310086 >> 22) is 46977624770.
    expect(shardOf(GUILD, 16)).toBe(46_977_624_770 % 16);
    expect(shardOf(GUILD, 1)).toBe(0);
  });

  it('belongs to exactly one of the processes that share all shards', () => {
    const parts = ['0-3/16', '4/16', '5-15/16'].map((written) => parseShards(written) as ShardRange);
    const id = fc.bigInt({ min: 0n, max: 2n ** 63n }).map(String);
    fc.assert(fc.property(id, (guildId) => parts.filter((part) => ownsGuild(guildId, part)).length === 1));
  });

  it('is the first one for what belongs to no server', () => {
    expect(ownsGuild(undefined, { first: 0, last: 3, count: 16 })).toBe(true);
    expect(ownsGuild(undefined, { first: 4, last: 15, count: 16 })).toBe(false);
  });

  it('is always ours where one process holds all of them', () => {
    expect(ownsGuild(GUILD, 'auto')).toBe(true);
  });
});

describe('shards as they are written', () => {
  it.each([
    ['auto', 'auto'],
    ['0-3/16', { first: 0, last: 3, count: 16 }],
    ['5/16', { first: 5, last: 5, count: 16 }],
    ['0/1', { first: 0, last: 0, count: 1 }],
  ])('are read: %s', (written, read) => {
    expect(parseShards(written)).toEqual(read);
  });

  it.each(['', 'all', '3-0/16', '0-16/16', '16/16', '0-3', '0/0', '-1/4', '0-3/16 '])(
    'are refused: %j',
    (written) => {
      expect(parseShards(written)).toBeUndefined();
    },
  );
});
