import { ApplicationCommandOptionType as Type } from 'discord-api-types/v10';
import { foldText } from '#src/catalog/search/fold-text.ts';
import type { Context } from '#src/core/command/context.ts';
import type { Choice } from '#src/core/command/option.ts';
import { type Message, privately, updating } from '#src/core/reply/message.ts';
import { UserError } from '#src/core/user-error.ts';
import type { Plan } from '#src/daily/plan.ts';
import { plain } from '#src/views/markdown.ts';
import { fullName } from '#src/views/names.ts';
import { findTitle } from '../../find.ts';
import { type DailyServices, defineDailyCommand } from '../../services.ts';
import { isStoreTrouble } from '../../storing.ts';
import { targetOf } from '../../suggest.ts';
import { guildOf } from '../admins-only.ts';
import { changePlan, findPlan, planOfButton } from '../find-plan.ts';
import { panelMessage } from '../panel/panel-message.ts';
import { PLAN_OPTION, suggestPlans } from '../plan-option.ts';

type AdminContext = Context<DailyServices>;

const unblockMessage = async (plan: Plan, id: string, context: AdminContext): Promise<Message> => {
  const { text, services } = context;
  const title = plain(services.catalog.title(id)?.names.en ?? id);
  if (!plan.blocked.includes(id)) throw new UserError('daily.block.notBlocked', { title, slot: plan.slot });
  const changed = await changePlan(plan, context, (stored) => ({
    ...stored,
    blocked: stored.blocked.filter((one) => one !== id),
  }));
  return panelMessage(changed, context, { lines: [text('daily.block.undone', { title, slot: plan.slot })] });
};

/** Offers the titles that are blocked in any plan of the server. */
const suggestBlocked = async (typed: string, context: AdminContext): Promise<Choice<string>[]> => {
  const { catalog, daily } = context.services;
  try {
    const { plans } = await daily.plans.list(guildOf(context));
    const wanted = foldText(typed);
    return [...new Set(plans.flatMap(({ blocked }) => blocked))]
      .map((id) => {
        const title = catalog.title(id);
        return { name: title === undefined ? id : fullName(title), value: `title/${id}` };
      })
      .filter(({ name }) => foldText(name).includes(wanted));
  } catch (error) {
    if (!isStoreTrouble(error)) throw error;
    return [];
  }
};

/** A title may have left the catalog since it was blocked. */
const blockedId = (given: string, plan: Plan, context: AdminContext): string => {
  const id = given.startsWith('title/') ? given.slice('title/'.length) : given;
  return targetOf(context.services.catalog, given) === undefined && plan.blocked.includes(id)
    ? id
    : findTitle(given, context).id;
};

/** `/ost-daily unblock`: a blocked title may come again. */
export const unblock = defineDailyCommand({
  declaration: {
    name: 'unblock',
    description: 'Let a blocked title come again',
    options: [
      { type: Type.String, name: 'title', description: 'Which title', required: true, autocomplete: true },
      PLAN_OPTION,
    ],
  },
  suggest: { plan: suggestPlans, title: suggestBlocked },
  async run({ plan: slot, title }, context) {
    const plan = await findPlan(slot, context);
    return privately(await unblockMessage(plan, blockedId(title, plan, context), context));
  },
  components: {
    /** A button names the title itself, a menu what was chosen in it. */
    async 'daily-unblock'(press) {
      const [planId, named = press.values[0] ?? ''] = press.fields;
      return updating(await unblockMessage(await planOfButton(planId, press), named, press));
    },
  },
});
