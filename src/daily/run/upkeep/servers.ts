import type { Log } from '#src/core/log.ts';
import type { PlanPlace, Plans } from '../../daily.ts';

/** Plans of a server that the bot left are kept for so long. */
export const KEPT_AFTER_LEAVING_MS = 30 * 86_400_000;

interface ServersOptions {
  readonly plans: Plans;
  readonly log: Log;
  readonly now: () => number;
}

/** Marks the plans of servers that were left, and deletes them a month later unless the bot returned. */
export const createServers = ({ plans, log, now }: ServersOptions) => {
  const mark = async (guildId: string, leftAt: number | undefined): Promise<void> => {
    for (const { slot } of (await plans.list(guildId)).plans)
      await plans.change(guildId, slot, (plan) => {
        const { leftAt: before, ...rest } = plan;
        if (leftAt === undefined) return before === undefined ? undefined : rest;
        return before === undefined ? { ...rest, leftAt } : undefined;
      });
  };
  return {
    async left(guildId: string): Promise<void> {
      await mark(guildId, now());
      log.info({ guildId }, 'left a server; its daily plans are kept for 30 days');
    },
    async returned(guildId: string): Promise<void> {
      await mark(guildId, undefined);
      log.info({ guildId }, 'back in a server; its daily plans go on');
    },
    /** Deletes a plan whose server was left long ago. */
    async forget({ guildId, slot }: PlanPlace): Promise<void> {
      const plan = await plans.find({ guildId, slot });
      if (plan?.leftAt === undefined || now() - plan.leftAt < KEPT_AFTER_LEAVING_MS) return;
      await plans.remove(guildId, slot);
      log.info({ guildId, slot }, 'a daily plan of a server left 30 days ago is deleted');
    },
  };
};
