import { ApplicationCommandOptionType as Type } from 'discord-api-types/v10';
import { privately, updating } from '#src/core/reply/message.ts';
import { channelCard } from '#src/views/daily/channel-card.ts';
import { defineDailyCommand } from '../../services.ts';
import { guildOf } from '../admins-only.ts';
import { CHANNEL_TYPES, kindOf } from '../channel-kinds.ts';
import { findPlan, planOfButton } from '../find-plan.ts';
import { panelMessage, viewPartsOf } from '../panel/panel-message.ts';
import { PLAN_OPTION, suggestPlans } from '../plan-option.ts';
import { lookAtChannel } from '../settings/look-at-channel.ts';

/** `/ost-daily check`: every permission by name, for a plan's channel or for one that is to be chosen. */
export const check = defineDailyCommand({
  declaration: {
    name: 'check',
    description: 'Every permission I need, by name',
    options: [
      PLAN_OPTION,
      {
        type: Type.Channel,
        name: 'channel',
        description: 'A channel you think of, instead of a plan',
        channel_types: CHANNEL_TYPES,
      },
      { type: Type.Role, name: 'role', description: 'A role you would like to ping there' },
    ],
  },
  suggest: { plan: suggestPlans },
  slow: 'hidden',
  async run({ plan: slot, channel, role }, context) {
    if (channel === undefined) {
      const plan = await findPlan(slot, context);
      const asked = { ...plan, ...(role !== undefined && { roleId: role.id }) };
      const card = channelCard(await lookAtChannel(asked, context), asked, viewPartsOf(context));
      return privately(await panelMessage(plan, context, { card }));
    }
    const asked = {
      guildId: guildOf(context),
      channelId: channel.id,
      channelKind: kindOf(channel.type),
      thread: false,
      publish: false,
      ...(role !== undefined && { roleId: role.id }),
    };
    return privately({
      embeds: [channelCard(await lookAtChannel(asked, context), asked, viewPartsOf(context))],
    });
  },
  slowComponents: {
    async 'daily-check'(press) {
      const plan = await planOfButton(press.fields[0], press);
      const report = await lookAtChannel(plan, press);
      return updating(
        await panelMessage(plan, press, { card: channelCard(report, plan, viewPartsOf(press)) }),
      );
    },
  },
});
