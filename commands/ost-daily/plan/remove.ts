import { ButtonStyle } from 'discord-api-types/v10';
import type { Context } from '#src/core/command/context.ts';
import { encodeCustomId } from '#src/core/custom-id.ts';
import { type Message, privately, updating } from '#src/core/reply/message.ts';
import { UserError } from '#src/core/user-error.ts';
import { button } from '#src/views/title/title-buttons.ts';
import { type DailyServices, defineDailyCommand } from '../../services.ts';
import { storing } from '../../storing.ts';
import { guildOf } from '../admins-only.ts';
import { findPlan, planOfButton, plansOf } from '../find-plan.ts';
import { listMessage, panelMessage } from '../panel/panel-message.ts';
import { rowOf } from '../panel/panel-rows.ts';
import { PLAN_OPTION, suggestPlans } from '../plan-option.ts';

/** Asks before anything is gone. @param id - of the plan; empty for a damaged one, which has none that can be read */
const question = (slot: number, id: string, { text }: Context<DailyServices>): Message => ({
  content: text('daily.remove.ask', { slot }),
  components: [
    rowOf(
      button(
        encodeCustomId('daily-remove', `${slot}`, id),
        text('daily.remove.yes'),
        '🗑️',
        ButtonStyle.Danger,
      ),
      button(encodeCustomId('daily-keep', id), text('daily.remove.no'), '↩️'),
    ),
  ],
});

/** `/ost-daily remove`: ends a daily post, after asking. */
export const remove = defineDailyCommand({
  declaration: { name: 'remove', description: 'End a daily post', options: [PLAN_OPTION] },
  suggest: { plan: suggestPlans },
  async run({ plan: slot }, context) {
    const { damaged } = await plansOf(context);
    if (slot !== undefined && damaged.some((one) => one.slot === slot))
      return privately(question(slot, '', context));
    const plan = await findPlan(slot, context);
    return privately(question(plan.slot, plan.id, context));
  },
  components: {
    async 'daily-ask-remove'(press) {
      const plan = await planOfButton(press.fields[0], press);
      return updating(question(plan.slot, plan.id, press));
    },
    async 'daily-remove'(press) {
      const slot = Number(press.fields[0]);
      const id = press.fields[1] ?? '';
      const { plans, damaged } = await plansOf(press);
      const isThere =
        id === ''
          ? damaged.some((one) => one.slot === slot)
          : plans.some((one) => one.id === id && one.slot === slot);
      if (!isThere) throw new UserError('daily.planGone', { list: press.commandMention('ost-daily list') });
      await storing(() => press.services.daily.plans.remove(guildOf(press), slot));
      return updating(await listMessage(press, [press.text('daily.remove.done', { slot })]));
    },
    async 'daily-keep'(press) {
      const id = press.fields[0] ?? '';
      const lines = [press.text('daily.remove.kept')];
      if (id === '') return updating(await listMessage(press, lines));
      return updating(await panelMessage(await planOfButton(id, press), press, { lines }));
    },
  },
});
