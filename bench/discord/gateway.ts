import type { Server } from 'node:http';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { GatewayDispatchEvents, GatewayOpcodes } from 'discord-api-types/v10';
import { type WebSocket, WebSocketServer } from 'ws';
import { guildJson, readyJson } from './guilds.ts';

const HEARTBEAT_MS = 41_250;

/** Guilds are sent no faster than the bot reads them. */
const UNREAD_MAX_BYTES = 4 * 1024 * 1024;

interface Gateway {
  url(): string;
  /** Resolves when the bot has a session and was told of every guild. */
  readonly connected: Promise<void>;
  /** Sends INTERACTION_CREATE with this JSON as its data. */
  dispatch(data: string): void;
  close(): void;
}

/** Speaks the gateway's side of one session at a time on a server that listens already or soon. */
export const serveGateway = (server: Server, guilds: number): Gateway => {
  const connected = Promise.withResolvers<void>();
  const sockets = new WebSocketServer({ server, perMessageDeflate: false });
  let session: WebSocket | undefined;
  let sequence = 0;

  const url = (): string => {
    const address = server.address();
    if (typeof address !== 'object' || address === null) throw new Error('the fake Discord does not listen');
    return `ws://127.0.0.1:${address.port}`;
  };

  const send = (event: GatewayDispatchEvents, data: string): void => {
    if (session === undefined) throw new Error('no bot is connected to the fake Discord');
    sequence += 1;
    session.send(`{"t":"${event}","s":${sequence},"op":${GatewayOpcodes.Dispatch},"d":${data}}`);
  };

  const begin = async (socket: WebSocket): Promise<void> => {
    session = socket;
    send(GatewayDispatchEvents.Ready, readyJson(guilds, url()));
    for (let guild = 0; guild < guilds; guild += 1) {
      while (socket.bufferedAmount > UNREAD_MAX_BYTES) await nextTurn();
      send(GatewayDispatchEvents.GuildCreate, guildJson(guild));
    }
    connected.resolve();
  };

  sockets.on('connection', (socket) => {
    socket.send(JSON.stringify({ op: GatewayOpcodes.Hello, d: { heartbeat_interval: HEARTBEAT_MS } }));
    socket.on('message', (data) => {
      const { op } = JSON.parse(String(data));
      if (op === GatewayOpcodes.Heartbeat) socket.send(JSON.stringify({ op: GatewayOpcodes.HeartbeatAck }));
      if (op === GatewayOpcodes.Identify) begin(socket).catch(connected.reject);
    });
  });

  return {
    url,
    connected: connected.promise,
    dispatch: (data) => send(GatewayDispatchEvents.InteractionCreate, data),
    close() {
      for (const socket of sockets.clients) socket.terminate();
      sockets.close();
    },
  };
};
