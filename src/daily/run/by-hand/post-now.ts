import type { Daily } from '../../daily.ts';
import type { Plan } from '../../plan.ts';
import { addExtras } from '../../post/add-extras.ts';
import type { Desk } from '../../post/desk.ts';
import { again, DONE, LEASE_MS, type Outcome, PROBE_MS } from '../../post/errand.ts';
import { suspensionOf } from '../../post/obstacles.ts';
import type { Posting } from '../../post/posting.ts';
import { entryOf, newPosting, sendPosting, sentPosting } from '../../post/send-posting.ts';
import type { Suspender } from '../../post/suspender.ts';
import { postIdOf } from '../../post-id.ts';
import { PostRefused } from '../../post-refused.ts';
import { localDateAt } from '../../when/posting-dates.ts';
import { chooseExtra } from './choose-extra.ts';

const BASE = 36;

const finish = async (desk: Desk, plan: Plan, postId: string, posting: Posting, date: string) => {
  const partial = await addExtras(desk, plan, posting);
  const by = posting.by ?? plan.createdBy;
  const entry = entryOf({ ...posting, isLate: false }, { date, at: desk.now(), postId, partial, by });
  await desk.plans.recordEnd(plan, entry, posting.leaving);
  await desk.postings.delete(postId);
  desk.figures.daily('posted');
  return entry;
};

/** Posts on an admin's wish; what the clock does today, and the queue, stay as they are. */
export const createPostNow =
  (desk: Desk, suspender: Suspender): Daily['postNow'] =>
  async (plan, by, titleId) => {
    const { postings, claim, now } = desk;
    if (!(await claim(`daily-now:${plan.id}`, LEASE_MS / 2))) throw new PostRefused('under-way');
    const date = localDateAt(plan.zone, now()).toString();
    const postId = postIdOf(plan.id, date, now().toString(BASE));
    const upcoming = chooseExtra(desk, plan, await desk.plans.history(plan.id), date, titleId);
    if (upcoming === undefined) throw new PostRefused('nothing-fits');
    const picture = await desk.dresser.picture(plan, upcoming);
    const posting: Posting = { ...newPosting(desk, plan, upcoming, { postId, isLate: false }), by };
    await postings.set(postId, posting);
    const delivery = await sendPosting(desk, { plan, posting, postId, upcoming, isFirst: true, picture });
    switch (delivery.kind) {
      case 'sent': {
        const sent = sentPosting(posting, delivery.posted);
        await postings.set(postId, sent);
        const entry = await finish(desk, plan, postId, sent, date);
        if (plan.suspended !== undefined) await suspender.resume(plan);
        return entry;
      }
      case 'refused': {
        if (!delivery.isOpen) await postings.delete(postId);
        const reason = suspensionOf(delivery.failure);
        const named = reason === 'no-access' ? await suspender.obstacle(plan).catch(() => reason) : reason;
        throw new PostRefused(named ?? reason);
      }
      case 'unfinished':
        if (delivery.failure.trouble === 'later') await postings.delete(postId);
        throw new PostRefused(delivery.failure.trouble === 'later' ? 'unreachable' : 'unknown');
      default:
        throw new PostRefused('unknown');
    }
  };

/** Finds out what became of a post by hand whose process ended before it knew. */
export const settlePostNow =
  (desk: Desk) =>
  async (plan: Plan, postId: string, date: string): Promise<Outcome> => {
    const { postings, claim } = desk;
    if (!(await claim(`daily:${postId}`, LEASE_MS))) return again(LEASE_MS);
    const posting = await postings.get(postId);
    if (posting === undefined) return DONE;
    const delivery =
      posting.state === 'sent'
        ? { kind: 'sent' as const, posted: posting.posted }
        : await sendPosting(desk, { plan, posting, postId, upcoming: undefined, isFirst: false });
    if (delivery.kind === 'unfinished') return again(PROBE_MS);
    if (delivery.kind !== 'sent') {
      await postings.delete(postId);
      return DONE;
    }
    const { posted } = delivery;
    await finish(
      desk,
      plan,
      postId,
      { ...posting, ...(posted && { posted: { ...posted, pinged: [...posted.pinged] } }) },
      date,
    );
    return DONE;
  };
