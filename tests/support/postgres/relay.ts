import { connect, createServer, type Socket } from 'node:net';
import { onTestFinished } from 'vitest';

/** A wire between the program and a server that can be held or cut. */
export interface Relay {
  /** The server's address by way of the relay. */
  readonly url: string;
  /** Nothing gets through any more, in either direction, and nobody is told. */
  hold(): void;
  /** What was held gets through, and everything after it. */
  release(): void;
  /** Ends all connections at once. */
  cut(): void;
}

/** Lays one to the server at `url`; it is gone when the test has finished. */
export const relayTo = async (url: string): Promise<Relay> => {
  const target = new URL(url);
  const { hostname, port } = target;
  const sockets = new Set<Socket>();
  let isHeld = false;
  const join = (socket: Socket, other: Socket): void => {
    sockets.add(socket);
    socket.pipe(other);
    if (isHeld) socket.pause();
    socket
      .on('error', () => {})
      .on('close', () => {
        sockets.delete(socket);
        other.destroy();
      });
  };
  const server = createServer((socket) => {
    const other = connect(Number(port), hostname);
    join(socket, other);
    join(other, socket);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  if (typeof address === 'object' && address !== null) target.port = `${address.port}`;
  const cut = (): void => {
    for (const socket of sockets) socket.destroy();
  };
  onTestFinished(() => {
    server.close();
    cut();
  });
  return {
    url: target.href,
    hold() {
      isHeld = true;
      for (const socket of sockets) socket.pause();
    },
    release() {
      isHeld = false;
      for (const socket of sockets) socket.resume();
    },
    cut,
  };
};
