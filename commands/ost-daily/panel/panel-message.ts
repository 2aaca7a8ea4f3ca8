import type { APIEmbed } from 'discord-api-types/v10';
import type { Context } from '#src/core/command/context.ts';
import type { Message } from '#src/core/reply/message.ts';
import type { Plan } from '#src/daily/plan.ts';
import { planCard } from '#src/views/daily/plan-card.ts';
import { plansCard } from '#src/views/daily/plans-card.ts';
import type { PlanState } from '#src/views/daily/status-lines.ts';
import type { ViewParts } from '#src/views/daily/view-parts.ts';
import type { DailyServices } from '../../services.ts';
import { isStoreTrouble, storing } from '../../storing.ts';
import { plansOf } from '../find-plan.ts';
import { planRows, plansMenu, type Row } from './panel-rows.ts';

type AdminContext = Context<DailyServices>;

/** What views of daily posts need of a context. */
export const viewPartsOf = ({ services: { catalog }, text, commandMention }: AdminContext): ViewParts => ({
  catalog,
  text,
  mention: commandMention,
});

/** A plan with what comes next and what came last. @throws UserError when storage fails */
const stateOf = (plan: Plan, { services: { daily } }: AdminContext): Promise<PlanState> =>
  storing(async () => {
    const [[next], { entries }] = await Promise.all([daily.upcoming(plan, 1), daily.plans.history(plan.id)]);
    return { plan, next, last: entries.at(-1) };
  });

interface PanelOptions {
  /** What was just done. */
  readonly lines?: readonly string[];
  /** Shown instead of the plan's own card. */
  readonly card?: APIEmbed;
  /** Above the plan's buttons. */
  readonly rows?: readonly Row[];
}

/**
 * The panel of one plan: its card, or what was asked for, and everything that can be done with it. Never fails for
 * want of storage: what was just done stands in its lines, and has been stored.
 */
export const panelMessage = async (
  plan: Plan,
  context: AdminContext,
  { lines = [], card, rows = [] }: PanelOptions = {},
): Promise<Message> => {
  const { text, services } = context;
  const own = [...rows, ...planRows(plan, text)];
  try {
    const { plans } = await services.daily.plans.list(plan.guildId);
    return {
      content: lines.join('\n'),
      embeds: [card ?? planCard(await stateOf(plan, context), viewPartsOf(context))],
      components: [...own, ...plansMenu(plans, true, text)],
    };
  } catch (error) {
    if (!isStoreTrouble(error)) throw error;
    return {
      content: [...lines, text('daily.stale')].join('\n'),
      embeds: card === undefined ? [] : [card],
      components: own,
    };
  }
};

/** The list of a server's plans, with a menu that opens one. */
export const listMessage = async (context: AdminContext, lines: readonly string[] = []): Promise<Message> => {
  const { plans, damaged } = await plansOf(context);
  const states = await storing(() => Promise.all(plans.map((plan) => stateOf(plan, context))));
  return {
    content: lines.join('\n'),
    embeds: [plansCard(states, damaged, viewPartsOf(context))],
    components: plansMenu(plans, false, context.text),
  };
};
