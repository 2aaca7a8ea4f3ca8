import type { APIEmbed } from 'discord-api-types/v10';
import type { Upcoming } from '#src/daily/daily.ts';
import type { Plan } from '#src/daily/plan.ts';
import { HOUSE_COLOUR, moodColour } from '../colour.ts';
import { plain } from '../markdown.ts';
import { fullName, namesOfTerms } from '../names.ts';
import { discordTime, shortDate } from './dates.ts';
import { occasionLine } from './occasion-line.ts';
import type { ViewParts } from './view-parts.ts';

const entry = (upcoming: Upcoming, { catalog, text }: ViewParts): string => {
  const { title, date, at, isNewRound } = upcoming;
  const said = [occasionLine(upcoming, text), isNewRound ? text('daily.newRound') : ''];
  const lines = [
    `**${shortDate(date, text)}** · ${discordTime(at, 't')} · **${plain(fullName(title))}** (${title.year})`,
    `${namesOfTerms(catalog, title.countries)} · ${namesOfTerms(catalog, title.moods.slice(0, 2))}`,
    said.filter((line) => line !== '').join(' '),
  ];
  return lines.filter((line) => line !== '').join('\n');
};

/** The next posts as they will really come. */
export const previewCard = (plan: Plan, coming: readonly Upcoming[], parts: ViewParts): APIEmbed => {
  const { catalog, text, mention } = parts;
  const [first] = coming;
  return {
    title: text('daily.preview.title', { slot: plan.slot }),
    color: first === undefined ? HOUSE_COLOUR : moodColour(catalog, first.title),
    description:
      coming.length === 0
        ? text('daily.preview.none', { edit: mention('ost-daily edit'), resume: mention('ost-daily resume') })
        : coming.map((upcoming) => entry(upcoming, parts)).join('\n\n'),
    footer: { text: text('daily.preview.footer') },
  };
};
