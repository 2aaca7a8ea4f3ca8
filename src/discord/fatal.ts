import { DiscordAPIError } from '@discordjs/rest';
import { GatewayCloseCodes } from 'discord-api-types/v10';

/** Something that no retry mends: the operator has to change a setting. The message is one sentence saying which. */
export class FatalDiscordError extends Error {
  override readonly name = 'FatalDiscordError';
}

const TOKEN_SENTENCE =
  'Discord refused the token: set DISCORD_TOKEN to the current one (Developer Portal, page Bot, Reset Token).';

/** Close codes after which reconnecting is pointless. */
const SENTENCES: ReadonlyMap<number, string> = new Map([
  [GatewayCloseCodes.AuthenticationFailed, TOKEN_SENTENCE],
  [
    GatewayCloseCodes.InvalidShard,
    'Discord refused the shard number (4010): start one process per shard range.',
  ],
  [
    GatewayCloseCodes.ShardingRequired,
    'Discord demands more shards (4011): the bot is in too many servers for one connection; update Leitmotif.',
  ],
  [
    GatewayCloseCodes.InvalidAPIVersion,
    'Discord no longer speaks this gateway version (4012): update Leitmotif.',
  ],
  [GatewayCloseCodes.InvalidIntents, 'Discord does not know the requested intents (4013): update Leitmotif.'],
  [
    GatewayCloseCodes.DisallowedIntents,
    'Discord does not allow the requested intents (4014): switch the Server intent on in the Developer Portal, page Bot, or update Leitmotif.',
  ],
]);

/** The reason to end for a close code of the gateway; `undefined` where reconnecting helps. */
export const fatalClose = (code: number): FatalDiscordError | undefined => {
  const sentence = SENTENCES.get(code);
  return sentence === undefined ? undefined : new FatalDiscordError(sentence);
};

/** The reason to end for a failed request of the bot's own; `undefined` where trying again may help. */
export const fatalRequest = (error: unknown): FatalDiscordError | undefined =>
  error instanceof DiscordAPIError && error.status === 401
    ? new FatalDiscordError(TOKEN_SENTENCE, { cause: error })
    : undefined;
