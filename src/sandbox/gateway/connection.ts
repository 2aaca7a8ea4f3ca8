import { constants, createDeflate } from 'node:zlib';
import type { WebSocket } from 'ws';
import { CLOSE, type CloseReason, OP } from './codes.ts';
import { type ClientPayload, readPayload } from './payload.ts';

/** 120 events in 60 s. */
const SENDS_MAX = 120;
const SENDS_WINDOW_MS = 60_000;
/** A beat may come this much later than announced. */
const LATE_BEAT_FACTOR = 1.5;

/** One open socket of a bot. */
export interface Connection {
  send(text: string): void;
  close(reason: CloseReason): void;
  /** Cuts the line without a close frame, as a broken network does. */
  cut(): void;
}

export interface ConnectionOptions {
  readonly heartbeatIntervalMs: number;
  readonly elapsed: () => number;
  readonly compress: boolean;
  readonly acknowledges: () => boolean;
  readonly onPayload: (connection: Connection, payload: ClientPayload) => void;
  readonly onClose: (connection: Connection, code: number) => void;
}

/** Speaks the parts that need no session: hello, heartbeats, limits of size and number. */
export function openConnection(socket: WebSocket, options: ConnectionOptions): Connection {
  const { heartbeatIntervalMs, elapsed, onPayload, onClose } = options;
  const write = options.compress ? deflatingWriter(socket) : (text: string) => socket.send(text);
  let windowStartedAt = elapsed();
  let received = 0;

  const connection: Connection = {
    send(text) {
      if (socket.readyState === socket.OPEN) write(text);
    },
    close: ([code, reason]) => socket.close(code, reason),
    cut: () => socket.terminate(),
  };
  const watch = setTimeout(
    () => connection.close(CLOSE.timedOut),
    heartbeatIntervalMs * LATE_BEAT_FACTOR,
  ).unref();

  socket.on('message', (data) => {
    if (elapsed() - windowStartedAt > SENDS_WINDOW_MS) {
      windowStartedAt = elapsed();
      received = 0;
    }
    received += 1;
    if (received > SENDS_MAX) return connection.close(CLOSE.rateLimited);
    const payload = readPayload(data);
    if ('close' in payload) return connection.close(payload.close);
    if (payload.op !== OP.heartbeat) return onPayload(connection, payload);
    watch.refresh();
    if (options.acknowledges()) connection.send('{"op":11,"d":null,"s":null,"t":null}');
  });
  socket.on('error', () => socket.terminate());
  socket.on('close', (code) => {
    clearTimeout(watch);
    onClose(connection, code);
  });
  connection.send(
    JSON.stringify({ t: null, s: null, op: OP.hello, d: { heartbeat_interval: heartbeatIntervalMs } }),
  );
  return connection;
}

/** `compress=zlib-stream`: one deflate stream for the whole connection, flushed after each payload. */
function deflatingWriter(socket: WebSocket): (text: string) => void {
  const deflate = createDeflate();
  let parts: Buffer[] = [];
  deflate.on('data', (part: Buffer) => parts.push(part));
  return (text) => {
    deflate.write(text);
    deflate.flush(constants.Z_SYNC_FLUSH, () => {
      const frame = Buffer.concat(parts);
      parts = [];
      if (frame.length > 0 && socket.readyState === socket.OPEN) socket.send(frame);
    });
  };
}
