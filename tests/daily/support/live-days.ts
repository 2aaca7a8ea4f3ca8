import type { Upcoming } from '#src/daily/daily.ts';
import type { History } from '#src/daily/history.ts';
import type { Plan } from '#src/daily/plan.ts';
import { chooseDaily } from '#src/daily/what/choose-daily.ts';
import { doneDates, EMPTY_HISTORY, growHistory } from '#src/daily/what/grow-history.ts';
import { nextPosts } from '#src/daily/when/next-posts.ts';
import { realLibrary } from '#tests/support/real-catalog.ts';

/** What came on a date, and what the history was before and after it. */
export interface Day {
  readonly post: Upcoming;
  readonly before: History;
  readonly after: History;
}

interface Life {
  readonly plan: Plan;
  readonly now: number;
  /** Dates that go by; on some there may be nothing to post. */
  readonly count: number;
  readonly history?: History;
  /** Milliseconds after its minute at which each post goes out. */
  readonly delay?: number;
}

/** Lets days go by: each is chosen from the history that those before it left, as the program does it. */
export const liveDays = ({ plan, now, count, history = EMPTY_HISTORY, delay = 0 }: Life): Day[] => {
  const days: Day[] = [];
  let before = history;
  let clock = now;
  for (let date = 0; date < count; date += 1) {
    const [next] = nextPosts(plan, clock, 1, doneDates(before));
    if (next === undefined) break;
    clock = Math.max(clock, next.at + delay);
    const post = chooseDaily({ library: realLibrary, plan, history: before, date: next.date });
    if (post === undefined) {
      const failed = { date: next.date, end: 'failed', at: clock, reason: 'nothing-fits' } as const;
      before = growHistory(before, failed);
      continue;
    }
    const entry = {
      date: next.date,
      end: delay > 0 ? 'late' : 'posted',
      titleId: post.title.id,
      at: clock,
      reason: post.occasion,
    } as const;
    const after = growHistory(before, entry, post.leaving);
    days.push({ post, before, after });
    before = after;
  }
  return days;
};
