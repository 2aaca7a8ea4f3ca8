import type { Candidate } from './candidate.ts';

/** A title and how well it answers. */
export interface Scored {
  readonly title: Candidate;
  readonly score: number;
}

/**
 * Titles in the order of how well they answer, the best first. A pick runs through hundreds of them: numbers that lie
 * side by side are read several times quicker than objects spread over all memory.
 */
export interface Ordered {
  /** The places of the titles among the candidates. */
  readonly places: Int32Array;
  /** Their scores, in the same order. */
  readonly scores: Float64Array;
  /** The same as pairs, made when they are first asked for. */
  pairs(): readonly Scored[];
}

/** Puts titles in order; of equals the earlier one first. @param candidates - all of them, by place */
export const orderTitles = (
  titles: readonly Candidate[],
  scoreOf: (title: Candidate) => number,
  candidates: readonly Candidate[],
): Ordered => {
  const sorted = titles
    .map((title) => ({ place: title.place, score: scoreOf(title) }))
    .sort((a, b) => b.score - a.score);
  const places = Int32Array.from(sorted, ({ place }) => place);
  const scores = Float64Array.from(sorted, ({ score }) => score);
  let pairs: readonly Scored[] | undefined;
  return {
    places,
    scores,
    pairs() {
      pairs ??= [...places].flatMap((place, at) => {
        const title = candidates[place];
        return title === undefined ? [] : [{ title, score: scores[at] ?? 0 }];
      });
      return pairs;
    },
  };
};
