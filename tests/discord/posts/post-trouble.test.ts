import { DiscordAPIError, HTTPError, RateLimitError } from '@discordjs/rest';
import { describe, expect, it } from 'vitest';
import { postFailure } from '#src/discord/posts/post-trouble.ts';

const refusal = (status: number, code: number, more: object = {}) =>
  new DiscordAPIError({ code, message: 'no', ...more }, code, status, 'POST', 'http://x', {
    files: undefined,
    body: undefined,
  });

const failed = (code: string) =>
  new TypeError('fetch failed', { cause: Object.assign(new Error(code), { code }) });

const limit = {
  timeToReset: 5_000,
  limit: 50,
  method: 'POST',
  hash: '',
  url: '',
  route: '',
  majorParameter: '',
  global: true,
  retryAfter: 30_000,
  sublimitTimeout: 0,
  scope: 'global' as const,
};

describe('what a failed request means for a post', () => {
  it.each([
    ['missing access', refusal(403, 50001), 'refused'],
    ['an invalid body', refusal(400, 50035), 'refused'],
    ['a deleted channel', refusal(404, 10003), 'refused'],
    ['Discord being overloaded', refusal(400, 130000), 'later'],
    ['slow mode', refusal(400, 20016), 'later'],
    ['a refused token, for which no plan is to blame', refusal(401, 0), 'later'],
    [
      'a 5xx',
      new HTTPError(502, 'Bad Gateway', 'POST', 'http://x', { files: undefined, body: undefined }),
      'unknown',
    ],
    ['a time-out', new DOMException('aborted', 'AbortError'), 'unknown'],
    ['a broken connection', failed('UND_ERR_SOCKET'), 'unknown'],
    ['a connection that was never there', failed('ECONNREFUSED'), 'later'],
    ['a name that cannot be looked up', failed('ENOTFOUND'), 'later'],
    ['a limit', new RateLimitError(limit), 'later'],
  ] as const)('%s', (_what, error, trouble) => {
    expect(postFailure(error).trouble).toBe(trouble);
  });

  it('names Discord’s code, and how long to wait', () => {
    expect(postFailure(refusal(403, 50013)).code).toBe(50013);
    expect(postFailure(refusal(400, 20016, { retry_after: 7.5 })).retryAfterMs).toBe(7_500);
    expect(postFailure(new RateLimitError(limit)).retryAfterMs).toBe(30_000);
  });
});
