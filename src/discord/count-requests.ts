import type { Figures } from '#src/core/figures.ts';
import type { Log } from '#src/core/log.ts';

/** Discord bans an address for a while after so many invalid requests in ten minutes. */
const INVALID_MAX = 10_000;
const WINDOW_MS = 10 * 60_000;
const WARN_AT = [0.1, 0.5, 0.9].map((part) => part * INVALID_MAX);

const INVALID: ReadonlySet<number> = new Set([401, 403, 429]);

interface CountOptions {
  /** Milliseconds since 1970. */
  readonly now: () => number;
  readonly log: Log;
  readonly figures: Pick<Figures, 'request'>;
}

/** Counts an answer of Discord's. @param scope - `X-RateLimit-Scope`, where there is one */
export type CountRequest = (status: number, scope?: string | null) => void;

/**
 * Counts what Discord answers, and warns at a tenth, half and nine tenths of the invalid requests that it bears.
 *
 * @see https://docs.discord.com/developers/topics/rate-limits#invalid-request-limit-aka-cloudflare-bans
 */
export const createRequestCount = ({ now, log, figures }: CountOptions): CountRequest => {
  let windowEnd = 0;
  let invalid = 0;
  return (status, scope) => {
    figures.request(status);
    // A limit that is shared with others is not held against us.
    if (!INVALID.has(status) || scope === 'shared') return;
    if (now() >= windowEnd) {
      windowEnd = now() + WINDOW_MS;
      invalid = 0;
    }
    invalid += 1;
    if (WARN_AT.includes(invalid))
      log.warn(
        { invalid, allowed: INVALID_MAX, secondsLeft: Math.ceil((windowEnd - now()) / 1_000) },
        'Discord refuses many requests (401, 403, 429) and bans this address when it has refused too many',
      );
  };
};
