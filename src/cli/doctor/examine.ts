import type { APIApplication } from 'discord-api-types/v10';
import type { Config } from '#src/config.ts';
import { type Ask, createAsk } from './ask-discord.ts';
import { checkApplication } from './check-application.ts';
import { checkCommands } from './check-commands.ts';
import { checkGateway } from './check-gateway.ts';
import { checkCatalog, checkZones } from './check-machine.ts';
import { checkPermissions } from './check-permissions.ts';
import { checkStore } from './check-store.ts';
import { checkToken } from './check-token.ts';
import { type Finding, fine } from './finding.ts';

interface Examined {
  readonly config: Config;
  /** The shipped data folder. */
  readonly data: string;
  /** Milliseconds since 1970. */
  readonly now: () => number;
}

/** Looks at Discord's side, as far as the token reaches. */
async function* examineDiscord(config: Config, token: string, now: () => number): AsyncGenerator<Finding> {
  const ask = createAsk(config.apiBase, token);
  const found = await checkToken(ask, now);
  yield* found;
  // Without the token all that follows would only say the same again.
  if (found.some(({ part, state }) => part === 'token' && state === 'fail')) return;
  const calmly: Ask = (path) => ask(path).catch(() => ({ status: 0, body: undefined, date: Number.NaN }));
  const application = await calmly('/applications/@me');
  yield* checkApplication(application, config);
  if (config.transport === 'gateway') yield checkGateway(await calmly('/gateway/bot'), config.shards);
  if (application.status === 200)
    yield await checkCommands(calmly, (application.body as APIApplication).id, config.guildId);
  yield checkPermissions(await calmly('/users/@me/guilds'));
}

/** Looks at everything that a start needs, one after the other. */
export async function* examine({ config, data, now }: Examined): AsyncGenerator<Finding> {
  const { token, databaseUrl, catalogOverlay } = config;
  if (token === undefined)
    yield fine(
      'token',
      'none is set, which is fine: "npm start" opens the sandbox. Set DISCORD_TOKEN to have Discord asked',
    );
  else yield* examineDiscord(config, token, now);
  yield await checkStore(databaseUrl, now);
  yield checkZones();
  yield checkCatalog(data, catalogOverlay);
}
