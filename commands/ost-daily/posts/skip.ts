import type { Context } from '#src/core/command/context.ts';
import { encodeCustomId } from '#src/core/custom-id.ts';
import { type Message, privately, updating } from '#src/core/reply/message.ts';
import { UserError } from '#src/core/user-error.ts';
import type { Plan } from '#src/daily/plan.ts';
import { longDate, shortDate } from '#src/views/daily/dates.ts';
import { button } from '#src/views/title/title-buttons.ts';
import { type DailyServices, defineDailyCommand } from '../../services.ts';
import { storing } from '../../storing.ts';
import { dateOption, postingDate, suggestDates } from '../dates.ts';
import { changePlan, findPlan, planOfButton } from '../find-plan.ts';
import { panelMessage } from '../panel/panel-message.ts';
import { rowOf } from '../panel/panel-rows.ts';
import { PLAN_OPTION, suggestPlans } from '../plan-option.ts';

type AdminContext = Context<DailyServices>;

/** More dates left out than this are a pause. */
const SKIPS_MAX = 60;

const skipMessage = async (
  plan: Plan,
  given: string | undefined,
  context: AdminContext,
): Promise<Message> => {
  const { text, commandMention } = context;
  const [next] = given === undefined ? await storing(() => context.services.daily.upcoming(plan, 1)) : [];
  const date = given === undefined ? next?.date : postingDate(given, plan, context);
  if (date === undefined)
    throw new UserError('daily.skip.nothing', { resume: commandMention('ost-daily resume') });
  if (plan.skips.length >= SKIPS_MAX)
    throw new UserError('daily.skip.tooMany', { max: SKIPS_MAX, pause: commandMention('ost-daily pause') });
  const isSkipped = plan.skips.includes(date);
  const changed = await changePlan(plan, context, (stored) =>
    stored.skips.includes(date) ? stored : { ...stored, skips: [...stored.skips, date].sort() },
  );
  const said = longDate(date, text);
  return panelMessage(changed, context, {
    lines: [text(isSkipped ? 'daily.skip.already' : 'daily.skip.done', { date: said, slot: plan.slot })],
    rows: [
      rowOf(
        button(
          encodeCustomId('daily-unskip', plan.id, date),
          text('daily.skip.undo', { date: shortDate(date, text) }),
          '↩️',
        ),
      ),
    ],
  });
};

/** `/ost-daily skip`: leaves a date out, the next one unless another is said. */
export const skip = defineDailyCommand({
  declaration: {
    name: 'skip',
    description: 'Leave one date out',
    options: [PLAN_OPTION, dateOption('date', 'Which date; the next post if you leave it out')],
  },
  suggest: { plan: suggestPlans, date: suggestDates },
  run: async ({ plan, date }, context) =>
    privately(await skipMessage(await findPlan(plan, context), date, context)),
  components: {
    'daily-skip': async (press) =>
      updating(await skipMessage(await planOfButton(press.fields[0], press), undefined, press)),
    async 'daily-unskip'(press) {
      const [id, date = ''] = press.fields;
      const plan = await changePlan(await planOfButton(id, press), press, (stored) => ({
        ...stored,
        skips: stored.skips.filter((one) => one !== date),
      }));
      const lines = [press.text('daily.skip.undone', { slot: plan.slot })];
      return updating(await panelMessage(plan, press, { lines }));
    },
  },
});
