import type { HttpBindings } from '@hono/node-server';
import { Hono } from 'hono';
import type { Health } from './health.ts';
import type { Prometheus } from './prometheus.ts';

/** What hono knows of a call that came through Node's server. */
export interface HostEnv {
  Bindings: HttpBindings;
}

interface HostAppOptions {
  readonly health: Health;
  readonly prometheus: Prometheus;
  /** Mounted at `/interactions`; absent where interactions come over the gateway. */
  readonly endpoint: Hono<HostEnv> | undefined;
}

/** What the program serves over HTTP: `/healthz`, `/readyz`, `/metrics`, and Discord's calls. */
export const createHostApp = ({ health, prometheus, endpoint }: HostAppOptions): Hono<HostEnv> => {
  const app = new Hono<HostEnv>();
  if (endpoint !== undefined) app.route('/interactions', endpoint);
  // Alive is whoever answers: a supervisor that restarts for more would restart during every outage of Discord.
  app.get('/healthz', (c) => c.json({ status: 'alive' }));
  app.get('/readyz', async (c) => {
    const readiness = await health.ask();
    return c.json(readiness, readiness.ready ? 200 : 503);
  });
  app.get('/metrics', async (c) =>
    c.body(await prometheus.text(), 200, { 'content-type': prometheus.contentType }),
  );
  for (const path of ['/healthz', '/readyz', '/metrics'])
    app.all(path, (c) => c.json({ message: 'only GET' }, 405, { allow: 'GET, HEAD' }));
  app.notFound((c) => c.json({ message: 'nothing is here' }, 404));
  return app;
};
