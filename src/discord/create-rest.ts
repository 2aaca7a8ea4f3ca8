import { DefaultRestOptions, REST, type RESTOptions } from '@discordjs/rest';
import type { CountRequest } from './count-requests.ts';

/** A single request may take this long. */
const TIMEOUT_MS = 8_000;
/** An answer to an interaction is void after three seconds. */
const ANSWER_TIMEOUT_MS = 2_500;
/** Longer waits for a rate limit are refused instead of sitting in a queue for ever. */
const WAIT_MAX_MS = 60_000;
const waitsTooLong = ({ retryAfter, timeToReset }: { retryAfter: number; timeToReset: number }): boolean =>
  Math.max(retryAfter, timeToReset) > WAIT_MAX_MS;

/** A post's lease must outlive the wait for a limit; a longer one puts the post back into the queue. */
const POST_WAIT_MAX_MS = 15_000;

const waitsTooLongForPost = ({
  retryAfter,
  timeToReset,
}: {
  retryAfter: number;
  timeToReset: number;
}): boolean => Math.max(retryAfter, timeToReset) > POST_WAIT_MAX_MS;

/** Makes requests as the library does, and counts what comes back. */
const counted =
  (count: CountRequest): RESTOptions['makeRequest'] =>
  async (url, init) => {
    const response = await DefaultRestOptions.makeRequest(url, init);
    count(response.status, response.headers.get('x-ratelimit-scope'));
    return response;
  };

const NOBODY_COUNTS: CountRequest = () => {};

/** REST for everything that the bot does as itself. @param api - base without the version */
export const createRest = (api: string, token: string, count: CountRequest = NOBODY_COUNTS): REST =>
  new REST({
    api,
    timeout: TIMEOUT_MS,
    rejectOnRateLimit: waitsTooLong,
    makeRequest: counted(count),
  }).setToken(token);

/**
 * REST for answers to interactions. It has no token, since these calls need none, and a 401 for an expired
 * interaction would wipe it.
 */
export const createAnswerRest = (api: string, count: CountRequest = NOBODY_COUNTS): REST =>
  new REST({
    api,
    timeout: ANSWER_TIMEOUT_MS,
    rejectOnRateLimit: waitsTooLong,
    makeRequest: counted(count),
  });

/**
 * REST for posts. It tries nothing again by itself: what a lost answer means for a post is decided where its record is.
 */
export const createPostRest = (api: string, token: string, count: CountRequest = NOBODY_COUNTS): REST =>
  new REST({
    api,
    timeout: TIMEOUT_MS,
    retries: 0,
    rejectOnRateLimit: waitsTooLongForPost,
    makeRequest: counted(count),
  }).setToken(token);
