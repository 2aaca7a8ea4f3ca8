/**
 * What a failed call means for the post:
 *
 * - `unknown`: it may have been carried out;
 * - `later`: it was not carried out, and the same may work later;
 * - `refused`: it was not carried out, and the same will not work until something changes.
 */
export type PostTrouble = 'unknown' | 'later' | 'refused';

interface Detail {
  /** Discord's error code; 0 where there is none. */
  readonly code?: number;
  /** Wait at least so long before another try. */
  readonly retryAfterMs?: number;
}

/** Thrown by every method of a `PostOffice`. The message names status and code and is fit for a log. */
export class PostFailed extends Error {
  override readonly name = 'PostFailed';
  readonly trouble: PostTrouble;
  readonly code: number;
  readonly retryAfterMs: number;

  constructor(trouble: PostTrouble, message: string, { code = 0, retryAfterMs = 0 }: Detail = {}) {
    super(message);
    this.trouble = trouble;
    this.code = code;
    this.retryAfterMs = retryAfterMs;
  }
}
