import { createHash } from 'node:crypto';
import { PostFailed } from '#src/core/posts/post-failed.ts';
import type { Message } from '#src/core/reply/message.ts';
import type { Plan, Suspension } from '../plan.ts';
import type { Desk } from './desk.ts';
import { obstacleIn, suspensionOf } from './obstacles.ts';

/** What an admin is told. */
export type Trouble = Suspension | 'nothing-fits' | 'unknown';

/** A telling under way is left alone by others for so long. */
const TELL_LEASE_MS = 10 * 60_000;

/** Keeps plans that cannot post, and tells whoever set them up. */
export interface Suspender {
  /** Notes why a plan cannot post and tells it once. Its settings stay as they are. */
  suspend(plan: Plan, reason: Suspension): Promise<void>;
  /** The plan can post again. */
  resume(plan: Plan): Promise<void>;
  /**
   * What stands in the way of a plan now: one look at its channel.
   * Rejects with `PostFailed` when Discord does not say.
   */
  obstacle(plan: Plan): Promise<Suspension | undefined>;
  /** Tells about trouble that does not suspend the plan, once for each `occasion`. */
  tell(plan: Plan, trouble: Trouble, occasion: string): Promise<void>;
  /** Tells of a suspension where that did not work before. */
  tellAgain(plan: Plan): Promise<void>;
}

interface SuspenderOptions {
  readonly desk: Pick<Desk, 'plans' | 'office' | 'claim' | 'log' | 'now'>;
  /** The sentences. */
  readonly words: (plan: Plan, trouble: Trouble) => Message;
}

const nonceOf = (id: string): string => createHash('sha256').update(id).digest('base64url').slice(0, 24);

/** Makes the keeper of plans that cannot post. */
export const createSuspender = ({ desk, words }: SuspenderOptions): Suspender => {
  const { plans, office, claim, log, now } = desk;

  /** In private, else where the server gets its system messages. Answers whether somebody was told. */
  const deliverWords = async (plan: Plan, trouble: Trouble, id: string): Promise<boolean> => {
    const message = words(plan, trouble);
    try {
      await office.tell(plan.createdBy, message, nonceOf(`dm ${id}`));
      return true;
    } catch (error) {
      if (!(error instanceof PostFailed)) throw error;
      if (error.trouble !== 'refused') return false;
    }
    try {
      await office.tellServer(plan.guildId, message, nonceOf(`server ${id}`));
      return true;
    } catch (error) {
      if (!(error instanceof PostFailed)) throw error;
      // Nobody can be told; the plan's place in the list says it.
      if (error.trouble === 'refused')
        log.warn({ guildId: plan.guildId }, 'nobody can be told of a suspended plan');
      return error.trouble === 'refused';
    }
  };

  const tell = async (plan: Plan, trouble: Trouble, occasion: string): Promise<boolean> => {
    const id = `daily-told:${plan.id}:${trouble}:${occasion}`;
    if (!(await claim(id, TELL_LEASE_MS))) return false;
    return deliverWords(plan, trouble, id);
  };

  const tellOfSuspension = async (plan: Plan): Promise<void> => {
    const { suspended } = plan;
    if (suspended === undefined || suspended.toldAt !== undefined) return;
    if (!(await tell(plan, suspended.reason, `${suspended.since}`))) return;
    await plans.change(plan.guildId, plan.slot, (latest) =>
      latest.suspended?.since === suspended.since
        ? { ...latest, suspended: { ...latest.suspended, toldAt: now() } }
        : undefined,
    );
  };

  return {
    async suspend(plan, reason) {
      const { guildId, slot, id } = plan;
      const after = await plans.change(guildId, slot, (latest) => {
        if (latest.id !== id || latest.suspended?.reason === reason) return undefined;
        return { ...latest, suspended: { since: now(), ...latest.suspended, reason } };
      });
      if (after === undefined || after.id !== id) return;
      log.info({ guildId, planId: id, reason }, 'a daily plan is suspended');
      await tellOfSuspension(after);
    },
    async resume({ guildId, slot, id }) {
      await plans.change(guildId, slot, (latest) => {
        if (latest.id !== id || latest.suspended === undefined) return undefined;
        const { suspended: _over, ...plan } = latest;
        return plan;
      });
      log.info({ guildId, planId: id }, 'a daily plan can post again');
    },
    async obstacle(plan) {
      try {
        return obstacleIn(await office.look(plan.channelId), plan);
      } catch (error) {
        if (error instanceof PostFailed && error.trouble === 'refused') return suspensionOf(error);
        throw error;
      }
    },
    async tell(plan, trouble, occasion) {
      await tell(plan, trouble, occasion);
    },
    tellAgain: tellOfSuspension,
  };
};
