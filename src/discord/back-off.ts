import { setTimeout as sleep } from 'node:timers/promises';

const FIRST_MS = 1_000;
const LONGEST_MS = 60_000;

interface BackOffOptions {
  /** Ends the waiting; the last error is thrown. */
  readonly signal: AbortSignal;
  /** Whether another try is pointless. */
  readonly isFinal: (error: unknown) => boolean;
  readonly onWait: (error: unknown, waitMs: number) => void;
  /** 0 to 1, spreads many processes that start at once. */
  readonly random: () => number;
  /** Waits; rejects when the signal is given. */
  readonly pause?: (ms: number, signal: AbortSignal) => Promise<void>;
}

const pauseFor = (ms: number, signal: AbortSignal): Promise<void> => sleep(ms, undefined, { signal });

/** Tries until it works, waiting 1, 2, 4 … 60 seconds in between, each shortened by up to a half at random. */
export const withBackOff = async <T>(attempt: () => Promise<T>, options: BackOffOptions): Promise<T> => {
  const { pause = pauseFor } = options;
  for (let wait = FIRST_MS; ; wait = Math.min(wait * 2, LONGEST_MS)) {
    try {
      return await attempt();
    } catch (error) {
      if (options.signal.aborted || options.isFinal(error)) throw error;
      const spread = Math.round(wait * (1 - options.random() / 2));
      options.onWait(error, spread);
      await pause(spread, options.signal).catch(() => {
        throw error;
      });
    }
  }
};
