import type { Config } from '#src/config.ts';
import type { Log } from '#src/core/log.ts';
import type { Bot } from '#src/discord/create-bot.ts';
import { createEndpoint } from '#src/discord/endpoint/create-endpoint.ts';
import type { State } from '#src/state/store.ts';
import type { Host } from './create-host.ts';
import type { Served } from './serve.ts';
import { watchProgram } from './watch-program.ts';

export { createHost } from './create-host.ts';
export { measuredState } from './measured-state.ts';

/** Nobody but this machine reaches a sandbox, and what belongs to it. */
const LOOPBACK = '127.0.0.1';

interface OpenHostOptions {
  readonly host: Host;
  readonly bot: Bot;
  readonly config: Pick<Config, 'transport' | 'publicKey' | 'httpPort' | 'httpHost'>;
  /** The local Discord, where there is one: it has a key of its own, and is told where to call. */
  readonly sandbox:
    | { readonly publicKey: string; setEndpoint(url: string | null): Promise<void> }
    | undefined;
  readonly log: Log;
  /** Milliseconds since 1970. */
  readonly now: () => number;
  readonly titles: () => number;
  readonly state: State;
}

/** Serves health and figures, and Discord's calls where interactions come as calls. @throws PortUnavailable */
export const openHost = async (options: OpenHostOptions): Promise<Served> => {
  const { host, bot, config, sandbox, log, now, titles, state } = options;
  let isRegistered = false;
  void bot.ready.then(() => {
    isRegistered = true;
  });
  watchProgram(host, { titles, state, now, shards: bot.shards, isRegistered: () => isRegistered });
  const isCalled = config.transport === 'http';
  const endpoint = isCalled
    ? createEndpoint({
        publicKey: sandbox?.publicKey ?? config.publicKey ?? '',
        now,
        take: bot.take,
        figures: host.figures,
      })
    : undefined;
  const address = sandbox === undefined ? config.httpHost : LOOPBACK;
  const served = await host.listen({ port: config.httpPort ?? 0, host: address, endpoint });
  log.info(
    { host: address, port: served.port },
    isCalled ? 'serving interactions, health and figures' : 'serving health and figures',
  );
  if (isCalled) await sandbox?.setEndpoint(`http://${LOOPBACK}:${served.port}/interactions`);
  return served;
};
