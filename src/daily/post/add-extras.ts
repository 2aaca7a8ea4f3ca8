import { PostFailed } from '#src/core/posts/post-failed.ts';
import type { Plan } from '../plan.ts';
import type { Desk } from './desk.ts';
import type { Posting } from './posting.ts';

const EXTRAS_TRIES = 3;
const EXTRAS_WAIT_MS = 1_000;

const attempt = async ({ sleep, log }: Desk, what: string, work: () => Promise<void>): Promise<boolean> => {
  for (let left = EXTRAS_TRIES; ; left -= 1) {
    try {
      await work();
      return true;
    } catch (err) {
      const isOver = left <= 1 || (err instanceof PostFailed && err.trouble === 'refused');
      if (!isOver) {
        await sleep(EXTRAS_WAIT_MS);
        continue;
      }
      log.warn({ err, what }, 'a daily post went out, but not all that belongs to it');
      return false;
    }
  }
};

/**
 * Does what follows a post: its thread, its publishing. All of it can be done twice without harm. Answers what did
 * not work: `thread`, `publish`, `ping`.
 */
export const addExtras = async (desk: Desk, plan: Plan, posting: Posting): Promise<string[]> => {
  const { posted } = posting;
  if (posted === undefined) return [];
  const partial: string[] = [];
  // Admins turn text channels into announcement channels and back: Discord says whether it can be published.
  const isChannel = plan.channelKind === 'text' || plan.channelKind === 'announcement';
  if (
    plan.thread &&
    isChannel &&
    !(await attempt(desk, 'thread', () => desk.office.openThread(posted, posting.name)))
  )
    partial.push('thread');
  if (plan.publish && isChannel && !(await attempt(desk, 'publish', () => desk.office.publish(posted))))
    partial.push('publish');
  if (plan.roleId !== undefined && !posted.pinged.includes(plan.roleId)) partial.push('ping');
  return partial;
};
