import type { Context } from '#src/core/command/context.ts';
import type { Choice } from '#src/core/command/option.ts';
import { UserError } from '#src/core/user-error.ts';
import type { Plan } from '#src/daily/plan.ts';
import { readDays } from '#src/daily/when/read-days.ts';
import { readTime } from '#src/daily/when/read-time.ts';
import { guessZones } from '#src/daily/when/zones.ts';
import { plain } from '#src/views/markdown.ts';
import type { DailyServices } from '../../services.ts';

type AdminContext = Context<DailyServices>;

/** What was typed, as a refusal quotes it. */
const GIVEN_MAX = 40;
const quoted = (given: string): string => plain(given.slice(0, GIVEN_MAX));

/** Time, zone and days as they were typed. */
export interface TimingTyped {
  readonly time?: string | undefined;
  readonly zone?: string | undefined;
  readonly days?: string | undefined;
}

const timeOf = (given: string): string => {
  const time = readTime(given);
  if (time === undefined) throw new UserError('daily.badTime', { given: quoted(given) });
  return time;
};

const zoneOf = (given: string, { services: { zones } }: AdminContext): string => {
  const zone = zones.find(given);
  if (zone !== undefined) return zone;
  const near = zones.near(given).map((one) => `\`${one}\``);
  throw near.length === 0
    ? new UserError('daily.badZone', { given: quoted(given) })
    : new UserError('daily.badZoneNear', { given: quoted(given), near: near.join(', ') });
};

const daysOf = (given: string): readonly number[] => {
  const read = readDays(given);
  if ('unknown' in read) throw new UserError('daily.badDays', { given: quoted(read.unknown) });
  return read.days;
};

/**
 * Reads what was typed of a plan's timing; what was not typed is absent.
 *
 * @throws UserError with examples, or with the nearest zones
 */
export const readTiming = (
  { time, zone, days }: TimingTyped,
  context: AdminContext,
): Partial<Pick<Plan, 'time' | 'zone' | 'days'>> => ({
  ...(time !== undefined && { time: timeOf(time) }),
  ...(zone !== undefined && { zone: zoneOf(zone, context) }),
  ...(days !== undefined && { days: [...daysOf(days)] }),
});

/** A zone with the time it has now: the surest way to see that it is the right one. */
const zoneChoice = (zone: string, { now, text }: AdminContext): Choice<string> => {
  const local = Temporal.Instant.fromEpochMilliseconds(now).toZonedDateTimeISO(zone);
  const clock = local.toPlainTime().toString({ smallestUnit: 'minute' });
  return { name: text('daily.zoneChoice', { zone, clock }), value: zone };
};

const ZONES_OFFERED = 25;

/** Offers zones: before anything is typed those of the server's language and of the admin's. */
export const suggestZones = (typed: string, context: AdminContext): Choice<string>[] => {
  const { zones } = context.services;
  const begun = typed === '' ? guessZones(context.guildLocale, context.locale) : zones.suggest(typed);
  const offered = begun.length === 0 ? zones.near(typed) : begun;
  return offered.slice(0, ZONES_OFFERED).map((zone) => zoneChoice(zone, context));
};

/** Offers times as they are understood. */
export const suggestTimes = (typed: string): Choice<string>[] => {
  const time = readTime(typed);
  const offered = time === undefined ? (typed === '' ? ['09:00', '12:00', '18:00', '21:00'] : []) : [time];
  return offered.map((one) => ({ name: one, value: one }));
};

const DAYS_OFFERED = ['Every day', 'Weekdays', 'Weekends', 'Mon, Wed, Fri'];

/** Offers lists of days. */
export const suggestDays = (typed: string): Choice<string>[] => {
  const wanted = typed.toLowerCase();
  const begun = DAYS_OFFERED.filter((one) => one.toLowerCase().includes(wanted));
  const offered = begun.length === 0 && 'days' in readDays(typed) ? [typed] : begun;
  return offered.map((one) => ({ name: one, value: one }));
};
