import { setTimeout as sleep } from 'node:timers/promises';
import { type APIApplication, type APIInteraction, Routes } from 'discord-api-types/v10';
import { type Figures, NO_FIGURES } from '#src/core/figures.ts';
import type { Log } from '#src/core/log.ts';
import type { Router } from '#src/core/router/create-router.ts';
import type { ServerNews } from '#src/core/server-news.ts';
import { withBackOff } from './back-off.ts';
import type { CommandMentions } from './command-mentions.ts';
import { createRequestCount } from './count-requests.ts';
import { createResponder, createResponseResponder } from './create-responder.ts';
import { createAnswerRest, createRest } from './create-rest.ts';
import type { Take } from './endpoint/create-endpoint.ts';
import { type FatalDiscordError, fatalRequest } from './fatal.ts';
import { createGateway, type ShardsConnected } from './gateway.ts';
import { createCallbackPoster } from './post-callback.ts';
import type { Claim } from './processes/claim.ts';
import { createSoleRight } from './processes/sole-right.ts';
import type { Shards } from './shards.ts';
import { syncCommands } from './sync-commands.ts';

/** The library waits for the other side to close; a side that does not answer must not keep the process. */
const DISCONNECT_MS = 1_000;
/** Reading and writing the commands takes no longer; then another process may do it. */
const SYNC_CLAIM_MS = 10_000;
const SYNC_LOOK_MS = 2_000;

/** Waits for something, but no longer than this. */
const within = async (ms: number, work: PromiseLike<unknown> | unknown): Promise<void> => {
  const waiting = new AbortController();
  await Promise.race([work, sleep(ms, undefined, { signal: waiting.signal }).catch(() => {})]);
  waiting.abort();
};

interface BotOptions {
  readonly apiBase: string;
  readonly token: string;
  readonly guildId: string | undefined;
  /** How interactions come: by the gateway, or by calls of the endpoint, which are handed to `take`. */
  readonly transport: 'gateway' | 'http';
  readonly shards: Shards;
  readonly claim: Claim;
  readonly router: Router;
  readonly mentions: CommandMentions;
  readonly log: Log;
  /** Hears of what happens to servers. */
  readonly servers?: ServerNews | undefined;
  readonly figures?: Figures;
  /** Milliseconds since 1970. */
  readonly now: () => number;
  /** Called once when no reconnecting helps. */
  readonly onFatal: (error: FatalDiscordError) => void;
}

/** A bot, connected or not. */
export interface Bot {
  /** Begins to connect, and goes on until it is; nothing goes to Discord before. To be called once. */
  connect(): void;
  /** Resolves when commands are known to Discord and interactions come in. */
  readonly ready: Promise<void>;
  /** Answers an interaction that came by another way than the gateway; `undefined` when the bot is stopping. */
  readonly take: Take;
  /** `undefined` where there is no gateway. */
  shards(): ShardsConnected | undefined;
  /** Takes nothing new, lets running answers finish within `deadlineMs`, then disconnects. */
  stop(deadlineMs: number): Promise<void>;
}

/** Puts the router between Discord (or whatever speaks like it at `apiBase`) and people. */
export const createBot = (options: BotOptions): Bot => {
  const { apiBase, token, guildId, shards, claim, router, mentions, log, now, onFatal } = options;
  const count = createRequestCount({ now, log, figures: options.figures ?? NO_FIGURES });
  const rest = createRest(apiBase, token, count);
  const ways = { callbacks: createCallbackPoster(apiBase, count), rest: createAnswerRest(apiBase, count) };
  const stopping = new AbortController();
  let running = 0;
  /** Resolves when a bot that is stopping has nothing left to answer. */
  const answered = Promise.withResolvers<void>();
  const ready = Promise.withResolvers<void>();

  const fail = (error: FatalDiscordError): void => {
    if (stopping.signal.aborted) return;
    stopping.abort();
    onFatal(error);
  };

  const retrying = <T>(what: string, attempt: () => Promise<T>): Promise<T> =>
    withBackOff(attempt, {
      signal: stopping.signal,
      isFinal: (error) => fatalRequest(error) !== undefined,
      onWait: (error, waitMs) => log.warn({ err: error, waitMs }, `${what} failed; trying again`),
      random: Math.random,
    });

  const take = (interaction: APIInteraction, first?: Parameters<Take>[1]): Promise<unknown> | undefined => {
    if (stopping.signal.aborted) return undefined;
    const responder =
      first === undefined
        ? createResponder(ways, interaction)
        : createResponseResponder(ways.rest, first, interaction);
    running += 1;
    // It never rejects.
    return router.handle(interaction, responder).then(() => {
      running -= 1;
      if (running === 0 && stopping.signal.aborted) answered.resolve();
    });
  };

  const giveUp = (error: unknown): void => {
    const fatal = fatalRequest(error);
    if (fatal !== undefined) fail(fatal);
    else if (!stopping.signal.aborted) log.error({ err: error }, 'connecting to Discord failed');
  };

  const mayWrite = createSoleRight({
    claim,
    key: `commands:${guildId ?? 'everywhere'}`,
    ttlMs: SYNC_CLAIM_MS,
    now,
    log,
  });
  const pause = () => sleep(SYNC_LOOK_MS, undefined, { signal: stopping.signal });
  const sync = async (applicationId: string): Promise<void> => {
    const { commandBodies: bodies } = router;
    const registered = await retrying('registering commands', () =>
      syncCommands({ rest, applicationId, guildId, bodies, log, mayWrite, pause }),
    );
    mentions.learn(registered);
    ready.resolve();
  };
  /** One at a time; each new session compares, so that a server that lost our commands learns them again. */
  let isSyncing = false;
  const syncOnce = (applicationId: string): void => {
    if (isSyncing) return;
    isSyncing = true;
    sync(applicationId)
      .catch(giveUp)
      .finally(() => {
        isSyncing = false;
      });
  };

  let gateway: ReturnType<typeof createGateway> | undefined;
  const connectGateway = (): void => {
    const connecting = createGateway({
      rest,
      token,
      shards,
      claim,
      log,
      onInteraction: take,
      onReady: ({ application }) => syncOnce(application.id),
      onFatal: fail,
      servers: options.servers,
    });
    gateway = connecting;
    retrying('connecting to Discord', () => connecting.connect()).catch(giveUp);
  };
  /** Nobody tells over HTTP who we are. */
  const askWhoWeAre = async (): Promise<void> => {
    const own = await retrying('connecting to Discord', () => rest.get(Routes.currentApplication()));
    syncOnce((own as APIApplication).id);
  };

  return {
    connect() {
      if (options.transport === 'gateway') connectGateway();
      else askWhoWeAre().catch(giveUp);
    },
    ready: ready.promise,
    take,
    shards: () => gateway?.shards(),
    async stop(deadlineMs) {
      stopping.abort();
      if (running > 0) await within(deadlineMs, answered.promise);
      await within(DISCONNECT_MS, Promise.all([gateway?.destroy(), ways.callbacks.close()]));
    },
  };
};
