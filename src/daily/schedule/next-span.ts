/** The time that a tick has to look at: after `from`, not after `to`, in milliseconds since 1970. */
export interface Span {
  readonly from: number;
  readonly to: number;
}

const MINUTE_MS = 60_000;

/** Posts are made up for a day at most; what came before is missed. */
const LOOK_BACK_MS = 1_441 * MINUTE_MS;

/** Clocks are set right by less all the time; nobody's window closes meanwhile. */
const SET_BACK_MS = MINUTE_MS;

/**
 * What to look at now, when all up to `last` was looked at: at a start, after a long sleep and after the clock was set
 * back, everything that may still be posted. Then posts come up again that were made; claims tell.
 */
export const nextSpan = (last: number | undefined, now: number): Span => {
  const earliest = now - LOOK_BACK_MS;
  if (last === undefined || now < last - SET_BACK_MS) return { from: earliest, to: now };
  return { from: Math.max(earliest, last), to: Math.max(last, now) };
};
