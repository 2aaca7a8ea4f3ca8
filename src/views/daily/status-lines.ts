import type { Catalog } from '#src/catalog/catalog.ts';
import type { Upcoming } from '#src/daily/daily.ts';
import type { HistoryEntry } from '#src/daily/history.ts';
import { type Plan, SUSPENSIONS, type Suspension } from '#src/daily/plan.ts';
import type { Text } from '#src/text/texts.ts';
import { plain } from '../markdown.ts';
import { discordTime, longDate, shortDate } from './dates.ts';
import type { ViewParts } from './view-parts.ts';

/** A plan with what will come and what came last. */
export interface PlanState {
  readonly plan: Plan;
  /** Absent while it is paused, or when nothing fits. */
  readonly next: Upcoming | undefined;
  readonly last: HistoryEntry | undefined;
}

/** Ends without a post that are no suspension. */
const FAILURES = ['gave-up', 'nothing-fits', 'unreachable', 'unknown'] as const;

const isSuspension = (reason: string): reason is Suspension => SUSPENSIONS.some((one) => one === reason);

/** What stands in the way, by the name Discord gives it, and what to do. */
export const suspensionLine = (
  reason: Suspension,
  { text, mention }: Pick<ViewParts, 'text' | 'mention'>,
): string =>
  text(`daily.suspended.${reason}`, { edit: mention('ost-daily edit'), check: mention('ost-daily check') });

/** Why a plan does not post at the moment; empty for one that does. */
export const troubleLines = ({ plan, next }: PlanState, parts: ViewParts): string[] => {
  const { text, mention } = parts;
  const { suspended, pausedUntil } = plan;
  if (suspended !== undefined) {
    const since = discordTime(suspended.since, 'R');
    const reason = suspensionLine(suspended.reason, parts);
    return [text('daily.stopped', { since, reason }), text('daily.resumesItself')];
  }
  if (pausedUntil === 'forever') return [text('daily.pausedForever')];
  if (pausedUntil !== undefined) return [text('daily.paused', { date: longDate(pausedUntil, text) })];
  return next === undefined ? [`⚠️ ${text('daily.nothingFits', { edit: mention('ost-daily edit') })}`] : [];
};

/** When the next post comes and what it will be, in each reader's own time. */
export const nextLine = ({ next }: PlanState, text: Text): string =>
  next === undefined
    ? ''
    : text('daily.nextTitle', {
        title: plain(next.title.names.en),
        time: discordTime(next.at),
        relative: discordTime(next.at, 'R'),
      });

/** Where a message is: opens it in Discord. */
const messageLink = (guildId: string, channelId: string, messageId: string): string =>
  `https://discord.com/channels/${guildId}/${channelId}/${messageId}`;

const titleOf = (
  { titleId, channelId, messageId }: HistoryEntry,
  guildId: string,
  catalog: Catalog,
): string => {
  const name = plain(catalog.title(titleId ?? '')?.names.en ?? titleId ?? '?');
  return channelId === undefined || messageId === undefined
    ? `**${name}**`
    : `[${name}](${messageLink(guildId, channelId, messageId)})`;
};

const partOf = (part: string, text: Text): string =>
  part === 'thread' || part === 'publish' || part === 'ping' ? text(`daily.partial.${part}`) : part;

/** Why nothing was posted. */
const reasonOf = (reason: string, view: ViewParts): string => {
  if (isSuspension(reason)) return suspensionLine(reason, view);
  const known = FAILURES.find((one) => one === reason);
  return known === undefined ? reason : view.text(`daily.refused.${known}`);
};

/** How a date ended, with a link to the message. */
export const endLine = (entry: HistoryEntry, { guildId }: Pick<Plan, 'guildId'>, view: ViewParts): string => {
  const { catalog, text } = view;
  const said = text(`daily.end.${entry.end}`, {
    title: titleOf(entry, guildId, catalog),
    when: discordTime(entry.at),
    date: shortDate(entry.date, text),
    reason: reasonOf(entry.reason, view),
  });
  const parts = entry.partial ?? [];
  return parts.length === 0
    ? said
    : `${said}, ${text('daily.partly', { parts: parts.map((part) => partOf(part, text)) })}`;
};
