import { mkdtempSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { startDiscord } from '../discord/start-discord.ts';
import { createPump, type Pump } from './pump.ts';
import { BOTS, type BotName, type Request, spawnBot, type Usage } from './spawn-bot.ts';

/** What every bot of a run is connected with. */
export interface Ground {
  /** Each bot gets an empty folder below it. */
  readonly folder: string;
  /** JSON of the interaction with a number. */
  readonly interaction: (number: number) => string;
  /** Further variables of its environment. */
  readonly settings?: Readonly<Record<string, string>>;
}

/** A bot that is ready, and a Discord of its own that is in this process. */
export interface ConnectedBot {
  /** From the start of its process until its commands were registered (ours) and its guilds told. */
  readonly readyMs: number;
  readonly pump: Pump;
  ask(request: Request): Promise<Usage>;
  close(): Promise<void>;
}

const CONNECT_MS = 60_000;

/** Starts a bot in a process of its own and waits until it is ready. */
export const connectBot = async (name: BotName, guilds: number, ground: Ground): Promise<ConnectedBot> => {
  const discord = await startDiscord(guilds);
  const begun = performance.now();
  const bot = spawnBot(
    BOTS[name],
    discord.apiBase,
    mkdtempSync(join(ground.folder, `${name}-`)),
    ground.settings,
  );
  const close = async (): Promise<void> => {
    await bot.stop();
    await discord.close();
  };
  const isOurs = name === 'ours';
  const late = sleep(CONNECT_MS, undefined, { ref: false }).then(() => {
    throw new Error(`${BOTS[name].label} was not ready within ${CONNECT_MS / 1000} seconds.`);
  });
  try {
    await Promise.race([
      Promise.all([discord.connected, isOurs ? discord.registered : undefined]),
      bot.ended,
      late,
    ]);
  } catch (error) {
    await close();
    throw error;
  }
  const readyMs = performance.now() - begun;
  const pump = createPump({
    discord,
    interaction: ground.interaction,
    ended: bot.ended,
    expectsCards: isOurs,
  });
  return { readyMs, pump, ask: bot.ask, close };
};
