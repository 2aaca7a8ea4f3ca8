import type { Context } from '#src/core/command/context.ts';
import { type Message, privately, updating } from '#src/core/reply/message.ts';
import type { Plan } from '#src/daily/plan.ts';
import { canPost, channelCard } from '#src/views/daily/channel-card.ts';
import { type DailyServices, defineDailyCommand } from '../../services.ts';
import { changePlan, findPlan, planOfButton } from '../find-plan.ts';
import { panelMessage, viewPartsOf } from '../panel/panel-message.ts';
import { PLAN_OPTION, suggestPlans } from '../plan-option.ts';
import { lookAtChannel } from '../settings/look-at-channel.ts';

/** Ends a pause, and what had stopped the plan if that is over; else shows what is still missing. */
const resumeMessage = async (plan: Plan, context: Context<DailyServices>): Promise<Message> => {
  const { text } = context;
  const report = await lookAtChannel(plan, context);
  const isClear = canPost(report);
  const changed = await changePlan(plan, context, ({ pausedUntil, suspended, ...rest }) => ({
    ...rest,
    ...(suspended !== undefined && !isClear && { suspended }),
  }));
  if (!isClear)
    return panelMessage(changed, context, {
      lines: [text('daily.resume.blocked', { slot: plan.slot })],
      card: channelCard(report, plan, viewPartsOf(context)),
    });
  const isHalted = plan.pausedUntil !== undefined || plan.suspended !== undefined;
  const key = isHalted ? 'daily.resume.done' : 'daily.resume.running';
  return panelMessage(changed, context, { lines: [text(key, { slot: plan.slot })] });
};

/** `/ost-daily resume`: goes on after a pause, or after what had stopped it. */
export const resume = defineDailyCommand({
  declaration: {
    name: 'resume',
    description: 'Go on after a pause, or after something stopped it',
    options: [PLAN_OPTION],
  },
  suggest: { plan: suggestPlans },
  slow: 'hidden',
  run: async ({ plan }, context) => privately(await resumeMessage(await findPlan(plan, context), context)),
  slowComponents: {
    'daily-resume': async (press) =>
      updating(await resumeMessage(await planOfButton(press.fields[0], press), press)),
  },
});
