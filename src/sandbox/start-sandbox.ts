import { createServer } from 'node:http';
import type { Socket } from 'node:net';
import { getRequestListener, type HttpBindings } from '@hono/node-server';
import { serveStatic } from '@hono/node-server/serve-static';
import { Hono } from 'hono';
import { controlRoutes } from './control-routes.ts';
import { createEndpoint } from './endpoint/endpoint.ts';
import { createSigner, type Signer } from './endpoint/sign.ts';
import { createFaults, type Faults } from './faults.ts';
import { fileRoutes } from './file-routes.ts';
import { createGateway, type Gateway } from './gateway/gateway.ts';
import { relayWorld } from './gateway/relay.ts';
import { createDriver, type Driver } from './interactions/driver.ts';
import { createInteractionRegistry } from './interactions/registry.ts';
import { createJournal, type Journal } from './journal.ts';
import { HOST, listen } from './listen.ts';
import { isLocal } from './local-only.ts';
import type { MovableClock } from './page-socket/page-clock.ts';
import { createPageSocket } from './page-socket/page-socket.ts';
import { createRest } from './rest/app.ts';
import { createRateLimits, DISCORD_RATE_LIMITS, type RateLimitRules } from './rest/rate-limits.ts';
import { createRestFaults } from './rest-faults.ts';
import { serveSockets } from './serve-sockets.ts';
import { createWorld, type World } from './world/world.ts';

export interface SandboxOptions {
  /** 0 (any free one) by default; a busy port leads to the next free one, up to 20 further. */
  readonly port?: number;
  /** Folder of the built page, served at `/`. */
  readonly page?: { readonly root: string };
  /** Milliseconds since 1970: ages of interactions, ids, nonces. */
  readonly now?: () => number;
  /** Sets the clock of sandbox and bot forward from the page; without it the page offers no such thing. */
  readonly clock?: MovableClock;
  /** Milliseconds that never jump: rate limits, heartbeats, durations. */
  readonly elapsed?: () => number;
  readonly token?: string;
  /** `off` for benches that measure the bot: bodies are taken as they come. */
  readonly checks?: 'on' | 'off';
  /** `off`, or single rules in place of Discord's. */
  readonly limits?: 'off' | Partial<RateLimitRules>;
  /** Guilds in all, for load tests. */
  readonly guilds?: number;
  readonly messagesPerChannel?: number;
  /** Calls kept in the journal. */
  readonly journalSize?: number;
  readonly gateway?: {
    /** Discord's is 41250. */
    readonly heartbeatIntervalMs?: number;
    /** Shards that `/gateway/bot` recommends. */
    readonly shards?: number;
    /** Identifies within five seconds; Discord gives small bots 1, which makes restarts slow. */
    readonly maxConcurrency?: number;
    readonly identifiesPerDay?: number;
    /** Allow privileged intents. */
    readonly privilegedIntents?: boolean;
  };
}

/** A running local Discord. */
export interface Sandbox {
  /** `http://127.0.0.1:PORT` */
  readonly url: string;
  /** What `DISCORD_API_BASE` must be. */
  readonly apiBase: string;
  readonly port: number;
  /** Is it another port than the wished one? */
  readonly portMoved: boolean;
  readonly token: string;
  /** What `DISCORD_PUBLIC_KEY` must be: the key that calls of the endpoint are checked with. */
  readonly publicKey: string;
  /** Signs a call as this Discord does, for tests that call an endpoint themselves. */
  readonly sign: Signer['sign'];
  /** Where interactions go instead of over the gateway; `null` takes it back. */
  setEndpoint(url: string | null): Promise<void>;
  readonly world: World;
  readonly gateway: Gateway;
  readonly faults: Faults;
  readonly journal: Journal;
  readonly driver: Driver;
  close(): Promise<void>;
}

/**
 * Starts a local Discord on 127.0.0.1: REST v10, gateway, and the page.
 * @example
 * const sandbox = await startSandbox({ port: 8790 });
 * // a bot with DISCORD_API_BASE=sandbox.apiBase and DISCORD_TOKEN=sandbox.token, then:
 * const answer = await sandbox.driver.command({ name: 'ost recommend' });
 */
export async function startSandbox(options: SandboxOptions = {}): Promise<Sandbox> {
  const { port: wished = 0, now = Date.now, elapsed = () => performance.now(), checks = 'on' } = options;
  let origin = `http://${HOST}:${wished}`;
  const world = createWorld({
    now,
    origin: () => origin,
    messagesPerChannel: options.messagesPerChannel ?? 500,
    guilds: options.guilds ?? 1,
  });
  const token = options.token ?? localToken(world.applicationId);
  const gateway = createGateway(world, {
    token,
    url: () => `${origin.replace('http', 'ws')}/gateway`,
    elapsed,
    heartbeatIntervalMs: options.gateway?.heartbeatIntervalMs ?? 41_250,
    identifiesPerDay: options.gateway?.identifiesPerDay ?? 1000,
    maxConcurrency: options.gateway?.maxConcurrency ?? 16,
    privilegedIntents: options.gateway?.privilegedIntents ?? false,
    shards: options.gateway?.shards ?? 1,
  });
  relayWorld(world, gateway);
  const registry = createInteractionRegistry(20_000);
  const journal = createJournal(options.journalSize ?? 1000);
  const restFaults = createRestFaults();
  const faults = createFaults(gateway, restFaults);
  const rules = options.limits === 'off' ? null : { ...DISCORD_RATE_LIMITS, ...options.limits };
  const signer = createSigner();
  const endpoint = createEndpoint({ world, journal, signer, checks: checks === 'on' });
  const rest = createRest({
    world,
    gateway,
    endpoint,
    publicKey: signer.publicKey,
    registry,
    journal,
    token,
    faults: restFaults,
    limits: createRateLimits(rules, elapsed),
    checks: checks === 'on',
  });
  const acting = { world, gateway, endpoint, registry, elapsed };
  const [lounge] = world.home.channelIds;
  const driver = createDriver(acting, { who: 'member', channelId: lounge ?? '' });

  const app = new Hono<{ Bindings: HttpBindings }>();
  app.use('*', async (c, next) => {
    if (!isLocal(c.env.incoming.headers)) return c.text('Only for pages and programs of this machine.', 403);
    return next();
  });
  app.route('/api/v10', rest);
  app.route('/sandbox', controlRoutes(faults, journal, driver, world));
  app.route('/', fileRoutes(world));
  if (options.page) app.use('*', serveStatic({ root: options.page.root }));

  const server = createServer(getRequestListener(app.fetch, { overrideGlobalObjects: false }));
  const connections = new Set<Socket>();
  server.on('connection', (connection) => {
    connections.add(connection);
    connection.once('close', () => connections.delete(connection));
  });
  const sockets = serveSockets(server, {
    '/gateway': gateway.accept,
    '/sandbox/socket': createPageSocket(acting, options.clock).accept,
  });
  const port = await listen(server, wished);
  origin = `http://${HOST}:${port}`;

  return {
    url: origin,
    apiBase: `${origin}/api`,
    port,
    portMoved: wished !== 0 && port !== wished,
    token,
    publicKey: signer.publicKey,
    sign: signer.sign,
    setEndpoint: endpoint.set,
    world,
    gateway,
    faults,
    journal,
    driver,
    async close() {
      sockets.close();
      const closed = new Promise((resolve) => server.close(resolve));
      // Also those that became WebSockets, or are about to: the HTTP server does not count them as its own.
      for (const connection of connections) connection.destroy();
      await closed;
    },
  };
}

/** Shaped like a bot token, but plainly none. */
function localToken(applicationId: string): string {
  return `${Buffer.from(applicationId).toString('base64url')}.local.sandbox-token-that-works-only-here`;
}
