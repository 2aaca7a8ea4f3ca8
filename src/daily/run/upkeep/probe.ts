import { PostFailed } from '#src/core/posts/post-failed.ts';
import type { PlanPlace, Plans } from '../../daily.ts';
import type { Suspender } from '../../post/suspender.ts';

interface ProbeOptions {
  readonly plans: Pick<Plans, 'find'>;
  readonly suspender: Suspender;
}

/** Looks whether a plan that could not post can now; where an admin was not told yet, tries that again. */
export const createProbe =
  ({ plans, suspender }: ProbeOptions) =>
  async (place: PlanPlace): Promise<void> => {
    const plan = await plans.find(place);
    if (plan?.suspended === undefined || plan.leftAt !== undefined) return;
    try {
      await suspender.tellAgain(plan);
      // A post that Discord did not like is no matter of permissions: the next date tries again.
      if (plan.suspended.reason === 'refused') return;
      if ((await suspender.obstacle(plan)) !== undefined) return;
    } catch (error) {
      if (error instanceof PostFailed) return;
      throw error;
    }
    await suspender.resume(plan);
  };
