import type { APIEmbed, APIEmbedField } from 'discord-api-types/v10';
import { cutText } from '#src/core/cut-text.ts';
import type { DamagedPlan } from '#src/daily/daily.ts';
import { PLANS_MAX } from '#src/daily/plan.ts';
import { HOUSE_COLOUR } from '../colour.ts';
import { STOPPED_COLOUR } from './plan-card.ts';
import { daysLine, pickedFrom } from './plan-lines.ts';
import { endLine, nextLine, type PlanState, troubleLines } from './status-lines.ts';
import type { ViewParts } from './view-parts.ts';

/** Ten plans share the 6000 characters of a message. */
const PLAN_SHOWN = 520;

const planField = (state: PlanState, parts: ViewParts): APIEmbedField => {
  const { plan, last } = state;
  const { catalog, text } = parts;
  const next = nextLine(state, text);
  const lines = [
    `<#${plan.channelId}> · ${daysLine(plan.days, text)} · ${pickedFrom(catalog, plan, text)}`,
    ...troubleLines(state, parts),
    ...(next === '' ? [] : [`${text('daily.next')}: ${next}`]),
    ...(last === undefined ? [] : [`${text('daily.last')}: ${endLine(last, plan, parts)}`]),
  ];
  return {
    name: text('daily.name', { slot: plan.slot, time: plan.time, zone: plan.zone }),
    value: cutText(lines.join('\n'), PLAN_SHOWN),
  };
};

const damagedLines = (damaged: readonly DamagedPlan[], { text, mention }: ViewParts): string[] =>
  damaged.length === 0
    ? []
    : [
        text('daily.damaged', {
          count: damaged.length,
          slots: damaged.map(({ slot }) => `#${slot}`),
          remove: mention('ost-daily remove'),
        }),
      ];

/** Every plan of a server: next post, last result, problems. */
export const plansCard = (
  states: readonly PlanState[],
  damaged: readonly DamagedPlan[],
  parts: ViewParts,
): APIEmbed => {
  const { text, mention } = parts;
  const isStopped = states.some(({ plan }) => plan.suspended !== undefined);
  const lines = [
    ...damagedLines(damaged, parts),
    ...(states.length + damaged.length === 0 ? [text('daily.none', { add: mention('ost-daily add') })] : []),
  ];
  return {
    title: text('daily.title'),
    color: isStopped ? STOPPED_COLOUR : HOUSE_COLOUR,
    ...(lines.length > 0 && { description: lines.join('\n') }),
    fields: states.map((state) => planField(state, parts)),
    footer: { text: text('daily.footer', { count: states.length + damaged.length, max: PLANS_MAX }) },
  };
};
