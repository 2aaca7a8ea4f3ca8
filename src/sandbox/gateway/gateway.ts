import type { IncomingMessage } from 'node:http';
import type { WebSocket } from 'ws';
import type { World } from '../world/world.ts';
import { CLOSE, type CloseReason, ENDS_SESSION, INTENT, OP } from './codes.ts';
import { type Connection, openConnection } from './connection.ts';
import { guildCreate } from './guild-create.ts';
import { refusalOf } from './identify.ts';
import type { Identify, Resume } from './payload.ts';
import { createSession, hears, type Session } from './session.ts';
import { createStartLimit, type SessionStartLimit } from './start-limit.ts';

/** How long a session waits for a resume after its socket was lost. */
const RESUME_WINDOW_MS = 3 * 60_000;

export interface GatewayOptions {
  readonly token: string;
  /** `ws://` address of the gateway, known once the server listens. */
  readonly url: () => string;
  readonly elapsed: () => number;
  readonly heartbeatIntervalMs: number;
  readonly identifiesPerDay: number;
  readonly maxConcurrency: number;
  readonly privilegedIntents: boolean;
  readonly shards: number;
}

/** Who hears an event: the shards of a guild, and of these the ones with the intent. */
export interface Audience {
  readonly guildId?: string;
  readonly intent?: number;
}

/** How the gateway is told to misbehave. */
export interface GatewayMood {
  acknowledges: boolean;
  /** Milliseconds to wait with the hello of the next connections, first come first served. */
  helloDelaysMs: number[];
}

export interface Gateway {
  readonly mood: GatewayMood;
  accept(socket: WebSocket, request: IncomingMessage): void;
  dispatch(type: string, data: object, audience: Audience): void;
  /** Is there a session, connected or waiting for a resume, that would hear this? */
  listens(audience: Audience): boolean;
  /** Is any session connected? */
  isOnline(): boolean;
  sessions(): readonly Session[];
  startLimit(): SessionStartLimit;
  readonly shards: number;
  closeAll(reason: CloseReason): void;
  cutAll(): void;
  askToReconnect(): void;
  /** Operation 9; when not `resumable` the sessions are forgotten. */
  invalidate(resumable: boolean): void;
}

/** Discord's gateway, version 10, JSON, over sockets that the server hands in. */
export function createGateway(world: World, options: GatewayOptions): Gateway {
  const { elapsed } = options;
  const sessions = new Map<string, Session>();
  const connections = new Set<Connection>();
  const starts = createStartLimit(options.identifiesPerDay, options.maxConcurrency, elapsed);
  const mood: GatewayMood = { acknowledges: true, helloDelaysMs: [] };
  /** Sessions know their connections, not the other way round. */
  const sessionOf = (connection: Connection): Session | undefined =>
    sessions.values().find((session) => session.connection === connection);
  const isOnline = (): boolean => sessions.values().some(({ connection }) => connection !== null);
  const fits = (session: Session, { guildId, intent = 0 }: Audience): boolean =>
    (session.intents & intent) === intent && hears(session, guildId);

  function forgetLost(): void {
    for (const [id, session] of sessions) {
      if (!session.connection && elapsed() - session.lostAt > RESUME_WINDOW_MS) sessions.delete(id);
    }
  }

  function identify(connection: Connection, request: Identify) {
    forgetLost();
    const refusal = refusalOf(request, { ...options, guilds: world.guilds.size });
    if (refusal) return connection.close(refusal);
    const start = starts.take();
    if (start === 'none-left') return connection.close(CLOSE.authenticationFailed);
    if (start === 'too-fast') return sendInvalid(connection, false);
    const shard = request.shard ?? ([0, 1] as const);
    const session = createSession(
      crypto.randomUUID().replaceAll('-', ''),
      shard,
      request.intents,
      connection,
    );
    sessions.set(session.id, session);
    const guilds = [...world.guilds.values()].filter(({ id }) => hears(session, id));
    const ready = {
      v: 10,
      user: { ...world.bot, verified: true, mfa_enabled: true, email: null, flags: 0 },
      guilds: guilds.map(({ id }) => ({ id, unavailable: true })),
      session_id: session.id,
      resume_gateway_url: options.url(),
      shard,
      application: { id: world.applicationId, flags: 1 << 23 },
      session_type: 'normal',
    };
    session.dispatch('READY', JSON.stringify(ready));
    if ((request.intents & INTENT.guilds) !== 0) {
      for (const guild of guilds) session.dispatch('GUILD_CREATE', JSON.stringify(guildCreate(world, guild)));
    }
    world.events.emit('bot', true);
  }

  function resume(connection: Connection, { token, session_id, seq }: Resume) {
    forgetLost();
    if (token.replace(/^Bot /, '') !== options.token) return connection.close(CLOSE.authenticationFailed);
    const session = sessions.get(session_id);
    if (!session) return sendInvalid(connection, false);
    const before = session.connection;
    session.connection = connection;
    before?.cut();
    const replayed = session.replay(seq);
    if (replayed === 'replayed') {
      session.dispatch('RESUMED', '{}');
      world.events.emit('bot', true);
      return;
    }
    sessions.delete(session.id);
    if (replayed === 'from-the-future') connection.close(CLOSE.invalidSequence);
    else sendInvalid(connection, false);
  }

  function lose(connection: Connection, code: number): void {
    connections.delete(connection);
    const session = sessionOf(connection);
    if (!session) return;
    session.connection = null;
    session.lostAt = elapsed();
    if (ENDS_SESSION.has(code)) sessions.delete(session.id);
    if (!isOnline()) world.events.emit('bot', false);
  }

  function open(socket: WebSocket, compress: boolean): void {
    const connection = openConnection(socket, {
      ...options,
      compress,
      acknowledges: () => mood.acknowledges,
      onClose: lose,
      onPayload(from, payload) {
        if (payload.op === OP.identify || payload.op === OP.resume) {
          if (sessionOf(from)) from.close(CLOSE.alreadyAuthenticated);
          else if (payload.op === OP.identify) identify(from, payload.d);
          else resume(from, payload.d);
        } else if (!sessionOf(from)) from.close(CLOSE.notAuthenticated);
      },
    });
    connections.add(connection);
  }

  return {
    mood,
    shards: options.shards,
    isOnline,
    sessions: () => [...sessions.values()],
    startLimit: starts.read,
    accept(socket, request) {
      const query = new URL(request.url ?? '/', 'ws://localhost').searchParams;
      if (query.get('v') !== '10') return socket.close(...CLOSE.invalidVersion);
      if ((query.get('encoding') ?? 'json') !== 'json') return socket.close(...CLOSE.decodeError);
      const compress = query.get('compress') === 'zlib-stream';
      const delay = mood.helloDelaysMs.shift();
      if (delay === undefined) open(socket, compress);
      else setTimeout(() => socket.readyState === socket.OPEN && open(socket, compress), delay).unref();
    },
    dispatch(type, data, audience) {
      let text: string | undefined;
      for (const session of sessions.values()) {
        if (!fits(session, audience)) continue;
        text ??= JSON.stringify(data);
        session.dispatch(type, text);
      }
    },
    listens: (audience) => sessions.values().some((session) => fits(session, audience)),
    closeAll(reason) {
      for (const connection of connections) connection.close(reason);
    },
    cutAll() {
      for (const connection of connections) connection.cut();
    },
    askToReconnect() {
      for (const connection of connections) connection.send(`{"op":${OP.reconnect},"d":null}`);
    },
    invalidate(resumable) {
      if (!resumable) sessions.clear();
      for (const connection of connections) {
        // Either way the socket must resume or identify again.
        const session = sessionOf(connection);
        if (session) {
          session.connection = null;
          session.lostAt = elapsed();
        }
        sendInvalid(connection, resumable);
      }
      world.events.emit('bot', isOnline());
    },
  };
}

function sendInvalid(connection: Connection, resumable: boolean): void {
  connection.send(`{"op":${OP.invalidSession},"d":${resumable}}`);
}
