import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join, normalize } from 'node:path';
import { type WebSocket, WebSocketServer } from 'ws';
import type { FromPage, ToPage } from '#src/sandbox/page-protocol.ts';
import { StubBot } from './stub-bot.ts';
import { STUB_BOT, STUB_COMMANDS, STUB_WORLD } from './stub-world.ts';

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.svg': 'image/svg+xml',
  '.woff2': 'font/woff2',
};

export interface StubServer {
  readonly url: string;
  readonly bot: StubBot;
  /** All that the page said so far. */
  readonly heard: readonly FromPage[];
  /** Breaks the connections, as a restart of the sandbox would. */
  readonly cut: () => void;
  readonly close: () => Promise<void>;
}

/** A sandbox server with a made-up bot: serves the built page and speaks its protocol. */
export async function startStubServer(folder: string): Promise<StubServer> {
  const bot = new StubBot();
  const heard: FromPage[] = [];
  const http = createServer(async (request, response) => {
    const path = normalize(new URL(request.url ?? '/', 'http://stub').pathname);
    const file = join(folder, path === '/' ? 'index.html' : path);
    try {
      const body = await readFile(file);
      response
        .writeHead(200, { 'content-type': TYPES[extname(file)] ?? 'application/octet-stream' })
        .end(body);
    } catch {
      response.writeHead(404).end();
    }
  });
  const sockets = new WebSocketServer({ server: http, path: '/sandbox/socket' });
  sockets.on('connection', (socket) => {
    say(socket, { type: 'hello', world: STUB_WORLD, bot: STUB_BOT, commands: STUB_COMMANDS });
    socket.on('message', (data) => {
      const said: FromPage = JSON.parse(String(data));
      heard.push(said);
      for (const answer of bot.answer(said)) say(socket, answer);
    });
  });
  await new Promise<void>((resolve) => http.listen(0, '127.0.0.1', resolve));
  const { port } = http.address() as AddressInfo;
  const cut = () => {
    for (const socket of sockets.clients) socket.terminate();
  };
  const close = async () => {
    cut();
    await new Promise((resolve) => http.close(resolve));
  };
  return { url: `http://127.0.0.1:${port}/`, bot, heard, cut, close };
}

function say(socket: WebSocket, message: ToPage): void {
  socket.send(JSON.stringify(message));
}
