import { readFileSync } from 'node:fs';
import { ConfigInvalid } from './config.ts';

/** How soon a change of the file is heard of. */
const LOOK_MS = 100;

/** A clock that a developer moves. */
export interface DevClock {
  /** Milliseconds since 1970, as much ahead as it was set. */
  now(): number;
  /** Sets it forward by so many milliseconds. */
  forward(ms: number): void;
}

/** A clock that starts with the machine's and can be set forward, for the sandbox. */
export const createDevClock = (): DevClock => {
  let ahead = 0;
  return {
    now: () => Date.now() + ahead,
    forward(ms) {
      ahead += ms;
    },
  };
};

/** Milliseconds ahead in a file; what is no number changes nothing, such as a file that is just being written. */
const readAhead = (path: string): number | undefined => {
  const text = readFileSync(path, 'utf8').trim();
  return /^-?\d+$/.test(text) ? Number(text) : undefined;
};

/**
 * A clock that goes by a file with the milliseconds that it is ahead of the machine's (`DEV_CLOCK`). The file is
 * read again and again.
 *
 * @throws ConfigInvalid when the file cannot be read at the start
 */
export const followClockFile = (path: string): Pick<DevClock, 'now'> => {
  let ahead: number;
  try {
    ahead = readAhead(path) ?? 0;
  } catch (error) {
    throw new ConfigInvalid(
      `DEV_CLOCK names a file that cannot be read (${error instanceof Error ? error.message : error}).`,
    );
  }
  setInterval(() => {
    try {
      ahead = readAhead(path) ?? ahead;
    } catch {
      // Gone for a moment, or for good: the clock goes on as it is.
    }
  }, LOOK_MS).unref();
  return { now: () => Date.now() + ahead };
};
