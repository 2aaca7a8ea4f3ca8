import type { Plans } from '../daily.ts';
import type { Plan } from '../plan.ts';
import type { Schedule } from './create-schedule.ts';

interface LoadOptions {
  readonly plans: Pick<Plans, 'all' | 'onChange'>;
  readonly schedule: Schedule;
  /** Whether a server's plans are this process's to post. */
  readonly owns: (guildId: string) => boolean;
  /** Sees each plan on the way, such as to record what was missed. */
  readonly onPlan?: (plan: Plan) => void;
}

/** Fills a schedule with the stored plans and keeps it up with their changes. Answers what ends that. */
export const loadSchedule = async ({ plans, schedule, owns, onPlan }: LoadOptions): Promise<() => void> => {
  /** Changed while the plans were read: what is read of them may be older. */
  const changed = new Set<string>();
  let isLoading = true;
  const end = plans.onChange(({ guildId, slot }, plan) => {
    if (isLoading) changed.add(`${guildId}.${slot}`);
    if (plan === undefined) schedule.delete(guildId, slot);
    else if (owns(guildId)) schedule.put(plan);
  });
  try {
    for await (const plan of plans.all()) {
      if (!owns(plan.guildId)) continue;
      const isNewer = changed.size > 0 && changed.has(`${plan.guildId}.${plan.slot}`);
      if (!isNewer) schedule.put(plan);
      onPlan?.(plan);
    }
  } catch (error) {
    end();
    throw error;
  } finally {
    isLoading = false;
    changed.clear();
  }
  return end;
};
