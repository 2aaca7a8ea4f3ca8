import { ApplicationCommandOptionType as Type } from 'discord-api-types/v10';
import type { Context } from '#src/core/command/context.ts';
import { encodeCustomId } from '#src/core/custom-id.ts';
import { type Message, privately, updating } from '#src/core/reply/message.ts';
import type { Plan } from '#src/daily/plan.ts';
import { historyCard, historyPages } from '#src/views/daily/history-card.ts';
import { button } from '#src/views/title/title-buttons.ts';
import { type DailyServices, defineDailyCommand } from '../../services.ts';
import { storing } from '../../storing.ts';
import { findPlan, planOfButton } from '../find-plan.ts';
import { panelMessage, viewPartsOf } from '../panel/panel-message.ts';
import { rowOf } from '../panel/panel-rows.ts';
import { PLAN_OPTION, suggestPlans } from '../plan-option.ts';

/** @param wanted - from 0, untrusted; held to the pages there are */
const historyMessage = async (
  plan: Plan,
  wanted: number,
  context: Context<DailyServices>,
): Promise<Message> => {
  const history = await storing(() => context.services.daily.plans.history(plan.id));
  const last = historyPages(history) - 1;
  const page = Number.isInteger(wanted) ? Math.min(Math.max(wanted, 0), last) : 0;
  const turn = (to: number, label: string, emoji: string) => ({
    ...button(encodeCustomId('daily-history', plan.id, `${to}`), label, emoji),
    disabled: to < 0 || to > last,
  });
  const { text } = context;
  return panelMessage(plan, context, {
    card: historyCard(plan, history, page, viewPartsOf(context)),
    rows:
      last === 0
        ? []
        : [rowOf(turn(page - 1, text('panel.newer'), '◀️'), turn(page + 1, text('panel.older'), '▶️'))],
  });
};

/** `/ost-daily history`: what was posted, why and by whom, with links. */
export const history = defineDailyCommand({
  declaration: {
    name: 'history',
    description: 'What was posted, why, and by whom',
    options: [
      PLAN_OPTION,
      {
        type: Type.Integer,
        name: 'page',
        description: 'Page, the latest first',
        min_value: 1,
        max_value: 100,
      },
    ],
  },
  suggest: { plan: suggestPlans },
  run: async ({ plan, page = 1 }, context) =>
    privately(await historyMessage(await findPlan(plan, context), page - 1, context)),
  components: {
    'daily-history': async (press) =>
      updating(
        await historyMessage(await planOfButton(press.fields[0], press), Number(press.fields[1] ?? 0), press),
      ),
  },
});
