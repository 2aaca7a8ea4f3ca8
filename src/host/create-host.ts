import type { Hono } from 'hono';
import type { Figures } from '#src/core/figures.ts';
import { createHealth, type Health } from './health.ts';
import { createHostApp, type HostEnv } from './host-app.ts';
import { createPrometheus } from './prometheus.ts';
import { type Served, serve } from './serve.ts';

/** The program's side towards whoever runs it: health, figures, and the port that both are served on. */
export interface Host {
  readonly figures: Figures;
  readonly health: Health;
  /** A figure that is read when somebody looks. */
  gauge(name: string, help: string, read: () => number): void;
  /** @throws PortUnavailable */
  listen(options: {
    readonly port: number;
    readonly host: string;
    /** Discord's calls; absent where interactions come over the gateway. */
    readonly endpoint?: Hono<HostEnv> | undefined;
  }): Promise<Served>;
}

/** Begins to count; nothing is served before `listen`. Imported only where a port is set: it costs some megabytes. */
export const createHost = (): Host => {
  const prometheus = createPrometheus();
  const health = createHealth();
  return {
    figures: prometheus.figures,
    health,
    gauge: prometheus.gauge,
    listen: ({ port, host, endpoint }) => serve(createHostApp({ health, prometheus, endpoint }), port, host),
  };
};
