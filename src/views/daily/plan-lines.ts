import type { Catalog } from '#src/catalog/catalog.ts';
import { cutText } from '#src/core/cut-text.ts';
import type { Plan } from '#src/daily/plan.ts';
import type { Text } from '#src/text/texts.ts';
import { plain } from '../markdown.ts';
import { wishesLine } from '../wishes-line.ts';
import { dayNames, shortDate } from './dates.ts';

const MINUTES_PER_HOUR = 60;
const WEEK = 7;
const WEEKDAYS = '12345';

/** Longer lines say no more in a list. */
const WISHES_SHOWN = 180;
const SKIPS_SHOWN = 5;
const THEMES_SHOWN = 3;

/** What an admin calls a plan by, where Discord shows no mention: `#1 · lounge · 09:00 Asia/Seoul`. */
export const planChoice = ({ slot, channelName, time, zone }: Plan, text: Text): string =>
  text('daily.choice', { slot, channel: channelName ?? '?', time, zone });

/** `every day`, `Monday to Friday`, or the days. */
export const daysLine = (days: readonly number[], text: Text): string => {
  if (days.length === WEEK) return text('daily.everyDay');
  return days.join('') === WEEKDAYS ? text('daily.weekdays') : dayNames(days, text).join(', ');
};

/** `**09:00** Asia/Seoul, every day`. */
export const scheduleLine = ({ time, zone, days }: Plan, text: Text): string =>
  `**${time}** ${zone}, ${daysLine(days, text)}`;

/** What a plan picks from. */
export const pickedFrom = (catalog: Catalog, { question }: Pick<Plan, 'question'>, text: Text): string => {
  const wishes = wishesLine(catalog, question, text);
  return wishes === '' ? text('daily.anything') : plain(cutText(wishes, WISHES_SHOWN));
};

const lateLine = (minutes: number, text: Text): string =>
  minutes === 0
    ? text('daily.lateNever')
    : text('daily.late', { count: Math.round((minutes / MINUTES_PER_HOUR) * 10) / 10 });

/** What belongs to each post besides its card. */
export const extraLines = (plan: Plan, text: Text): string[] => [
  ...(plan.roleId === undefined ? [] : [text('daily.role', { role: `<@&${plan.roleId}>` })]),
  ...(plan.thread ? [text('daily.thread')] : []),
  ...(plan.publish ? [text('daily.publish')] : []),
  ...(plan.tagId === undefined ? [] : [text('daily.tag')]),
  lateLine(plan.lateMinutes, text),
  ...(plan.digestDay === undefined
    ? []
    : [text('daily.digest', { day: dayNames([plan.digestDay], text).join('') })]),
];

/** A run of days under a theme: `South Korea: Mon 30 Nov to Sun 6 Dec`. */
export const themeLine = (
  catalog: Catalog,
  { question, from, to }: Plan['themes'][number],
  text: Text,
): string =>
  text('daily.theme', {
    wishes: pickedFrom(catalog, { question }, text),
    from: shortDate(from, text),
    to: shortDate(to, text),
  });

/** What admins asked for by hand and is still to come. */
export const aheadLines = (catalog: Catalog, plan: Plan, text: Text): string[] => [
  ...(plan.queue.length === 0 ? [] : [text('daily.queued', { count: plan.queue.length })]),
  ...plan.themes.slice(0, THEMES_SHOWN).map((theme) => themeLine(catalog, theme, text)),
  ...(plan.skips.length === 0
    ? []
    : [
        text('daily.skips', {
          dates: plan.skips.slice(0, SKIPS_SHOWN).map((date) => shortDate(date, text)),
        }),
      ]),
  ...(plan.blocked.length === 0 ? [] : [text('daily.blocked', { count: plan.blocked.length })]),
];
