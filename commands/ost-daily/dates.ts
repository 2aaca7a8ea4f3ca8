import { ApplicationCommandOptionType as Type } from 'discord-api-types/v10';
import type { Context } from '#src/core/command/context.ts';
import type { Choice } from '#src/core/command/option.ts';
import { UserError } from '#src/core/user-error.ts';
import type { Plan } from '#src/daily/plan.ts';
import { nextPosts } from '#src/daily/when/next-posts.ts';
import { localDateAt } from '#src/daily/when/posting-dates.ts';
import { readDate } from '#src/daily/when/reading/read-date.ts';
import { shortDate } from '#src/views/daily/dates.ts';
import { daysLine } from '#src/views/daily/plan-lines.ts';
import { plain } from '#src/views/markdown.ts';
import type { DailyServices } from '../services.ts';
import { isStoreTrouble } from '../storing.ts';
import { guildOf } from './admins-only.ts';

type AdminContext = Context<DailyServices>;

/** What was typed, as a refusal quotes it. */
const GIVEN_MAX = 40;

/** Dates offered before anything is typed: two weeks of days. */
const OFFERED = 14;

/** Further ahead nobody plans. */
const YEARS_AHEAD = 2;

/** A local date of a plan. */
export const dateOption = <Name extends string>(name: Name, description: string) =>
  ({ type: Type.String, name, description, autocomplete: true }) as const;

const planTyped = async (
  { plan: slot }: Readonly<Record<string, unknown>>,
  context: AdminContext,
): Promise<Plan | undefined> => {
  try {
    const { plans } = await context.services.daily.plans.list(guildOf(context));
    return plans.length === 1 && slot === undefined ? plans[0] : plans.find((plan) => plan.slot === slot);
  } catch (error) {
    if (!isStoreTrouble(error)) throw error;
    return undefined;
  }
};

/** Offers the next dates of the plan typed so far, or what was typed as a date. */
export const suggestDates = async (
  typed: string,
  context: AdminContext,
  others: Readonly<Record<string, unknown>>,
): Promise<Choice<string>[]> => {
  const plan = await planTyped(others, context);
  if (plan === undefined) return [];
  const asChoice = (date: string): Choice<string> => ({ name: shortDate(date, context.text), value: date });
  if (typed === '') return nextPosts(plan, context.now, OFFERED).map(({ date }) => asChoice(date));
  const read = readDate(typed, localDateAt(plan.zone, context.now));
  return read === undefined ? [] : [asChoice(read.toString())];
};

/**
 * The local date that an admin means, today or later.
 *
 * @throws UserError with examples, or with what is wrong about the date
 */
export const futureDate = (given: string, { zone }: Pick<Plan, 'zone'>, context: AdminContext): string => {
  const today = localDateAt(zone, context.now);
  const date = readDate(given, today);
  const quoted = plain(given.slice(0, GIVEN_MAX));
  if (date === undefined)
    throw new UserError('daily.badDate', { given: quoted, example: today.add({ days: 1 }).toString() });
  const said = shortDate(date.toString(), context.text);
  if (Temporal.PlainDate.compare(date, today) < 0)
    throw new UserError('daily.pastDate', { date: said, year: date.year, today: today.toString(), zone });
  if (Temporal.PlainDate.compare(date, today.add({ years: YEARS_AHEAD })) > 0)
    throw new UserError('daily.farDate', { date: said, year: date.year });
  return date.toString();
};

/**
 * A date on which a plan posts.
 *
 * @throws UserError as {@link futureDate}, and with the plan's days for one that is none of them
 */
export const postingDate = (given: string, plan: Plan, context: AdminContext): string => {
  const date = futureDate(given, plan, context);
  if (!plan.days.includes(Temporal.PlainDate.from(date).dayOfWeek))
    throw new UserError('daily.notItsDay', {
      slot: plan.slot,
      date: shortDate(date, context.text),
      days: daysLine(plan.days, context.text),
    });
  return date;
};
