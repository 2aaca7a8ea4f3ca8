import type { ClockMove, ToPage } from '../page-protocol.ts';

/** The clock of sandbox and bot, where whoever starts the sandbox lets the page set it forward. */
export interface MovableClock {
  forward(ms: number): void;
  /** Milliseconds until the bot posts next by itself; `undefined` when nothing is planned. */
  untilNext?(): Promise<number | undefined>;
}

const HOUR_MS = 3_600_000;
const MOVES: Readonly<Record<Exclude<ClockMove, 'next'>, number>> = { hour: HOUR_MS, day: 24 * HOUR_MS };

/** What pages are told about the clock. */
export const clockNews = (now: number): ToPage => ({ type: 'clock', now });

/** Sets the clock forward as a page asks. Answers what to tell the page when there was nothing to go to. */
export const moveClock = async (clock: MovableClock, move: ClockMove): Promise<string | undefined> => {
  if (move !== 'next') {
    clock.forward(MOVES[move]);
    return undefined;
  }
  const ms = await clock.untilNext?.();
  if (ms === undefined) return 'No post is planned. Set one up with /ost-daily add.';
  clock.forward(Math.max(0, ms));
  return undefined;
};
