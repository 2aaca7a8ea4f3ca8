import type { Context } from '#src/core/command/context.ts';
import { encodeCustomId } from '#src/core/custom-id.ts';
import { asking, type Message, privately, updating } from '#src/core/reply/message.ts';
import type { Plan } from '#src/daily/plan.ts';
import { longDate } from '#src/views/daily/dates.ts';
import { type DailyServices, defineDailyCommand } from '../../services.ts';
import { dateOption, futureDate, suggestDates } from '../dates.ts';
import { changePlan, findPlan, planOfButton } from '../find-plan.ts';
import { dialog } from '../panel/dialog.ts';
import { panelMessage } from '../panel/panel-message.ts';
import { PLAN_OPTION, suggestPlans } from '../plan-option.ts';

const DATE_MAX = 40;

/** @param given - the local date of the first post again; empty: until resumed by hand */
const pauseMessage = async (plan: Plan, given: string, context: Context<DailyServices>): Promise<Message> => {
  const { text } = context;
  const pausedUntil = given === '' ? 'forever' : futureDate(given, plan, context);
  const changed = await changePlan(plan, context, (stored) => ({ ...stored, pausedUntil }));
  const line =
    pausedUntil === 'forever'
      ? text('daily.pause.forever', { slot: plan.slot })
      : text('daily.pause.until', { slot: plan.slot, date: longDate(pausedUntil, text) });
  return panelMessage(changed, context, { lines: [line] });
};

/** `/ost-daily pause`: nothing is posted until a date, or until it is resumed. */
export const pause = defineDailyCommand({
  declaration: {
    name: 'pause',
    description: 'Post nothing for a while',
    options: [PLAN_OPTION, dateOption('until', 'First date with a post again; without it until you resume')],
  },
  suggest: { plan: suggestPlans, until: suggestDates },
  run: async ({ plan, until = '' }, context) =>
    privately(await pauseMessage(await findPlan(plan, context), until, context)),
  components: {
    async 'daily-ask-pause'(press) {
      const { id, slot } = await planOfButton(press.fields[0], press);
      const { text } = press;
      const until = {
        id: 'until',
        label: text('daily.pause.label'),
        hint: text('daily.pause.hint'),
        isNeeded: false,
        max: DATE_MAX,
      };
      return asking(dialog(encodeCustomId('daily-pause', id), text('daily.pause.title', { slot }), [until]));
    },
    'daily-pause': async (press) =>
      updating(
        await pauseMessage(await planOfButton(press.fields[0], press), press.inputs.until ?? '', press),
      ),
  },
});
