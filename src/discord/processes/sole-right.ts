import type { Log } from '#src/core/log.ts';
import type { Claim } from './claim.ts';

interface SoleRightOptions {
  readonly claim: Claim;
  readonly key: string;
  readonly ttlMs: number;
  /** Milliseconds since 1970. */
  readonly now: () => number;
  readonly log: Log;
}

/**
 * Makes a question: may this process do what one of several is enough for? Whoever may, may for `ttlMs`. While
 * storage is away everybody may, so what is guarded must do no harm when it is done twice.
 */
export const createSoleRight = ({ claim, key, ttlMs, now, log }: SoleRightOptions) => {
  let heldUntil = Number.NEGATIVE_INFINITY;
  return async (): Promise<boolean> => {
    const asked = now();
    if (asked < heldUntil) return true;
    try {
      if (!(await claim(key, ttlMs))) return false;
      heldUntil = asked + ttlMs;
    } catch (err) {
      log.warn({ err, key }, 'the storage cannot say whether another process does this; doing it');
    }
    return true;
  };
};
