import type { Context } from '#src/core/command/context.ts';
import { UserError } from '#src/core/user-error.ts';
import type { Plan } from '#src/daily/plan.ts';
import type { DailyServices } from '../services.ts';
import { storing } from '../storing.ts';
import { guildOf } from './admins-only.ts';

type AdminContext = Context<DailyServices>;

/** A server's plans by slot, and the damaged ones. @throws UserError when storage fails */
export const plansOf = (context: AdminContext) =>
  storing(() => context.services.daily.plans.list(guildOf(context)));

const choices = (plans: readonly Plan[]): string =>
  plans.map(({ slot, channelId, time }) => `**#${slot}** (<#${channelId}>, ${time})`).join(', ');

/**
 * The plan that an admin means by its slot; without one, the only one there is.
 *
 * @throws UserError that names the plans there are
 */
export const findPlan = async (slot: number | undefined, context: AdminContext): Promise<Plan> => {
  const { plans, damaged } = await plansOf(context);
  const { commandMention } = context;
  if (damaged.some((one) => one.slot === slot))
    throw new UserError('daily.isDamaged', { slot: slot ?? 0, remove: commandMention('ost-daily remove') });
  const [first, second] = plans;
  if (first === undefined) throw new UserError('daily.none', { add: commandMention('ost-daily add') });
  if (slot === undefined) {
    if (second === undefined) return first;
    throw new UserError('daily.which', { plans: choices(plans) });
  }
  const plan = plans.find((one) => one.slot === slot);
  if (plan === undefined) throw new UserError('daily.noSuchPlan', { slot, plans: choices(plans) });
  return plan;
};

/** The plan that a button belongs to. @throws UserError when it was removed since */
export const planOfButton = async (id: string | undefined, context: AdminContext): Promise<Plan> => {
  const { plans } = await plansOf(context);
  const plan = plans.find((one) => one.id === id);
  if (plan === undefined)
    throw new UserError('daily.planGone', { list: context.commandMention('ost-daily list') });
  return plan;
};

/**
 * Changes a plan by its latest stored state; what it answers is stored.
 *
 * @throws UserError when storage fails, or the plan was removed meanwhile
 */
export const changePlan = async (
  { guildId, slot, id }: Plan,
  context: AdminContext,
  change: (plan: Plan) => Plan,
): Promise<Plan> => {
  const stored = await storing(() =>
    context.services.daily.plans.change(guildId, slot, (plan) => (plan.id === id ? change(plan) : undefined)),
  );
  if (stored?.id !== id)
    throw new UserError('daily.planGone', { list: context.commandMention('ost-daily list') });
  return stored;
};
