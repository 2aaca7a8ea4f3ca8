import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { getRequestListener } from '@hono/node-server';
import type { Hono } from 'hono';
import type { HostEnv } from './host-app.ts';

/** Thrown when the port cannot be had; one sentence for the operator. */
export class PortUnavailable extends Error {
  override readonly name = 'PortUnavailable';
}

const REASONS: ReadonlyMap<string, string> = new Map([
  ['EADDRINUSE', 'another program listens there; choose another port'],
  ['EACCES', 'this user may not; choose a port above 1023'],
  ['EADDRNOTAVAIL', 'this machine has no such address; set HTTP_HOST to one of its own'],
  ['ENOTFOUND', 'there is no such host; set HTTP_HOST to an address of this machine'],
]);

const sentence = (host: string, port: number, error: Error): string => {
  const code = 'code' in error ? String(error.code) : '';
  return `HTTP_PORT ${port} on ${host} cannot be opened (${code}): ${REASONS.get(code) ?? error.message}.`;
};

/** A server that listens. */
export interface Served {
  /** The one it got, where 0 was asked for. */
  readonly port: number;
  /** Takes no new connections, lets calls under way finish within `deadlineMs`, then cuts the rest. */
  close(deadlineMs: number): Promise<void>;
}

/** Serves an app. @throws PortUnavailable */
export const serve = async (app: Hono<HostEnv>, port: number, host: string): Promise<Served> => {
  let isClosing = false;
  const listener = getRequestListener(app.fetch);
  const server = createServer((incoming, outgoing) => {
    // A balancer's connection that stays open would go on bringing calls to a process that ends.
    if (isClosing) outgoing.setHeader('connection', 'close');
    void listener(incoming, outgoing);
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', (error) => reject(new PortUnavailable(sentence(host, port, error))));
    server.listen(port, host, resolve);
  });
  return {
    port: (server.address() as AddressInfo).port,
    async close(deadlineMs) {
      isClosing = true;
      const closed = new Promise((resolve) => server.close(resolve));
      const cut = setTimeout(() => server.closeAllConnections(), deadlineMs);
      await closed;
      clearTimeout(cut);
    },
  };
};
