import { DiscordAPIError, HTTPError, RateLimitError } from '@discordjs/rest';
import { PostFailed } from '#src/core/posts/post-failed.ts';
import { describeFailure } from '../answer-trouble.ts';

/**
 * Refusals that pass by themselves: Discord's own trouble, limits on writing, and a request that did not look like
 * one of a bot.
 *
 * @see https://docs.discord.com/developers/topics/opcodes-and-status-codes#json
 */
const PASSING: ReadonlySet<number | string> = new Set([
  20016, // slow mode
  20028, // write limit of the channel
  20029, // write limit of the server
  40004, // sending is switched off for the moment
  40006, // this feature is switched off for the moment
  40333, // Cloudflare
  130000, // overloaded
]);

/** The connection was never there, so nothing was carried out. */
const NEVER_CONNECTED: ReadonlySet<unknown> = new Set([
  'ECONNREFUSED',
  'ENOTFOUND',
  'EAI_AGAIN',
  'UND_ERR_CONNECT_TIMEOUT',
]);

const codeOf = (error: Error): unknown => {
  if ('code' in error) return error.code;
  return error.cause instanceof Error && 'code' in error.cause ? error.cause.code : undefined;
};

const MS_PER_SECOND = 1_000;

/** How long Discord asks to wait, where a refusal says so. */
const waitIn = ({ rawError }: DiscordAPIError): number =>
  'retry_after' in rawError && typeof rawError.retry_after === 'number'
    ? rawError.retry_after * MS_PER_SECOND
    : 0;

/** What a failed request means for a post. */
export const postFailure = (error: unknown): PostFailed => {
  const message = describeFailure(error);
  if (error instanceof PostFailed) return error;
  if (error instanceof RateLimitError)
    return new PostFailed('later', message, { retryAfterMs: Math.max(error.retryAfter, error.timeToReset) });
  if (error instanceof HTTPError) return new PostFailed('unknown', message);
  if (error instanceof DiscordAPIError) {
    const code = Number(error.code) || 0;
    // A refused token stops the program elsewhere; no plan is to blame for it.
    const passes = PASSING.has(error.code) || error.status === 401;
    return new PostFailed(passes ? 'later' : 'refused', message, { code, retryAfterMs: waitIn(error) });
  }
  const isKnown = error instanceof Error && NEVER_CONNECTED.has(codeOf(error));
  return new PostFailed(isKnown ? 'later' : 'unknown', message);
};
