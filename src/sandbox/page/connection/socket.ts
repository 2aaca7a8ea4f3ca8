import type { FromPage, ToPage } from '../../page-protocol.ts';

const FIRST_RETRY_MS = 250;
const LAST_RETRY_MS = 4_000;

export interface SocketEvents {
  readonly said: (message: ToPage) => void;
  readonly opened: () => void;
  readonly lost: () => void;
}

/** One WebSocket to the sandbox server that comes back by itself. */
export class Socket {
  readonly #url: URL;
  readonly #events: SocketEvents;
  #socket: WebSocket | undefined;
  #retryMs = FIRST_RETRY_MS;

  constructor(url: URL, events: SocketEvents) {
    this.#url = url;
    this.#events = events;
  }

  connect(): void {
    const socket = new WebSocket(this.#url);
    this.#socket = socket;
    socket.addEventListener('open', () => {
      this.#retryMs = FIRST_RETRY_MS;
      this.#events.opened();
    });
    socket.addEventListener('message', (event) => this.#events.said(JSON.parse(String(event.data))));
    socket.addEventListener('close', () => {
      this.#events.lost();
      setTimeout(() => this.connect(), this.#retryMs);
      this.#retryMs = Math.min(this.#retryMs * 2, LAST_RETRY_MS);
    });
  }

  /** Answers whether it could be sent now; nothing is kept for later. */
  send(message: FromPage): boolean {
    if (this.#socket?.readyState !== WebSocket.OPEN) return false;
    this.#socket.send(JSON.stringify(message));
    return true;
  }
}
