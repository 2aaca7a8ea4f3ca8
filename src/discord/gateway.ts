import type { REST } from '@discordjs/rest';
import { type SessionInfo, WebSocketManager, WebSocketShardEvents } from '@discordjs/ws';
import {
  type APIInteraction,
  GatewayDispatchEvents,
  GatewayIntentBits,
  type GatewayReadyDispatchData,
} from 'discord-api-types/v10';
import type { Log } from '#src/core/log.ts';
import type { ServerNews } from '#src/core/server-news.ts';
import { type FatalDiscordError, fatalClose } from './fatal.ts';
import { tellServerNews } from './tell-server-news.ts';

/** The shard that looks after what concerns the whole application. */
const FIRST_SHARD = 0;

interface GatewayOptions {
  readonly rest: REST;
  readonly token: string;
  readonly log: Log;
  readonly onInteraction: (interaction: APIInteraction) => void;
  /** A new session of the first shard. */
  readonly onReady: (ready: GatewayReadyDispatchData) => void;
  readonly onFatal: (error: FatalDiscordError) => void;
  readonly servers?: ServerNews | undefined;
}

/**
 * The connection by which Discord tells of interactions. It resumes and reconnects by itself; a close code that
 * no reconnecting mends goes to `onFatal`. Intent GUILDS alone: interactions come without any.
 */
export const createGateway = ({
  rest,
  token,
  log,
  onInteraction,
  onReady,
  onFatal,
  servers,
}: GatewayOptions): WebSocketManager => {
  // The library's own store is one for the whole process.
  const sessions = new Map<number, SessionInfo>();
  const manager = new WebSocketManager({
    rest,
    token,
    intents: GatewayIntentBits.Guilds,
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
  // While Discord is away the library tries twice a second: the first trouble of an outage is enough.
  const away = new Set<number>();
  const complain = (shard: number, fields: object, sentence: string): void => {
    log[away.has(shard) ? 'debug' : 'warn']({ shard, ...fields }, sentence);
    away.add(shard);
  };
  manager.on(WebSocketShardEvents.Ready, (ready, shard) => {
    away.delete(shard);
    log.info({ shard }, 'gateway ready');
    if (shard === FIRST_SHARD) onReady(ready);
  });
  manager.on(WebSocketShardEvents.Resumed, (shard) => {
    away.delete(shard);
    log.info({ shard }, 'gateway resumed');
  });
  manager.on(WebSocketShardEvents.Closed, (code, shard) => {
    const fatal = fatalClose(code);
    if (fatal !== undefined) onFatal(fatal);
    else complain(shard, { code }, 'gateway closed; reconnecting');
  });
  manager.on(WebSocketShardEvents.Error, (err, shard) => complain(shard, { err }, 'gateway error'));
  manager.on(WebSocketShardEvents.SocketError, (err, shard) =>
    complain(shard, { err }, 'gateway socket error'),
  );
  return manager;
};
