/** Minutes of a zone's clock, counted from 1970-01-01T00:00 by that clock: from the first to the last, both included. */
export interface MinuteSpan {
  readonly first: number;
  readonly last: number;
}

interface Offset {
  /** Milliseconds that the zone's clock is ahead of UTC. */
  readonly ms: number;
  /** Milliseconds since 1970 between which it holds; the end is not included. */
  readonly from: number;
  readonly until: number;
}

const MINUTE_MS = 60_000;

const offsetAt = (zone: string, moment: number): Offset => {
  const here = Temporal.Instant.fromEpochMilliseconds(moment).toZonedDateTimeISO(zone);
  // "Previous" leaves out a change at this very moment.
  const before = here.add({ nanoseconds: 1 }).getTimeZoneTransition('previous');
  const after = here.getTimeZoneTransition('next');
  return {
    ms: here.offsetNanoseconds / 1e6,
    from: before?.epochMilliseconds ?? Number.NEGATIVE_INFINITY,
    until: after?.epochMilliseconds ?? Number.POSITIVE_INFINITY,
  };
};

/** The minutes that begin after `after` and not after `to`, both by the zone's clock. */
const spanOf = (after: number, to: number): MinuteSpan => ({
  first: Math.floor(after / MINUTE_MS) + 1,
  last: Math.floor(to / MINUTE_MS),
});

/**
 * Makes what tells the minutes that a zone's clock begins to show, or jumps over, after `from` and not after `to`
 * (milliseconds since 1970). Repeated ones come twice. The offset is remembered until it changes, since asking for it
 * takes a hundred times longer than adding it.
 */
export const createLocalMinutes = (zone: string): ((from: number, to: number) => MinuteSpan[]) => {
  let offset: Offset | undefined;
  const currentAt = (moment: number): Offset => {
    if (offset === undefined || moment < offset.from || moment >= offset.until)
      offset = offsetAt(zone, moment);
    return offset;
  };
  return (from, to) => {
    const spans: MinuteSpan[] = [];
    let now = currentAt(from);
    let after = from + now.ms;
    while (now.until <= to) {
      const change = now.until;
      const next = currentAt(change);
      const shown = change - 1 + now.ms;
      spans.push(spanOf(after, shown));
      after = Math.min(shown, change - 1 + next.ms);
      now = next;
    }
    spans.push(spanOf(after, to + now.ms));
    return spans.filter(({ first, last }) => first <= last);
  };
};
