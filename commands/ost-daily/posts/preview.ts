import type { Context } from '#src/core/command/context.ts';
import { type Message, privately, updating } from '#src/core/reply/message.ts';
import type { Plan } from '#src/daily/plan.ts';
import { previewCard } from '#src/views/daily/preview-card.ts';
import { type DailyServices, defineDailyCommand } from '../../services.ts';
import { storing } from '../../storing.ts';
import { findPlan, planOfButton } from '../find-plan.ts';
import { panelMessage, viewPartsOf } from '../panel/panel-message.ts';
import { PLAN_OPTION, suggestPlans } from '../plan-option.ts';

const POSTS_SHOWN = 7;

const previewMessage = async (plan: Plan, context: Context<DailyServices>): Promise<Message> => {
  const coming = await storing(() => context.services.daily.upcoming(plan, POSTS_SHOWN));
  return panelMessage(plan, context, { card: previewCard(plan, coming, viewPartsOf(context)) });
};

/** `/ost-daily preview`: the next seven posts, as they will really come. */
export const preview = defineDailyCommand({
  declaration: {
    name: 'preview',
    description: 'The next seven posts, for your eyes only',
    options: [PLAN_OPTION],
  },
  suggest: { plan: suggestPlans },
  run: async ({ plan }, context) => privately(await previewMessage(await findPlan(plan, context), context)),
  components: {
    'daily-preview': async (press) =>
      updating(await previewMessage(await planOfButton(press.fields[0], press), press)),
  },
});
