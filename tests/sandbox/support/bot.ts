/** A small real bot on the same libraries as Leitmotif. */
import { type SessionInfo, WebSocketManager, WebSocketShardEvents } from '@discordjs/ws';
import { REST } from 'discord.js';
import { vi } from 'vitest';
import type { Sandbox } from '#src/sandbox/start-sandbox.ts';

/** An interaction as it arrives, as far as tests look at it. */
export interface Arrived {
  readonly id: string;
  readonly token: string;
  readonly type: number;
  readonly [key: string]: unknown;
}

export interface Bot {
  readonly rest: REST;
  /** Names of gateway events, in order. */
  readonly events: string[];
  readonly interactions: Arrived[];
  /** Answers an interaction over REST. */
  answer(interaction: Arrived, body: object): Promise<unknown>;
  destroy(): Promise<void>;
}

export interface BotOptions {
  readonly onInteraction?: (bot: Bot, interaction: Arrived) => void;
  readonly shardCount?: number;
}

export function restFor(sandbox: Sandbox, token: string = sandbox.token): REST {
  return new REST({
    api: sandbox.apiBase,
    version: '10',
    retries: 0,
    timeout: 2000,
    rejectOnRateLimit: () => true,
  }).setToken(token);
}

/** Connects a bot and waits until it has its guilds. */
export async function connectBot(sandbox: Sandbox, options: BotOptions = {}): Promise<Bot> {
  const rest = restFor(sandbox);
  const sessions = new Map<number, SessionInfo>();
  const manager = new WebSocketManager({
    token: sandbox.token,
    intents: 1,
    rest,
    shardCount: options.shardCount ?? null,
    retrieveSessionInfo: (id) => sessions.get(id) ?? null,
    updateSessionInfo: (id, info) => void (info ? sessions.set(id, info) : sessions.delete(id)),
    // The library waits five seconds between identifies of a shard; tests do not.
    buildIdentifyThrottler: async () => ({ waitForIdentify: async () => {} }),
  });
  const bot: Bot = {
    rest,
    events: [],
    interactions: [],
    answer: ({ id, token }, body) =>
      rest.post(`/interactions/${id}/${token}/callback`, { auth: false, body }),
    destroy: async () => manager.destroy(),
  };
  manager.on(WebSocketShardEvents.Dispatch, (event) => {
    bot.events.push(event.t);
    if (event.t !== 'INTERACTION_CREATE') return;
    const interaction = { ...event.d };
    bot.interactions.push(interaction);
    options.onInteraction?.(bot, interaction);
  });
  manager.on(WebSocketShardEvents.Error, () => {});
  manager.on(WebSocketShardEvents.SocketError, () => {});
  await manager.connect();
  await vi.waitFor(() => {
    if (!bot.events.includes('GUILD_CREATE')) throw new Error('no guild yet');
  });
  return bot;
}

/** Registers one slash command with an autocomplete option. */
export async function registerCommands(sandbox: Sandbox, more: readonly object[] = []): Promise<void> {
  const option = { type: 3, name: 'mood', description: 'A mood', autocomplete: true };
  const recommend = { type: 1, name: 'recommend', description: 'One pick', options: [option] };
  const body = [{ name: 'ost', description: 'Soundtracks', options: [recommend] }, ...more];
  await restFor(sandbox).put(`/applications/${sandbox.world.applicationId}/commands`, { body });
}
