import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { closeSync, openSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import packageFile from '../../package.json' with { type: 'json' };

const fileAt = (path: string): string => fileURLToPath(new URL(path, import.meta.url));

/** What a measured process answers. */
export interface Usage {
  /** User and system time of all its threads, in seconds. */
  readonly cpuSeconds: number;
  /** Resident memory in bytes. */
  readonly rss: number;
  /** Bytes of objects and buffers; after a collection those that are really held. */
  readonly held: number;
}

/** What it is asked: what was used so far, or the same after collecting garbage. */
export type Request = 'usage' | 'collect';

/** What `npm start` tells Node. */
export const START_FLAGS = packageFile.scripts.start.split(' ').filter((word) => word.startsWith('--'));

/** A program that can be measured. */
export interface Program {
  readonly label: string;
  readonly entry: string;
  readonly flags: readonly string[];
}

/** The measured programs that hear of interactions over the gateway. */
export const BOTS = {
  ours: { label: 'Leitmotif', entry: fileAt('../../src/start.mjs'), flags: START_FLAGS },
  echo: { label: 'echo', entry: fileAt('../peers/echo.ts'), flags: [] },
  cardEcho: { label: 'echo of a card', entry: fileAt('../peers/card-echo.ts'), flags: [] },
  client: { label: 'discord.js Client echo', entry: fileAt('../peers/client-echo.ts'), flags: [] },
} as const satisfies Record<string, Program>;

/** Those that Discord calls. */
export const CALLED = {
  ours: BOTS.ours,
  bare: { label: 'bare hono endpoint', entry: fileAt('../peers/hono-endpoint.ts'), flags: START_FLAGS },
  card: {
    label: 'bare endpoint, a card',
    entry: fileAt('../peers/hono-card-endpoint.ts'),
    flags: START_FLAGS,
  },
} as const satisfies Record<string, Program>;

export type CalledName = keyof typeof CALLED;

export const CALLED_NAMES = Object.keys(CALLED) as CalledName[];

export type BotName = keyof typeof BOTS;

export const BOT_NAMES = Object.keys(BOTS) as BotName[];

/** A bot in a process of its own. */
export interface BotProcess {
  ask(request: Request): Promise<Usage>;
  /** Rejects when it ends by itself. */
  readonly ended: Promise<never>;
  stop(): Promise<void>;
}

const STOP_MS = 3_000;

/** Any three parts that look like a token. */
export const BOT_TOKEN = `${'bench'.repeat(5)}.bench0.${'bench'.repeat(6)}`;

/**
 * Starts a bot as in life: it writes its log to a file, and its database is one.
 *
 * @param folder - an empty one, which also keeps a developer's `.env` away
 * @param more - variables besides token, API base and database
 */
export const spawnBot = (
  { label, entry, flags }: Program,
  apiBase: string,
  folder: string,
  more: Readonly<Record<string, string>> = {},
): BotProcess => {
  const log = openSync(join(folder, 'bot.log'), 'a');
  const child = spawn(process.execPath, [...flags, '--expose-gc', '--import', fileAt('./probe.mjs'), entry], {
    cwd: folder,
    env: {
      PATH: process.env.PATH,
      DISCORD_TOKEN: BOT_TOKEN,
      DISCORD_API_BASE: apiBase,
      DATABASE_URL: 'sqlite:bot.db',
      ...more,
    },
    stdio: ['ignore', log, 'inherit', 'ipc'],
  });
  closeSync(log);
  const exit = once(child, 'exit');
  const ended = exit.then(([code, signal]): never => {
    throw new Error(`${label} ended by itself (${signal ?? code}); its sentences stand above.`);
  });
  // Whoever waits for something also waits for this; nobody does after `stop`.
  ended.catch(() => {});

  return {
    ended,
    async ask(request) {
      const answer = once(child, 'message');
      child.send(request);
      const [usage] = (await Promise.race([answer, ended])) as [Usage];
      return usage;
    },
    async stop() {
      child.kill('SIGTERM');
      const timer = setTimeout(() => child.kill('SIGKILL'), STOP_MS);
      await exit;
      clearTimeout(timer);
    },
  };
};
