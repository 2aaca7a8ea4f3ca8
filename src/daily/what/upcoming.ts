import type { Upcoming } from '../daily.ts';
import type { History } from '../history.ts';
import type { Plan } from '../plan.ts';
import { nextPosts } from '../when/next-posts.ts';
import { chooseDaily } from './choose-daily.ts';
import type { DailyLibrary } from './daily-library.ts';
import { doneDates, growHistory } from './grow-history.ts';

interface Foresight {
  readonly library: DailyLibrary;
  readonly plan: Plan;
  readonly history: History;
  /** Milliseconds since 1970. */
  readonly now: number;
  readonly count: number;
}

/**
 * The next posts as they will come: chosen day after day, each as if those before had been posted. Dates on which
 * nothing fits are left out.
 */
export const foresee = ({ library, plan, history, now, count }: Foresight): Upcoming[] => {
  const posts: Upcoming[] = [];
  let grown = history;
  for (const { date, at } of nextPosts(plan, now, count, doneDates(history))) {
    const post = chooseDaily({ library, plan, history: grown, date });
    if (post === undefined) continue;
    posts.push(post);
    const { title, occasion, leaving } = post;
    const entry = {
      date,
      end: 'posted',
      titleId: title.id,
      at: Math.max(at, now),
      reason: occasion,
    } as const;
    grown = growHistory(grown, entry, leaving);
  }
  return posts;
};
