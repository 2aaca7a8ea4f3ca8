import { PostFailed } from '#src/core/posts/post-failed.ts';
import type { Upcoming } from '../daily.ts';
import type { HistoryEntry } from '../history.ts';
import type { Plan } from '../plan.ts';
import { postIdOf } from '../post-id.ts';
import { doneDates } from '../what/grow-history.ts';
import { dueDate } from '../when/due-date.ts';
import { missedDates } from '../when/past-dates.ts';
import { addExtras } from './add-extras.ts';
import type { Desk, DrawnPicture } from './desk.ts';
import { again, DONE, type Errand, LEASE_MS, type Outcome, PROBE_MS, WAS_DONE } from './errand.ts';
import { suspensionOf } from './obstacles.ts';
import { chosenFor, type Posting } from './posting.ts';
import { entryOf, newPosting, sendPosting, sentPosting } from './send-posting.ts';
import type { Suspender } from './suspender.ts';

/** A lease taken by somebody else is looked at again when it has lapsed. */
const AFTER_LEASE_MS = LEASE_MS + 1_000;

/** Does errands; each as often as need be, at once or much later, here or in another process. */
export type Poster = (errand: Errand) => Promise<Outcome>;

/** An errand taken up, with all that is known of it. */
interface Case {
  readonly plan: Plan;
  readonly errand: Errand;
  readonly postId: string;
  /** Its window has closed: what went out is recorded, and nothing more is sent. */
  readonly isOver: boolean;
  readonly picture: DrawnPicture | undefined;
}

/**
 * Posts what is due, once: claim, record, send, record. Whatever step a crash comes at, the next one who takes the
 * errand up knows from the record whether to look for the post first.
 */
export const createPoster = (desk: Desk, suspender: Suspender): Poster => {
  const { plans, postings, claim, figures, log, now } = desk;

  const end = async (
    { plan, errand: { date }, postId }: Case,
    entry: Omit<HistoryEntry, 'date' | 'at'>,
    leaving: readonly string[] = [],
  ): Promise<Outcome> => {
    await plans.recordEnd(plan, { date, at: now(), ...entry }, leaving);
    await postings.delete(postId);
    figures.daily(entry.end);
    return DONE;
  };

  /** It is out: what follows it, then the history. */
  const finish = async (one: Case, posting: Posting): Promise<Outcome> => {
    const { plan, errand } = one;
    const partial = await addExtras(desk, plan, posting);
    const {
      date: _,
      at: __,
      ...entry
    } = entryOf(posting, {
      date: errand.date,
      at: now(),
      postId: one.postId,
      partial,
    });
    await end(one, entry, posting.leaving);
    if (plan.suspended !== undefined) await suspender.resume(plan);
    log.debug({ guildId: plan.guildId, planId: plan.id, end: entry.end }, 'daily post');
    return DONE;
  };

  const send = async (
    one: Case,
    posting: Posting,
    upcoming: Upcoming | undefined,
    isFirst: boolean,
  ): Promise<Outcome> => {
    const { plan, postId, isOver, picture } = one;
    const delivery = await sendPosting(desk, { plan, posting, postId, upcoming, isFirst, picture });
    switch (delivery.kind) {
      case 'sent': {
        const sent = sentPosting(posting, delivery.posted);
        await postings.set(postId, sent);
        return finish(one, sent);
      }
      case 'refused': {
        const reason = (await namedReason(plan, delivery.failure)) ?? 'refused';
        log.warn(
          { guildId: plan.guildId, planId: plan.id, reason, err: delivery.failure },
          'Discord refused a daily post',
        );
        await suspender.suspend(plan, reason);
        if (delivery.isOpen && !isOver) return again(PROBE_MS);
        if (isOver || reason === 'refused') return end(one, { end: 'failed', reason });
        await postings.delete(postId);
        return again(PROBE_MS);
      }
      case 'unfinished':
        return isOver ? again(PROBE_MS) : again(AFTER_LEASE_MS);
      case 'unknown':
        await suspender.tell(plan, 'unknown', postId);
        return end(one, { end: 'failed', reason: 'unknown' });
      case 'absent':
        if (isOver) return end(one, { end: 'failed', reason: 'unreachable' });
        // Only looked for, since its title has left the catalog: another one takes its place.
        await postings.delete(postId);
        return begin(one);
    }
  };

  /** A missing permission has a name; a look at the channel tells it. */
  const namedReason = async (plan: Plan, failure: PostFailed) => {
    const reason = suspensionOf(failure);
    if (reason !== 'no-access') return reason;
    try {
      return (await suspender.obstacle(plan)) ?? reason;
    } catch (error) {
      if (error instanceof PostFailed) return reason;
      throw error;
    }
  };

  /** Nothing was sent for this date so far. */
  const begin = async (one: Case): Promise<Outcome> => {
    const { plan, errand, postId, isOver } = one;
    if (isOver) {
      const isMissed = missedDates(plan, errand.at - 1, now()).some(({ date }) => date === errand.date);
      if (!isMissed) return WAS_DONE;
      return end(one, { end: 'missed', reason: plan.suspended?.reason ?? 'away' });
    }
    const upcoming = desk.choose(plan, await plans.history(plan.id), errand.date);
    if (upcoming === undefined) {
      await suspender.tell(plan, 'nothing-fits', errand.date.slice(0, 7));
      return end(one, { end: 'failed', reason: 'nothing-fits' });
    }
    const isLate = dueDate(plan, now())?.isLate ?? true;
    const posting = newPosting(desk, plan, upcoming, { postId, isLate });
    await postings.set(postId, posting);
    return send(one, posting, upcoming, true);
  };

  const keptBy = async (plan: Plan): Promise<boolean> => {
    if (plan.suspended === undefined || plan.suspended.reason === 'refused') return false;
    const reason = await suspender.obstacle(plan);
    if (reason === undefined) return false;
    if (reason !== plan.suspended.reason) await suspender.suspend(plan, reason);
    return true;
  };

  /** Before the claim, so that a lease is held no longer for it. What is sent is chosen anew afterwards. */
  const pictureFor = async (plan: Plan, errand: Errand, postId: string) => {
    const posting = await postings.get(postId);
    const upcoming = posting
      ? chosenFor(posting, errand, desk.titleOf)
      : desk.choose(plan, await plans.history(plan.id), errand.date);
    return upcoming && desk.dresser.picture(plan, upcoming);
  };

  return async (errand) => {
    const { guildId, slot, planId, date } = errand;
    const plan = (await plans.list(guildId)).plans.find((one) => one.slot === slot);
    if (plan === undefined || plan.id !== planId || plan.leftAt !== undefined) return WAS_DONE;
    if (doneDates(await plans.history(planId)).has(date)) return WAS_DONE;
    const isOver = dueDate(plan, now())?.date !== date;
    const postId = postIdOf(planId, date);
    try {
      if (!isOver && (await keptBy(plan))) return again(PROBE_MS);
    } catch (error) {
      if (error instanceof PostFailed) return again(AFTER_LEASE_MS);
      throw error;
    }
    const picture = isOver ? undefined : await pictureFor(plan, errand, postId);
    if (!(await claim(`daily:${postId}`, LEASE_MS))) return again(AFTER_LEASE_MS);
    // Whoever held the lease before may have ended it between the look and the claim.
    if (doneDates(await plans.history(planId)).has(date)) {
      await postings.delete(postId);
      return DONE;
    }
    const one: Case = { plan, errand, postId, isOver, picture };
    const posting = await postings.get(postId);
    if (posting === undefined) return begin(one);
    if (posting.state === 'sent') return finish(one, posting);
    return send(one, posting, isOver ? undefined : chosenFor(posting, errand, desk.titleOf), false);
  };
};
