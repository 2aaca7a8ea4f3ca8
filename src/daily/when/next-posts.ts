import { dueDate } from './due-date.ts';
import { chosenPost, type DatedPost, isSkipped, localDateAt, type Timing } from './posting-dates.ts';

/** A day of the week comes within seven; with every skip an admin can set, a hundred times that is beyond all plans. */
const DAYS_A_POST = 7;

const firstDate = ({ pausedUntil, zone }: Timing, now: number): Temporal.PlainDate => {
  const today = localDateAt(zone, now);
  if (pausedUntil === undefined || pausedUntil === 'forever') return today;
  const resumed = Temporal.PlainDate.from(pausedUntil);
  return Temporal.PlainDate.compare(today, resumed) < 0 ? resumed : today;
};

/**
 * The next posts by the clock, the first one first: one that is due now counts unless it is done. Fewer than `count`
 * only when the plan is paused for good or its server was left.
 *
 * @param now - milliseconds since 1970
 * @param done - local dates that have their end already
 */
export const nextPosts = (
  plan: Timing,
  now: number,
  count: number,
  done: ReadonlySet<string> = new Set(),
): DatedPost[] => {
  if (plan.pausedUntil === 'forever' || plan.leftAt !== undefined) return [];
  const due = dueDate(plan, now);
  const posts: DatedPost[] = due === undefined || done.has(due.date) ? [] : [{ date: due.date, at: due.at }];
  const most = DAYS_A_POST * (count + plan.skips.length + done.size) + DAYS_A_POST;
  let date = firstDate(plan, now);
  for (let day = 0; day < most && posts.length < count; day += 1) {
    const post = chosenPost(plan, date);
    if (post !== undefined && post.at > now && !done.has(post.date) && !isSkipped(plan, post.date))
      posts.push(post);
    date = date.add({ days: 1 });
  }
  return posts.slice(0, count);
};
