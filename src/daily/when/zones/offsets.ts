import { ZONE_IDS } from './zone-names.ts';

/** `+9`, `UTC+9`, `GMT-3:30`, `utc +05:30`. */
const OFFSET = /^(?:utc|gmt)?\s*([+\-−])\s*(\d{1,2})(?::?([0-5]\d))?$/i;
const HOURS_MAX = 14;

/** Minutes ahead of UTC that somebody typed; `undefined` for anything else. */
export const readOffset = (typed: string): number | undefined => {
  const [, sign, hours, minutes = '0'] = OFFSET.exec(typed.trim()) ?? [];
  if (hours === undefined || Number(hours) > HOURS_MAX) return undefined;
  const ahead = 60 * Number(hours) + Number(minutes);
  return sign === '+' ? ahead : -ahead;
};

/** Zones whose clocks are so far ahead of UTC at a moment (milliseconds since 1970). */
export const zonesAtOffset = (minutes: number, now: number): string[] => {
  const instant = Temporal.Instant.fromEpochMilliseconds(now);
  return ZONE_IDS.filter((zone) => instant.toZonedDateTimeISO(zone).offsetNanoseconds / 6e10 === minutes);
};
