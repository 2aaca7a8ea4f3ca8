import type { Context } from '#src/core/command/context.ts';
import type { Choice } from '#src/core/command/option.ts';
import { UserError } from '#src/core/user-error.ts';
import type { Plan } from '#src/daily/plan.ts';
import { readDays } from '#src/daily/when/reading/read-days.ts';
import { readTime } from '#src/daily/when/reading/read-time.ts';
import type { Typist } from '#src/daily/when/zones/create-zones.ts';
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

const listed = (near: readonly string[]): string => near.map((one) => `\`${one}\``).join(', ');

/** Languages of the server and of the admin, the server's first. */
const typistOf = ({ guildLocale, locale, now }: AdminContext): Typist => ({
  locales: [guildLocale, locale].filter((one) => one !== undefined),
  now,
});

const timeOf = (given: string): string => {
  const read = readTime(given);
  if ('value' in read) return read.value;
  const { fault, near } = read;
  if (fault === 'empty' || fault === 'form') throw new UserError('daily.badTime', { given: quoted(given) });
  throw new UserError('daily.badTimeNear', { given: quoted(given), near: listed(near) });
};

const zoneOf = (given: string, context: AdminContext): string => {
  const read = context.services.zones.read(given, typistOf(context));
  if ('value' in read) return read.value;
  const values = { given: quoted(given), near: listed(read.near) };
  if (read.near.length === 0) throw new UserError('daily.badZone', values);
  if (read.fault === 'several') throw new UserError('daily.zoneOfSeveral', values);
  if (read.fault === 'offset') throw new UserError('daily.zoneOffset', values);
  throw new UserError('daily.badZoneNear', values);
};

const daysOf = (given: string, { guildLocale, locale }: AdminContext): readonly number[] => {
  const own = readDays(given, locale);
  const read = 'value' in own || guildLocale === undefined ? own : readDays(given, guildLocale);
  if ('value' in read) return read.value;
  throw new UserError('daily.badDays', { given: quoted(own.word ?? given) });
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
  ...(days !== undefined && { days: [...daysOf(days, context)] }),
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
  const offered = context.services.zones.suggest(typed, typistOf(context));
  return offered.slice(0, ZONES_OFFERED).map((zone) => zoneChoice(zone, context));
};

const TIMES_OFFERED = ['09:00', '12:00', '18:00', '21:00'];

/** Offers times as they are understood, or as they may be meant. */
export const suggestTimes = (typed: string): Choice<string>[] => {
  const read = readTime(typed);
  const offered = 'value' in read ? [read.value] : typed === '' ? TIMES_OFFERED : read.near;
  return offered.map((one) => ({ name: one, value: one }));
};

const DAYS_OFFERED = ['Every day', 'Weekdays', 'Weekends', 'Mon, Wed, Fri'];

/** Offers lists of days. */
export const suggestDays = (typed: string, { locale }: AdminContext): Choice<string>[] => {
  const wanted = typed.toLowerCase();
  const begun = DAYS_OFFERED.filter((one) => one.toLowerCase().includes(wanted));
  const offered = begun.length === 0 && 'value' in readDays(typed, locale) ? [typed] : begun;
  return offered.map((one) => ({ name: one, value: one }));
};
