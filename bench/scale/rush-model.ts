import { TIMES, ZONES } from './assumptions.ts';

const DAY_MINUTES = 1_440;
const HOUR_MINUTES = 60;

/** How a day of posts goes. */
export interface Day {
  readonly posts: number;
  /** At one minute. */
  readonly busiest: number;
  /** Minutes until the last post of the worst minute is out. */
  readonly longestMinutes: number;
  /** Part of all posts that are out within a minute. */
  readonly atOnce: number;
  /** Posts whose window was over before their turn came. */
  readonly missed: number;
}

/** Posts that come due at each minute of a day in UTC. */
export const dueByMinute = (posts: number): number[] => {
  const due = new Array<number>(DAY_MINUTES).fill(0);
  const sum = (list: readonly (readonly [number, number])[]) => list.reduce((all, [, part]) => all + part, 0);
  const whole = sum(ZONES) * sum(TIMES);
  for (const [hoursAhead, ofZone] of ZONES)
    for (const [local, ofTime] of TIMES) {
      const minute = (local - hoursAhead * HOUR_MINUTES + 2 * DAY_MINUTES) % DAY_MINUTES;
      due[minute] = (due[minute] ?? 0) + (posts * ofZone * ofTime) / whole;
    }
  return due;
};

interface Waiting {
  readonly since: number;
  count: number;
}

/** Lets two days pass, of which the second counts: what the first left over is in it. First come, first served. */
export const simulateDay = (
  posts: number,
  { perMinute, lateMinutes }: { readonly perMinute: number; readonly lateMinutes: number },
): Day => {
  const due = dueByMinute(posts);
  const queue: Waiting[] = [];
  let longest = 0;
  let soon = 0;
  let missed = 0;
  for (let minute = 0; minute < 2 * DAY_MINUTES; minute += 1) {
    const counts = minute >= DAY_MINUTES;
    queue.push({ since: minute, count: due[minute % DAY_MINUTES] ?? 0 });
    while (queue[0] !== undefined && minute - queue[0].since >= lateMinutes) {
      if (counts) missed += queue[0].count;
      queue.shift();
    }
    let left = perMinute;
    while (queue[0] !== undefined && left > 0) {
      const [first] = queue;
      const sent = Math.min(left, first.count);
      left -= sent;
      first.count -= sent;
      const minutes = minute - first.since + (perMinute - left) / perMinute;
      if (counts && sent > 0) longest = Math.max(longest, minutes);
      if (counts && minute === first.since) soon += sent;
      if (first.count > 0) break;
      queue.shift();
    }
  }
  return { posts, busiest: Math.max(...due), longestMinutes: longest, atOnce: soon / posts, missed };
};
