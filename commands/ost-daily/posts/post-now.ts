import { ButtonStyle, ApplicationCommandOptionType as Type } from 'discord-api-types/v10';
import type { Title } from '#src/catalog/model/title.ts';
import type { Context } from '#src/core/command/context.ts';
import { encodeCustomId } from '#src/core/custom-id.ts';
import { type Message, privately, updating } from '#src/core/reply/message.ts';
import { UserError } from '#src/core/user-error.ts';
import { type Plan, SUSPENSIONS } from '#src/daily/plan.ts';
import { PostRefused, type Refusal } from '#src/daily/post-refused.ts';
import { endLine, suspensionLine } from '#src/views/daily/status-lines.ts';
import { plain } from '#src/views/markdown.ts';
import { button } from '#src/views/title/title-buttons.ts';
import { findTitle } from '../../find.ts';
import { type DailyServices, defineDailyCommand } from '../../services.ts';
import { storing } from '../../storing.ts';
import { suggestTargets } from '../../suggest.ts';
import { findPlan, planOfButton } from '../find-plan.ts';
import { panelMessage, viewPartsOf } from '../panel/panel-message.ts';
import { rowOf } from '../panel/panel-rows.ts';
import { PLAN_OPTION, suggestPlans } from '../plan-option.ts';

type AdminContext = Context<DailyServices>;

const refusalLine = (refusal: Refusal, context: AdminContext): string => {
  const suspension = SUSPENSIONS.find((one) => one === refusal);
  if (suspension !== undefined) return suspensionLine(suspension, viewPartsOf(context));
  switch (refusal) {
    case 'nothing-fits':
    case 'unreachable':
    case 'unknown':
    case 'under-way':
      return context.text(`daily.refused.${refusal}`);
    default:
      return refusal;
  }
};

const postMessage = async (plan: Plan, context: AdminContext, title?: Title): Promise<Message> => {
  const { services, text, userId } = context;
  try {
    const entry = await storing(() => services.daily.postNow(plan, userId, title?.id));
    const post = endLine(entry, plan, viewPartsOf(context));
    return panelMessage(plan, context, {
      lines: [text('daily.postNow.done', { channel: `<#${plan.channelId}>`, post })],
    });
  } catch (error) {
    if (!(error instanceof PostRefused)) throw error;
    const reason = refusalLine(error.refusal, context);
    return panelMessage(plan, context, { lines: [text('daily.postNow.refused', { reason })] });
  }
};

/** `/ost-daily post-now`: one more post at once; today's own still comes. */
export const postNow = defineDailyCommand({
  declaration: {
    name: 'post-now',
    description: "Post one at once; today's own still comes",
    options: [
      {
        type: Type.String,
        name: 'title',
        description: 'What to post; picked if you leave it out, and the queue stays',
        autocomplete: true,
      },
      PLAN_OPTION,
    ],
  },
  suggest: { title: suggestTargets('title'), plan: suggestPlans },
  slow: 'hidden',
  async run({ plan: slot, title: named }, context) {
    const plan = await findPlan(slot, context);
    const title = named === undefined ? undefined : findTitle(named, context);
    if (title !== undefined && plan.blocked.includes(title.id))
      throw new UserError('daily.queue.blocked', {
        title: plain(title.names.en),
        unblock: context.commandMention('ost-daily unblock'),
      });
    return privately(await postMessage(plan, context, title));
  },
  components: {
    async 'daily-ask-post'(press) {
      const plan = await planOfButton(press.fields[0], press);
      const { text } = press;
      const role =
        plan.roleId === undefined ? '' : ` ${text('daily.postNow.pings', { role: `<@&${plan.roleId}>` })}`;
      return updating(
        await panelMessage(plan, press, {
          lines: [`${text('daily.postNow.ask', { channel: `<#${plan.channelId}>` })}${role}`],
          rows: [
            rowOf(
              button(
                encodeCustomId('daily-post', plan.id),
                text('daily.postNow.yes'),
                '📣',
                ButtonStyle.Primary,
              ),
              button(encodeCustomId('daily-keep', plan.id), text('daily.postNow.no'), '↩️'),
            ),
          ],
        }),
      );
    },
  },
  slowComponents: {
    'daily-post': async (press) =>
      updating(await postMessage(await planOfButton(press.fields[0], press), press)),
  },
});
