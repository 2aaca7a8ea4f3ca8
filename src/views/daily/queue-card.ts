import type { APIEmbed } from 'discord-api-types/v10';
import type { Plan } from '#src/daily/plan.ts';
import { HOUSE_COLOUR } from '../colour.ts';
import { plain } from '../markdown.ts';
import { shortDate } from './dates.ts';
import { themeLine } from './plan-lines.ts';
import type { ViewParts } from './view-parts.ts';

/** What admins asked for and is still to come: titles, and runs of days under a theme. */
export const queueCard = ({ slot, queue, themes }: Plan, { catalog, text }: ViewParts): APIEmbed => {
  const titles = queue.map(({ titleId, date }, at) => {
    const title = `**${plain(catalog.title(titleId)?.names.en ?? titleId)}**`;
    const when = date === undefined ? text('daily.queue.nextFree') : shortDate(date, text);
    return `${at + 1}. ${title} · ${when}`;
  });
  const runs = themes.map((theme) => `🎞️ ${themeLine(catalog, theme, text)}`);
  const lines = [...titles, ...runs];
  return {
    title: text('daily.queue.title', { slot }),
    color: HOUSE_COLOUR,
    description: lines.length === 0 ? text('daily.queue.none') : lines.join('\n'),
  };
};
