import { createServer, type IncomingMessage, request, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A call that broke in the hands of whoever had it. */
export interface BrokenCall {
  readonly port: number;
  /** When it was given there, by `performance.now()`. */
  readonly givenAt: number;
}

/** A balancer on loopback that hands calls to one port after the other. */
export interface Balancer {
  readonly url: string;
  readonly broken: readonly BrokenCall[];
  close(): void;
}

/**
 * Starts the plainest of balancers: it asks the next port when one refuses the connection, for then nothing was sent;
 * a call that breaks under way is answered 502, as it may have been carried out.
 */
export const startBalancer = async (ports: readonly number[]): Promise<Balancer> => {
  const broken: BrokenCall[] = [];
  let turn = 0;

  const pass = (incoming: IncomingMessage, body: Buffer, outgoing: ServerResponse, order: number[]): void => {
    const [port = 0, ...others] = order;
    const givenAt = performance.now();
    const { method, url, headers } = incoming;
    const call = request({ port, host: '127.0.0.1', method, path: url, headers, agent: false }, (answer) => {
      answer.on('error', () => {
        broken.push({ port, givenAt });
        outgoing.destroy();
      });
      outgoing.writeHead(answer.statusCode ?? 502, answer.headers);
      answer.pipe(outgoing);
    });
    call.on('error', (error) => {
      const isUnsent = 'code' in error && error.code === 'ECONNREFUSED';
      if (isUnsent && others.length > 0) pass(incoming, body, outgoing, others);
      else {
        broken.push({ port, givenAt });
        if (!outgoing.headersSent) outgoing.writeHead(502).end();
      }
    });
    call.end(body);
  };

  const server = createServer(async (incoming, outgoing) => {
    const chunks: Buffer[] = [];
    for await (const chunk of incoming) chunks.push(chunk);
    turn = (turn + 1) % ports.length;
    pass(incoming, Buffer.concat(chunks), outgoing, [...ports.slice(turn), ...ports.slice(0, turn)]);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    broken,
    close() {
      server.closeAllConnections();
      server.close();
    },
  };
};
