import type { APIEmbed } from 'discord-api-types/v10';
import type { History, HistoryEntry } from '#src/daily/history.ts';
import type { Plan } from '#src/daily/plan.ts';
import { HOUSE_COLOUR } from '../colour.ts';
import { endLine } from './status-lines.ts';
import type { ViewParts } from './view-parts.ts';

const PER_PAGE = 8;

/** Reasons for a choice; whatever else stands there says why nothing was posted, and is in the line already. */
const CHOICES = ['queue', 'anniversary', 'theme', 'season', 'pick'] as const;

const whyLine = ({ reason, by }: HistoryEntry, { text }: ViewParts): string => {
  const choice = CHOICES.find((one) => one === reason);
  return [
    ...(choice === undefined ? [] : [text(`daily.history.${choice}`)]),
    by === undefined ? text('daily.history.byClock') : text('daily.history.byHand', { who: `<@${by}>` }),
  ].join(' · ');
};

/** Pages of a history; at least one. */
export const historyPages = ({ entries }: History): number =>
  Math.max(1, Math.ceil(entries.length / PER_PAGE));

/**
 * What became of a plan's dates, the latest first: what was posted, why, by whom, with a link to the message.
 *
 * @param page - from 0
 */
export const historyCard = (plan: Plan, history: History, page: number, parts: ViewParts): APIEmbed => {
  const { text } = parts;
  const entries = history.entries.toReversed().slice(page * PER_PAGE, (page + 1) * PER_PAGE);
  return {
    title: text('daily.history.title', { slot: plan.slot }),
    color: HOUSE_COLOUR,
    description:
      entries.length === 0
        ? text('daily.history.none')
        : entries.map((one) => `${endLine(one, plan, parts)}\n-# ${whyLine(one, parts)}`).join('\n'),
    footer: { text: text('daily.history.footer', { page: page + 1, pages: historyPages(history) }) },
  };
};
