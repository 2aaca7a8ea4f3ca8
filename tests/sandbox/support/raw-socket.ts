import { WebSocket } from 'ws';

/** A bare WebSocket whose frames can be awaited one by one. */
export interface RawSocket {
  send(payload: object): void;
  /** The next frame for which `wanted` holds. */
  next(wanted?: (frame: Frame) => boolean): Promise<Frame>;
  closed(): Promise<number>;
  close(code?: number): void;
}

export interface Frame {
  readonly [key: string]: unknown;
}

export function openSocket(url: string, headers: Record<string, string> = {}): RawSocket {
  const socket = new WebSocket(url, { headers });
  const frames: Frame[] = [];
  const waiting = new Set<() => void>();
  const closing = new Promise<number>((resolve) => socket.once('close', resolve));
  socket.on('error', () => {});
  socket.on('message', (data) => {
    frames.push(JSON.parse(String(data)));
    for (const look of waiting) look();
  });
  return {
    send: (payload) => socket.send(JSON.stringify(payload)),
    next: (wanted = () => true) =>
      new Promise((resolve) => {
        const look = (): void => {
          const index = frames.findIndex(wanted);
          const [frame] = index < 0 ? [] : frames.splice(index, 1);
          if (!frame) return;
          waiting.delete(look);
          resolve(frame);
        };
        waiting.add(look);
        look();
      }),
    closed: () => closing,
    close: (code) => socket.close(code),
  };
}
