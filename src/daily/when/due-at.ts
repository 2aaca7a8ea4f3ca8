/** A plan's time of day and where it counts. */
export interface TimeOfDay {
  /** `09:05`. */
  readonly time: string;
  /** IANA zone. */
  readonly zone: string;
}

/** The first moment of a local date; `undefined` where the zone jumped over the whole date, as Samoa did in 2011. */
const startOf = (date: Temporal.PlainDate, zone: string): Temporal.ZonedDateTime | undefined => {
  const start = date.toZonedDateTime(zone);
  return start.toPlainDate().equals(date) ? start : undefined;
};

/**
 * When a local date is due: the first moment at which its clock shows the time or something later, in milliseconds
 * since 1970. Of a repeated hour that is the first one; a time that a clock change leaves out is due when the clock
 * jumps over it, even where it jumps over midnight. `undefined` for a date that the zone never had.
 */
export const dueAt = ({ time, zone }: TimeOfDay, date: Temporal.PlainDate): number | undefined => {
  const wanted = date.toPlainDateTime(time);
  // Of two it takes the earlier; in a gap it answers the time by the old offset, so a later one on the clock.
  const found = wanted.toZonedDateTime(zone);
  if (found.toPlainDateTime().equals(wanted)) return found.epochMilliseconds;
  if (startOf(date, zone) === undefined) return undefined;
  const before = wanted.toZonedDateTime(zone, { disambiguation: 'earlier' });
  return before.getTimeZoneTransition('next')?.epochMilliseconds;
};
