import type { Candidate } from './candidate.ts';

/** A title and how well it answers. */
export interface Scored {
  readonly title: Candidate;
  readonly score: number;
}

/** The best of what was offered, the best first; of equals the earlier one. */
export interface Shortlist {
  readonly titles: readonly Scored[];
  offer(title: Candidate, score: number): void;
  /** The score that a further one must beat; minus infinity while there is room. */
  least(): number;
}

/** Begins empty. @param size - more than so many are never kept */
export const createShortlist = (size: number): Shortlist => {
  const titles: Scored[] = [];
  return {
    titles,
    least: () => titles[size - 1]?.score ?? Number.NEGATIVE_INFINITY,
    offer(title, score) {
      const last = titles[size - 1];
      if (last !== undefined && last.score >= score) return;
      let at = Math.min(titles.length, size - 1);
      for (
        let before = titles[at - 1];
        before !== undefined && before.score < score;
        before = titles[at - 1]
      ) {
        titles[at] = before;
        at -= 1;
      }
      titles[at] = { title, score };
    },
  };
};
