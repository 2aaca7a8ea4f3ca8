import type { APIEmbed, APIEmbedField } from 'discord-api-types/v10';
import { HOUSE_COLOUR, moodColour } from '../colour.ts';
import { aheadLines, daysLine, extraLines, pickedFrom } from './plan-lines.ts';
import { endLine, nextLine, type PlanState, troubleLines } from './status-lines.ts';
import type { ViewParts } from './view-parts.ts';

/** Of a plan that something stops. */
export const STOPPED_COLOUR = 0xd9822b;

const field = (name: string, lines: readonly string[], inline = false): APIEmbedField[] =>
  lines.length === 0 ? [] : [{ name, value: lines.join('\n'), inline }];

/** The colour of what comes next; of a plan that is stopped, amber. */
const colourOf = ({ plan, next }: PlanState, { catalog }: ViewParts): number => {
  if (plan.suspended !== undefined) return STOPPED_COLOUR;
  return next === undefined ? HOUSE_COLOUR : moodColour(catalog, next.title);
};

/** One plan in full: where, when and what it posts, what comes next, what came last, what stands in the way, how to change it. */
export const planCard = (state: PlanState, parts: ViewParts): APIEmbed => {
  const { plan, last } = state;
  const { catalog, text, mention } = parts;
  const trouble = troubleLines(state, parts);
  const next = nextLine(state, text);
  return {
    title: text('daily.name', { slot: plan.slot, time: plan.time, zone: plan.zone }),
    color: colourOf(state, parts),
    ...(trouble.length > 0 && { description: trouble.join('\n') }),
    fields: [
      ...field(text('daily.where'), [`<#${plan.channelId}>`], true),
      ...field(text('daily.when'), [daysLine(plan.days, text)], true),
      ...field(text('daily.what'), [pickedFrom(catalog, plan, text)], true),
      ...field(text('daily.next'), next === '' ? [] : [next]),
      ...field(text('daily.last'), last === undefined ? [] : [endLine(last, plan, parts)]),
      ...field(text('daily.ahead'), aheadLines(catalog, plan, text)),
      ...field(text('daily.extras'), [
        extraLines(plan, text).join(' · '),
        `-# ${text('daily.edit.more', { edit: mention('ost-daily edit') })}`,
      ]),
    ],
  };
};
