import type { GatewayDispatchPayload } from 'discord-api-types/v10';
import { expect, it } from 'vitest';
import type { ServerNews } from '#src/core/server-news.ts';
import { tellServerNews } from '#src/discord/tell-server-news.ts';

const hear = (t: string, d: object): string[] => {
  const heard: string[] = [];
  const servers: ServerNews = {
    left: (id) => heard.push(`left ${id}`),
    isThere: (id) => heard.push(`there ${id}`),
    changed: (id) => heard.push(`changed ${id}`),
    session: (ids, isMine) =>
      heard.push(`session ${[...ids]} mine ${isMine('4194304')} ${isMine('8388608')}`),
  };
  tellServerNews(servers, { t, d } as unknown as GatewayDispatchPayload);
  return heard;
};

it('a removal is a leaving, an outage is none', () => {
  expect(hear('GUILD_DELETE', { id: '1' })).toEqual(['left 1']);
  expect(hear('GUILD_DELETE', { id: '1', unavailable: true })).toEqual([]);
});

it('a server that comes is there, unless it comes unavailable', () => {
  expect(hear('GUILD_CREATE', { id: '1', unavailable: false })).toEqual(['there 1']);
  expect(hear('GUILD_CREATE', { id: '1', unavailable: true })).toEqual([]);
});

it('a session tells its servers, and which ones are its shard’s', () => {
  expect(hear('READY', { guilds: [{ id: '1' }, { id: '2' }], shard: [1, 2] })).toEqual([
    'session 1,2 mine true false',
  ]);
});

it('channels and roles tell that a server changed', () => {
  expect(hear('CHANNEL_UPDATE', { guild_id: '1' })).toEqual(['changed 1']);
  expect(hear('GUILD_ROLE_UPDATE', { guild_id: '1' })).toEqual(['changed 1']);
  expect(hear('MESSAGE_CREATE', { guild_id: '1' })).toEqual([]);
});
