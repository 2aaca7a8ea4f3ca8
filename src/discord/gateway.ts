import { setTimeout as sleep } from 'node:timers/promises';
import type { REST } from '@discordjs/rest';
import {
  type SessionInfo,
  SimpleIdentifyThrottler,
  WebSocketManager,
  WebSocketShardEvents,
} from '@discordjs/ws';
import {
  type APIInteraction,
  GatewayDispatchEvents,
  GatewayIntentBits,
  type GatewayReadyDispatchData,
} from 'discord-api-types/v10';
import type { Log } from '#src/core/log.ts';
import type { ServerNews } from '#src/core/server-news.ts';
import { type FatalDiscordError, fatalClose } from './fatal.ts';
import type { Claim } from './processes/claim.ts';
import { createSharedThrottler } from './processes/identify-throttler.ts';
import type { Shards } from './shards.ts';
import { tellServerNews } from './tell-server-news.ts';

/** How many shards of this process are connected. */
export interface ShardsConnected {
  readonly ready: number;
  /** 0 until Discord has said how many there are. */
  readonly all: number;
}

/** The connection by which Discord tells of interactions. */
export interface Gateway {
  connect(): Promise<void>;
  shards(): ShardsConnected;
  destroy(): unknown;
}

interface GatewayOptions {
  readonly rest: REST;
  readonly token: string;
  readonly shards: Shards;
  readonly claim: Claim;
  readonly log: Log;
  readonly onInteraction: (interaction: APIInteraction) => void;
  /** A new session of the first shard that this process holds. */
  readonly onReady: (ready: GatewayReadyDispatchData) => void;
  readonly onFatal: (error: FatalDiscordError) => void;
  readonly servers?: ServerNews | undefined;
}

/** Several processes wait for each other by the storage they share; one alone needs none. */
const throttlerFor =
  ({ shards, claim, log }: GatewayOptions) =>
  async (manager: WebSocketManager) => {
    const { session_start_limit } = await manager.fetchGatewayInformation();
    const { max_concurrency: maxConcurrency } = session_start_limit;
    const alone = new SimpleIdentifyThrottler(maxConcurrency);
    return shards === 'auto'
      ? alone
      : createSharedThrottler({
          claim,
          maxConcurrency,
          alone,
          sleep: (ms, signal) => sleep(ms, undefined, { signal }),
          log,
        });
  };

/**
 * Connects to the gateway. It resumes and reconnects by itself; a close code that no reconnecting mends goes to
 * `onFatal`. Intent GUILDS alone: interactions come without any.
 */
export const createGateway = (options: GatewayOptions): Gateway => {
  const { rest, token, shards, log, onInteraction, onReady, onFatal, servers } = options;
  // The library's own store is one for the whole process.
  const sessions = new Map<number, SessionInfo>();
  const manager = new WebSocketManager({
    rest,
    token,
    intents: GatewayIntentBits.Guilds,
    shardCount: shards === 'auto' ? null : shards.count,
    shardIds: shards === 'auto' ? null : { start: shards.first, end: shards.last },
    buildIdentifyThrottler: throttlerFor(options),
    retrieveSessionInfo: (shard) => sessions.get(shard) ?? null,
    updateSessionInfo(shard, session) {
      if (session === null) sessions.delete(shard);
      else sessions.set(shard, session);
    },
  });
  manager.on(WebSocketShardEvents.Dispatch, (payload) => {
    if (payload.t === GatewayDispatchEvents.InteractionCreate) onInteraction(payload.d);
    else if (servers !== undefined) tellServerNews(servers, payload);
  });
  const firstShard = shards === 'auto' ? 0 : shards.first;
  let all = 0;
  const connected = new Set<number>();
  // While Discord is away the library tries twice a second: the first trouble of an outage is enough.
  const away = new Set<number>();
  const complain = (shard: number, fields: object, sentence: string): void => {
    log[away.has(shard) ? 'debug' : 'warn']({ shard, ...fields }, sentence);
    away.add(shard);
  };
  manager.on(WebSocketShardEvents.Ready, (ready, shard) => {
    away.delete(shard);
    connected.add(shard);
    log.info({ shard }, 'gateway ready');
    if (shard === firstShard) onReady(ready);
  });
  manager.on(WebSocketShardEvents.Resumed, (shard) => {
    away.delete(shard);
    connected.add(shard);
    log.info({ shard }, 'gateway resumed');
  });
  manager.on(WebSocketShardEvents.Closed, (code, shard) => {
    connected.delete(shard);
    const fatal = fatalClose(code);
    if (fatal !== undefined) onFatal(fatal);
    else complain(shard, { code }, 'gateway closed; reconnecting');
  });
  manager.on(WebSocketShardEvents.Error, (err, shard) => complain(shard, { err }, 'gateway error'));
  manager.on(WebSocketShardEvents.SocketError, (err, shard) =>
    complain(shard, { err }, 'gateway socket error'),
  );
  return {
    async connect() {
      all = (await manager.getShardIds()).length;
      await manager.connect();
    },
    shards: () => ({ ready: connected.size, all }),
    destroy: () => manager.destroy(),
  };
};
