import type { Candidate } from './candidate.ts';

/** A title and how well it answers. */
export interface Scored {
  readonly title: Candidate;
  readonly score: number;
}

/**
 * The best of what was offered, the best first; of equals the earlier one. One shortlist serves pick after pick,
 * since what is made anew for each of them is what an answer costs most.
 */
export interface Shortlist {
  /** Of these only the first {@link count} mean something. */
  readonly titles: readonly (Candidate | undefined)[];
  readonly scores: Float64Array;
  count(): number;
  clear(): void;
  offer(title: Candidate, score: number): void;
  /** The score that a further one must beat; minus infinity while there is room. */
  least(): number;
}

/** Begins empty. @param size - more than so many are never kept */
export const createShortlist = (size: number): Shortlist => {
  const titles: (Candidate | undefined)[] = Array.from({ length: size }, () => undefined);
  const scores = new Float64Array(size);
  const last = size - 1;
  let count = 0;
  return {
    titles,
    scores,
    count: () => count,
    clear() {
      count = 0;
    },
    least: () => (count === size ? (scores[last] ?? 0) : Number.NEGATIVE_INFINITY),
    offer(title, score) {
      if (count === size && (scores[last] ?? 0) >= score) return;
      let at = count === size ? last : count;
      for (; at > 0 && (scores[at - 1] ?? 0) < score; at -= 1) {
        titles[at] = titles[at - 1];
        scores[at] = scores[at - 1] ?? 0;
      }
      titles[at] = title;
      scores[at] = score;
      if (count < size) count += 1;
    },
  };
};
