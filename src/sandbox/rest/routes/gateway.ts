import type { Hono } from 'hono';
import type { RestContext, RestEnv } from '../context.ts';

/** Where the gateway is, and how often one may start a session. */
export function gatewayRoutes(app: Hono<RestEnv>, { world, gateway }: RestContext): void {
  const url = (): string => `${world.origin().replace(/^http/, 'ws')}/gateway`;
  app.get('/gateway', (c) => c.json({ url: url() }));
  app.get('/gateway/bot', (c) =>
    c.json({ url: url(), shards: gateway.shards, session_start_limit: gateway.startLimit() }),
  );
}
