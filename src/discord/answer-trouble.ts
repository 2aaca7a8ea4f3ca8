import { DiscordAPIError, HTTPError } from '@discordjs/rest';
import type { AnswerTrouble } from '#src/core/router/responder.ts';

/** @see https://docs.discord.com/developers/topics/opcodes-and-status-codes#json */
const TROUBLES: ReadonlyMap<number | string, AnswerTrouble> = new Map([
  [10062, 'late'], // unknown interaction
  [10015, 'late'], // unknown webhook
  [50027, 'late'], // interaction token expired
  [10008, 'late'], // the deferred message is gone
  [40060, 'answered'],
  [40005, 'refused'], // too large
  [50045, 'refused'], // a file is too large
  [400001, 'refused'], // no uploads in this server
]);

/** What Discord's error code and HTTP status mean for an answer. */
export const troubleOfCode = (code: number | string, status: number): AnswerTrouble =>
  TROUBLES.get(code) ?? (status === 400 ? 'refused' : 'unreachable');

/** What a failed request means for an answer. */
export const troubleOf = (error: unknown): AnswerTrouble =>
  error instanceof DiscordAPIError ? troubleOfCode(error.code, error.status) : 'unreachable';

/** What a log may hold of a failure; an error of the library carries the interaction's token in its address. */
export const describeFailure = (error: unknown): string => {
  if (error instanceof DiscordAPIError) return `${error.status} ${error.code}: ${error.message}`;
  if (error instanceof HTTPError) return `${error.status} from Discord`;
  const cause = error instanceof Error && error.cause instanceof Error ? ` (${error.cause.message})` : '';
  return error instanceof Error ? `${error.name}: ${error.message}${cause}` : String(error);
};
