const DAY_MS = 24 * 60 * 60_000;
const WINDOW_MS = 5000;

export interface SessionStartLimit {
  readonly total: number;
  readonly remaining: number;
  /** Milliseconds until `remaining` is full again. */
  readonly reset_after: number;
  readonly max_concurrency: number;
}

export interface StartLimit {
  read(): SessionStartLimit;
  /** Counts one identify: `none-left` for today, `too-fast` within five seconds. */
  take(): 'ok' | 'none-left' | 'too-fast';
}

/**
 * Identifies a day and identifies within five seconds.
 * Discord counts the latter per `shard_id % max_concurrency`; the sandbox counts them together.
 */
export function createStartLimit(total: number, maxConcurrency: number, elapsed: () => number): StartLimit {
  let used = 0;
  let dayStartedAt = elapsed();
  let recent: number[] = [];
  const turn = (): void => {
    if (elapsed() - dayStartedAt < DAY_MS) return;
    dayStartedAt = elapsed();
    used = 0;
  };
  return {
    read() {
      turn();
      return {
        total,
        remaining: Math.max(0, total - used),
        reset_after: used === 0 ? 0 : Math.ceil(DAY_MS - (elapsed() - dayStartedAt)),
        max_concurrency: maxConcurrency,
      };
    },
    take() {
      turn();
      recent = recent.filter((at) => elapsed() - at < WINDOW_MS);
      if (used >= total) return 'none-left';
      used += 1;
      if (recent.length >= maxConcurrency) return 'too-fast';
      recent.push(elapsed());
      return 'ok';
    },
  };
}
