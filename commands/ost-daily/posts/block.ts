import { ApplicationCommandOptionType as Type } from 'discord-api-types/v10';
import type { Title } from '#src/catalog/model/title.ts';
import type { Context } from '#src/core/command/context.ts';
import { encodeCustomId } from '#src/core/custom-id.ts';
import { type Answer, asking, type Message, privately, updating } from '#src/core/reply/message.ts';
import { UserError } from '#src/core/user-error.ts';
import type { Plan } from '#src/daily/plan.ts';
import { plain } from '#src/views/markdown.ts';
import { button } from '#src/views/title/title-buttons.ts';
import { findTitle } from '../../find.ts';
import { type DailyServices, defineDailyCommand } from '../../services.ts';
import { suggestTargets } from '../../suggest.ts';
import { few } from '../few.ts';
import { changePlan, findPlan, planOfButton } from '../find-plan.ts';
import { dialog } from '../panel/dialog.ts';
import { panelMessage } from '../panel/panel-message.ts';
import { rowOf } from '../panel/panel-rows.ts';
import { PLAN_OPTION, suggestPlans } from '../plan-option.ts';
import { blockRows } from './block-rows.ts';

type AdminContext = Context<DailyServices>;

const BLOCKED_MAX = 200;
const TITLE_MAX = 100;

const blockMessage = async (plan: Plan, title: Title, context: AdminContext): Promise<Message> => {
  const { text } = context;
  if (plan.blocked.length >= BLOCKED_MAX) throw new UserError('daily.block.tooMany', { max: BLOCKED_MAX });
  const changed = await changePlan(plan, context, (stored) => ({
    ...stored,
    blocked: [...stored.blocked.filter((id) => id !== title.id), title.id],
    queue: stored.queue.filter(({ titleId }) => titleId !== title.id),
  }));
  const name = plain(title.names.en);
  return panelMessage(changed, context, {
    lines: [text('daily.block.done', { title: name, slot: plan.slot }), ...few(changed, context)],
    rows: [rowOf(button(encodeCustomId('daily-unblock', plan.id, title.id), text('daily.block.undo'), '↩️'))],
  });
};

const askTitle = ({ id, slot }: Plan, { text }: AdminContext): Answer => {
  const title = {
    id: 'title',
    label: text('daily.block.label'),
    hint: text('daily.block.hint'),
    isNeeded: true,
    max: TITLE_MAX,
  };
  return asking(dialog(encodeCustomId('daily-block', id), text('daily.block.title', { slot }), [title]));
};

/** `/ost-daily block`: a title that never comes. */
export const block = defineDailyCommand({
  declaration: {
    name: 'block',
    description: 'Never post a title',
    options: [
      { type: Type.String, name: 'title', description: 'Which title', required: true, autocomplete: true },
      PLAN_OPTION,
    ],
  },
  suggest: { plan: suggestPlans, title: suggestTargets('title') },
  run: async ({ plan, title }, context) =>
    privately(await blockMessage(await findPlan(plan, context), findTitle(title, context), context)),
  components: {
    async 'daily-ask-block'(press) {
      const plan = await planOfButton(press.fields[0], press);
      return plan.blocked.length === 0
        ? askTitle(plan, press)
        : updating(await panelMessage(plan, press, { rows: blockRows(plan, press) }));
    },
    'daily-name-block': async (press) => askTitle(await planOfButton(press.fields[0], press), press),
    async 'daily-block'(press) {
      const plan = await planOfButton(press.fields[0], press);
      return updating(await blockMessage(plan, findTitle(press.inputs.title ?? '', press), press));
    },
  },
});
