import { StoreUnreadable } from '#src/state/store.ts';
import type { HistoryEntry } from '../history.ts';
import type { Desk } from '../post/desk.ts';
import { type Errand, LEASE_MS } from '../post/errand.ts';
import type { Posting } from '../post/posting.ts';
import { entryOf } from '../post/send-posting.ts';
import type { Suspender } from '../post/suspender.ts';
import { postIdOf } from '../post-id.ts';
import { doneDates } from '../what/grow-history.ts';

/** What is known of a post whose every try failed; `unreadable` where its record is damaged. */
const recordOf = async (
  { postings }: Pick<Desk, 'postings'>,
  postId: string,
): Promise<Posting | 'unreadable' | undefined> => {
  try {
    return await postings.get(postId);
  } catch (error) {
    if (error instanceof StoreUnreadable) return 'unreadable';
    throw error;
  }
};

/**
 * Ends a date that was given up after all its tries: the history says so, and whoever set the plan up is told where
 * the post may be out all the same. Answers `false` while somebody else is at it.
 */
export const createBury =
  (desk: Desk, suspender: Suspender) =>
  async ({ guildId, slot, planId, kind, date }: Errand): Promise<boolean> => {
    const { plans, postings, claim, figures, log, now } = desk;
    const postId = postIdOf(planId, date);
    if (kind === 'post' && !(await claim(`daily:${postId}`, LEASE_MS))) return false;
    log.error({ guildId, planId, date, kind }, 'a daily post is given up after all its tries');
    figures.daily('given-up');
    // A digest has no place in the history.
    if (kind === 'digest') return true;
    const plan = await plans.find({ guildId, slot });
    if (plan === undefined || plan.id !== planId) return true;
    if (doneDates(await plans.history(planId)).has(date)) return true;
    const posting = await recordOf(desk, postId);
    const isOut = typeof posting === 'object' && posting.state === 'sent';
    const entry: HistoryEntry = isOut
      ? entryOf(posting, { date, at: now(), postId, partial: [] })
      : { date, end: 'failed', at: now(), reason: posting === undefined ? 'gave-up' : 'unknown' };
    if (entry.reason === 'unknown') await suspender.tell(plan, 'unknown', postId);
    await plans.recordEnd(plan, entry, isOut ? posting.leaving : []);
    if (posting !== 'unreadable') await postings.delete(postId);
    figures.daily(entry.end);
    return true;
  };
