import { setTimeout as sleep } from 'node:timers/promises';
import type { APIInteraction } from 'discord-api-types/v10';
import type { Log } from '#src/core/log.ts';
import type { Router } from '#src/core/router/create-router.ts';
import type { ServerNews } from '#src/core/server-news.ts';
import { withBackOff } from './back-off.ts';
import type { CommandMentions } from './command-mentions.ts';
import { createResponder } from './create-responder.ts';
import { createAnswerRest, createRest } from './create-rest.ts';
import { type FatalDiscordError, fatalRequest } from './fatal.ts';
import { createGateway } from './gateway.ts';
import { createCallbackPoster } from './post-callback.ts';
import { syncCommands } from './sync-commands.ts';

/** The library waits for the other side to close; a side that does not answer must not keep the process. */
const DISCONNECT_MS = 1_000;

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
  readonly router: Router;
  readonly mentions: CommandMentions;
  readonly log: Log;
  /** Hears of what happens to servers. */
  readonly servers?: ServerNews | undefined;
  /** Called once when no reconnecting helps. */
  readonly onFatal: (error: FatalDiscordError) => void;
}

/** A bot that is connecting or connected. */
export interface Bot {
  /** Resolves when commands are known to Discord and interactions come in. */
  readonly ready: Promise<void>;
  /** Takes nothing new, lets running answers finish within `deadlineMs`, then disconnects. */
  stop(deadlineMs: number): Promise<void>;
}

/** Connects the router to Discord (or to whatever speaks like it at `apiBase`) and keeps it connected. */
export const startBot = ({
  apiBase,
  token,
  guildId,
  router,
  mentions,
  log,
  onFatal,
  servers,
}: BotOptions): Bot => {
  const rest = createRest(apiBase, token);
  const ways = { callbacks: createCallbackPoster(apiBase), rest: createAnswerRest(apiBase) };
  const stopping = new AbortController();
  const running = new Set<Promise<unknown>>();
  const ready = Promise.withResolvers<void>();
  rest.on('invalidRequestWarning', (warning) => log.warn(warning, 'Discord refuses many requests'));

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

  const take = (interaction: APIInteraction): void => {
    if (stopping.signal.aborted) return;
    const handling = router.handle(interaction, createResponder(ways, interaction));
    running.add(handling);
    void handling.finally(() => running.delete(handling));
  };

  const giveUp = (error: unknown): void => {
    const fatal = fatalRequest(error);
    if (fatal !== undefined) fail(fatal);
    else if (!stopping.signal.aborted) log.error({ err: error }, 'connecting to Discord failed');
  };

  /** One at a time; each new session compares, so that a server that lost our commands learns them again. */
  let isSyncing = false;
  const sync = async (applicationId: string): Promise<void> => {
    const registered = await retrying('registering commands', () =>
      syncCommands({ rest, applicationId, guildId, bodies: router.commandBodies, log }),
    );
    mentions.learn(registered);
    ready.resolve();
  };
  const syncOnce = (applicationId: string): void => {
    if (isSyncing) return;
    isSyncing = true;
    sync(applicationId)
      .catch(giveUp)
      .finally(() => {
        isSyncing = false;
      });
  };

  const gateway = createGateway({
    rest,
    token,
    log,
    onInteraction: take,
    onReady: ({ application }) => syncOnce(application.id),
    onFatal: fail,
    servers,
  });
  retrying('connecting to Discord', () => gateway.connect()).catch(giveUp);

  return {
    ready: ready.promise,
    async stop(deadlineMs) {
      stopping.abort();
      await within(deadlineMs, Promise.allSettled([...running]));
      await within(DISCONNECT_MS, Promise.all([gateway.destroy(), ways.callbacks.close()]));
    },
  };
};
