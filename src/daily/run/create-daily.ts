import { PostFailed } from '#src/core/posts/post-failed.ts';
import type { Library } from '#src/library.ts';
import type { Daily } from '../daily.ts';
import type { Desk } from '../post/desk.ts';
import { reportOn } from '../post/obstacles.ts';
import type { Suspender } from '../post/suspender.ts';
import { countFitting } from '../what/pool.ts';
import { foresee } from '../what/upcoming.ts';
import { createPostNow } from './by-hand/post-now.ts';

interface DailyParts {
  readonly desk: Desk;
  readonly suspender: Suspender;
  readonly library: () => Library;
}

/** Makes what commands see of the daily posts. */
export const createDaily = ({ desk, suspender, library }: DailyParts): Daily => ({
  plans: desk.plans,
  async upcoming(plan, count) {
    const history = await desk.plans.history(plan.id);
    return foresee({ library: library(), plan, history, now: desk.now(), count });
  },
  fitting: (question, blocked, theme) => countFitting(library(), question, blocked, theme),
  postNow: createPostNow(desk, suspender),
  async check(plan) {
    try {
      const view = await desk.office.look(plan.channelId);
      // Somebody may name a channel of another server by its id.
      if (view.guildId === plan.guildId) return reportOn(view, plan);
    } catch (error) {
      if (!(error instanceof PostFailed) || error.trouble !== 'refused') throw error;
    }
    return { isReachable: false, checks: [] };
  },
});
