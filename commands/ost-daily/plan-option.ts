import { ApplicationCommandOptionType as Type } from 'discord-api-types/v10';
import type { Context } from '#src/core/command/context.ts';
import type { Choice } from '#src/core/command/option.ts';
import { PLANS_MAX } from '#src/daily/plan.ts';
import { planChoice } from '#src/views/daily/plan-lines.ts';
import type { DailyServices } from '../services.ts';
import { isStoreTrouble } from '../storing.ts';
import { guildOf } from './admins-only.ts';

/** Which of a server's plans is meant. Not needed where there is only one. */
export const PLAN_OPTION = {
  type: Type.Integer,
  name: 'plan',
  description: 'Which daily post; not needed if there is one',
  min_value: 1,
  max_value: PLANS_MAX,
  autocomplete: true,
} as const;

/** Offers a server's plans by slot, channel and time; none while storage is not answering. */
export const suggestPlans = async (
  typed: string,
  context: Context<DailyServices>,
): Promise<Choice<number>[]> => {
  try {
    const { plans } = await context.services.daily.plans.list(guildOf(context));
    const wanted = typed.toLowerCase();
    return plans
      .map((plan) => ({ name: planChoice(plan, context.text), value: plan.slot }))
      .filter(({ name }) => name.toLowerCase().includes(wanted));
  } catch (error) {
    if (!isStoreTrouble(error)) throw error;
    return [];
  }
};
