const FIRST_BACK_OFF_MS = 2_000;

/** Longer than this nobody waits at a terminal. */
export const RETRY_WAIT_MAX_MS = 120_000;

/**
 * How long to wait before asking again.
 *
 * @param retryAfter - the header: seconds, or a date (RFC 9110, 10.2.3); without it the wait doubles each time
 * @param tries - requests made so far, at least 1
 * @param now - milliseconds since 1970
 * @returns milliseconds
 */
export const retryWait = (retryAfter: string | null, tries: number, now: number): number => {
  const backOff = FIRST_BACK_OFF_MS * 2 ** (tries - 1);
  if (retryAfter === null) return backOff;
  if (/^\d+$/.test(retryAfter.trim())) return Number(retryAfter) * 1_000;
  const date = Date.parse(retryAfter);
  return Number.isNaN(date) ? backOff : Math.max(0, date - now);
};
