import type { IncomingMessage, Server } from 'node:http';
import { type WebSocket, WebSocketServer } from 'ws';
import { isLocal } from './local-only.ts';

type Accept = (socket: WebSocket, request: IncomingMessage) => void;

/** WebSockets on the port of the HTTP server, by path; other paths and other origins are refused. */
export function serveSockets(server: Server, paths: Readonly<Record<string, Accept>>): { close(): void } {
  const sockets = new WebSocketServer({ noServer: true, maxPayload: 1024 * 1024, perMessageDeflate: false });
  server.on('upgrade', (request, stream, head) => {
    const path = (request.url ?? '/').split('?', 1)[0]?.replace(/(.)\/$/, '$1') ?? '/';
    const accept = Object.hasOwn(paths, path) ? paths[path] : undefined;
    if (!accept || !isLocal(request.headers)) {
      stream.end(`HTTP/1.1 ${accept ? '403 Forbidden' : '404 Not Found'}\r\nConnection: close\r\n\r\n`);
      return;
    }
    stream.on('error', () => stream.destroy());
    sockets.handleUpgrade(request, stream, head, (socket) => accept(socket, request));
  });
  return {
    close() {
      for (const socket of sockets.clients) socket.terminate();
      sockets.close();
    },
  };
}
