const MS_PER_SECOND = 1_000;
/** Calls of one second are spread over its first half, so that a process that was held up can still make up for it. */
const SPREAD = 0.5;

/** Resolves when it is the caller's turn. */
export type Pacer = () => Promise<void>;

interface PacerOptions {
  readonly perSecond: number;
  /** Milliseconds that never jump. */
  readonly elapsed: () => number;
  readonly sleep: (ms: number) => Promise<unknown>;
}

/**
 * Lets calls pass in the order in which they ask, never more than `perSecond` within any second, wherever that
 * begins: Discord counts in seconds of its own. A process that was held up sends no burst of what came together.
 */
export const createPacer = ({ perSecond, elapsed, sleep }: PacerOptions): Pacer => {
  // A process with a small share gets one call in more than a second.
  const count = Math.max(1, Math.floor(perSecond));
  const window = (MS_PER_SECOND * count) / perSecond;
  const gap = (window / count) * SPREAD;
  /** When the last `count` calls passed, the latest last. */
  const passed: number[] = [];
  let last: Promise<void> = Promise.resolve();

  const pass = async (): Promise<void> => {
    const afterLast = (passed.at(-1) ?? Number.NEGATIVE_INFINITY) + gap;
    const afterWindow = passed.length < count ? afterLast : (passed[0] ?? 0) + window;
    const wait = Math.max(afterLast, afterWindow) - elapsed();
    if (wait > 0) await sleep(wait);
    passed.push(elapsed());
    if (passed.length > count) passed.shift();
  };

  return () => {
    last = last.then(pass);
    return last;
  };
};
