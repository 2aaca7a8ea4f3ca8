import type { Plans } from '../../daily.ts';
import { doneDates } from '../../what/grow-history.ts';
import { nextPosts } from '../../when/next-posts.ts';

/** Milliseconds until the next post of any plan; `undefined` when nothing is planned. */
export const untilNext = async (
  plans: Pick<Plans, 'all' | 'history'>,
  now: number,
): Promise<number | undefined> => {
  let next: number | undefined;
  for await (const plan of plans.all()) {
    const [post] = nextPosts(plan, now, 1, doneDates(await plans.history(plan.id)));
    if (post !== undefined && (next === undefined || post.at < next)) next = post.at;
  }
  return next === undefined ? undefined : next - now;
};
