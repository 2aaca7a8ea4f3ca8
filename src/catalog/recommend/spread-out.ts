import { type Candidate, NOBODY } from './candidate.ts';

/** What a pick loses for each earlier one of the same country, and for each of the same leading composer. */
const PENALTY = { country: 0.5, composer: 1.2 };

/**
 * Titles to choose from, in no order. One shortlist serves pick after pick, since what is made anew for each of them
 * is what an answer costs most.
 */
export interface Shortlist {
  /** Places of titles among the candidates; of these only the first {@link count} mean something. */
  readonly places: Int32Array;
  readonly scores: Float64Array;
  count: number;
}

/** Begins empty. @param size - it holds no more than so many */
export const createShortlist = (size: number): Shortlist => ({
  places: new Int32Array(size),
  scores: new Float64Array(size),
  count: 0,
});

/** Of equals the earlier one. */
const indexOfBest = ({ scores, count }: Shortlist): number => {
  let top = 0;
  for (let at = 1; at < count; at += 1) if ((scores[at] ?? 0) > (scores[top] ?? 0)) top = at;
  return top;
};

/** Adds titles of a shortlist to `picked`, up to `most` in all; the scores of the shortlist are used up. */
type SpreadOut = (
  shortlist: Shortlist,
  picked: Candidate[],
  most: number,
  isAsked: {
    /** Whether the question itself names a country or an artist, so that sameness is wanted. */
    readonly country: boolean;
    readonly artist: boolean;
  },
) => void;

/**
 * Makes what takes the best of a shortlist so that they are not all of one country or composer, unless the scores
 * are far apart.
 *
 * @param candidates - all of them, by place
 */
export const createSpreader = (candidates: readonly Candidate[]): SpreadOut => {
  const countries = Int32Array.from(candidates, ({ country }) => country);
  const leaders = Int32Array.from(candidates, ({ leader }) => leader);

  return (shortlist, picked, most, isAsked) => {
    const { places, scores, count } = shortlist;
    const countryLoss = isAsked.country ? 0 : PENALTY.country;
    const composerLoss = isAsked.artist ? 0 : PENALTY.composer;
    for (let turn = 0; turn < count && picked.length < most; turn += 1) {
      const top = indexOfBest(shortlist);
      const next = candidates[places[top] ?? 0];
      if (next === undefined) return;
      picked.push(next);
      const { leader, country } = next;
      for (let at = 0; at < count; at += 1) {
        const place = places[at] ?? 0;
        if (countries[place] === country) scores[at] = (scores[at] ?? 0) - countryLoss;
        if (leader !== NOBODY && leaders[place] === leader) scores[at] = (scores[at] ?? 0) - composerLoss;
      }
      scores[top] = Number.NEGATIVE_INFINITY;
    }
  };
};
