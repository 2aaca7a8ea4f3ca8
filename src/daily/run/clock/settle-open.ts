import type { Desk } from '../../post/desk.ts';
import type { Errand } from '../../post/errand.ts';
import type { RushQueue } from '../../post/rush-queue.ts';
import { settlePostNow } from '../by-hand/post-now.ts';

/** `<planId>.<date>`, and for posts by hand when they were asked for; digests are taken up by the clock. */
const POST_ID = /^([a-z0-9]{10})\.(\d{4}-\d\d-\d\d)(?:\.(?!digest$)(.+))?$/;

interface Open {
  readonly postId: string;
  readonly date: string;
  readonly isByHand: boolean;
  readonly startedAt: number;
}

const readOpen = async ({ postings }: Desk): Promise<Map<string, Open[]>> => {
  const open = new Map<string, Open[]>();
  for await (const [postId, { startedAt }] of postings.iterate()) {
    const [, planId = '', date = '', extra] = POST_ID.exec(postId) ?? [];
    if (planId !== '')
      open
        .getOrInsertComputed(planId, () => [])
        .push({ postId, date, startedAt, isByHand: extra !== undefined });
  }
  return open;
};

/** At a start: finds out what became of posts whose process ended before it knew, also where their time is over. */
export const settleOpen = async (
  desk: Desk,
  queue: RushQueue,
  hurry: (errand: Errand) => void,
): Promise<void> => {
  const open = await readOpen(desk);
  if (open.size === 0) return;
  const settle = settlePostNow(desk);
  for await (const plan of desk.plans.all())
    for (const { postId, date, isByHand, startedAt } of open.get(plan.id) ?? []) {
      const { guildId, slot, id: planId, lateMinutes } = plan;
      if (!isByHand) {
        hurry({ guildId, slot, planId, kind: 'post', date, at: startedAt, lateMinutes });
        continue;
      }
      queue.add(guildId, postId, async () => {
        try {
          await settle(plan, postId, date);
        } catch (err) {
          desk.log.warn({ err, postId }, 'a post by hand could not be settled; the next start tries again');
        }
      });
    }
};
