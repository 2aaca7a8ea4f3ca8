import { type Candidate, NOBODY } from './candidate.ts';

/** What a pick loses for each earlier one of the same country, and for each of the same leading composer. */
const PENALTY = { country: 0.5, composer: 1.2 };

/** Titles to choose from, in no order: the best of them that are not too much alike are taken out. */
export interface Shortlist {
  /** How many are in it. */
  count(): number;
  clear(): void;
  /** @param place - of a title among the candidates */
  add(place: number, score: number): void;
  /**
   * Adds the best to `picked`, up to `most` in all, so that they are not all of one country or composer, unless the
   * scores are far apart. The scores are used up.
   */
  takeBest(
    picked: Candidate[],
    most: number,
    isAsked: {
      /** Whether the question itself names a country or an artist, so that sameness is wanted. */
      readonly country: boolean;
      readonly artist: boolean;
    },
  ): void;
}

/** A country that no title has. */
const NOWHERE = -1;

/**
 * Begins empty. One shortlist serves pick after pick: what is made anew for each of them is what an answer costs most.
 *
 * @param candidates - all of them, by place
 * @param size - it holds no more than so many
 */
export const createShortlist = (candidates: readonly Candidate[], size: number): Shortlist => {
  const countryOf = Int32Array.from(candidates, ({ country }) => country);
  const leaderOf = Int32Array.from(candidates, ({ leader }) => leader);
  const places = new Int32Array(size);
  const scores = new Float64Array(size);
  const countries = new Int32Array(size);
  const leaders = new Int32Array(size);
  let count = 0;

  return {
    count: () => count,
    clear() {
      count = 0;
    },
    add(place, score) {
      places[count] = place;
      scores[count] = score;
      countries[count] = countryOf[place] ?? NOWHERE;
      leaders[count] = leaderOf[place] ?? NOBODY;
      count += 1;
    },
    takeBest(picked, most, isAsked) {
      const countryLoss = isAsked.country ? 0 : PENALTY.country;
      const composerLoss = isAsked.artist ? 0 : PENALTY.composer;
      let country = NOWHERE;
      let leader = NOBODY;
      for (let turn = 0; turn < count && picked.length < most; turn += 1) {
        // In one go: what the last pick costs the others, and which is the best now; of equals the earlier one.
        let top = 0;
        let best = Number.NEGATIVE_INFINITY;
        for (let at = 0; at < count; at += 1) {
          let score = scores[at] ?? 0;
          if (countries[at] === country) score -= countryLoss;
          if (leader !== NOBODY && leaders[at] === leader) score -= composerLoss;
          scores[at] = score;
          if (score > best) {
            best = score;
            top = at;
          }
        }
        const next = candidates[places[top] ?? 0];
        if (next === undefined) return;
        picked.push(next);
        country = next.country;
        leader = next.leader;
        scores[top] = Number.NEGATIVE_INFINITY;
      }
    },
  };
};
