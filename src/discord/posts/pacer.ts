const MS_PER_SECOND = 1_000;
/** A process that was held up may make up for so many calls at once. */
const CATCH_UP = 2;

/** Resolves when it is the caller's turn. */
export type Pacer = () => Promise<void>;

interface PacerOptions {
  readonly perSecond: number;
  /** Milliseconds that never jump. */
  readonly elapsed: () => number;
  readonly sleep: (ms: number) => Promise<unknown>;
}

/**
 * Spreads calls evenly, in the order in which they ask. Discord counts them in seconds whose beginning it does not
 * tell; evenly spread, no second holds more than `perSecond` and a few.
 */
export const createPacer = ({ perSecond, elapsed, sleep }: PacerOptions): Pacer => {
  const gap = MS_PER_SECOND / perSecond;
  let next = 0;
  return async () => {
    const at = Math.max(next, elapsed() - CATCH_UP * gap);
    next = at + gap;
    const wait = at - elapsed();
    if (wait > 0) await sleep(wait);
  };
};
