import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';

/** Loopback only: nobody else may reach a server that knows no passwords. */
export const HOST = '127.0.0.1';
/** Ports tried after the wished one. */
const PORTS_TRIED = 20;

/** Listens on the port, or on the next free one; 0 takes any. Returns the port it got. */
export async function listen(server: Server, port: number): Promise<number> {
  for (let candidate = port; ; candidate += 1) {
    try {
      return await listenOn(server, candidate);
    } catch (error) {
      const busy = error instanceof Error && 'code' in error && error.code === 'EADDRINUSE';
      if (!busy || port === 0) throw error;
      if (candidate >= port + PORTS_TRIED) {
        throw new Error(`Ports ${port} to ${candidate} are all in use; choose another one.`, {
          cause: error,
        });
      }
    }
  }
}

function listenOn(server: Server, port: number): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, HOST, () => {
      server.off('error', reject);
      resolve((server.address() as AddressInfo).port);
    });
  });
}
