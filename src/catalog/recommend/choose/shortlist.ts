import { type Candidate, NOBODY } from '../candidate.ts';

/** What a pick loses for each earlier one of the same country, and for each of the same leading composer. */
const PENALTY = { country: 0.5, composer: 1.2 };

/** Titles to choose from: the best of them that are not too much alike are taken out. */
export interface Shortlist {
  /** How many are in it. */
  count(): number;
  clear(): void;
  /**
   * Adds a title; what comes later has a lower or equal score.
   *
   * @param place - of the title among the candidates
   * @param luck - what chance adds to its score
   */
  add(place: number, score: number, luck: number): void;
  /**
   * Adds the best to `picked`, up to `most` in all, so that they are not all of one country or composer, unless the
   * scores are far apart.
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

interface ShortlistOptions {
  /** All of them, by place. */
  readonly candidates: readonly Candidate[];
  /** It holds no more than so many. */
  readonly size: number;
  /** Chance adds no more than this. */
  readonly luckMax: number;
}

/** Numbers what some things have in common: two of the same kind get the same number. */
const numbersOf = (kinds: readonly number[]): Int32Array => {
  const numbers = new Map<number, number>();
  return Int32Array.from(kinds, (kind) => numbers.getOrInsertComputed(kind, () => numbers.size));
};

/** Begins empty. One shortlist serves pick after pick: what is made anew for each is what an answer costs most. */
export const createShortlist = ({ candidates, size, luckMax }: ShortlistOptions): Shortlist => {
  const countryOf = numbersOf(candidates.map(({ country }) => country));
  // Each of those without a leading composer is a kind of its own.
  const leaderOf = numbersOf(
    candidates.map(({ leader, place }) => (leader === NOBODY ? -1 - place : leader)),
  );
  /** What the picks so far cost a title of the same country, and of the same composer. */
  const countryLoss = new Float64Array(candidates.length);
  const leaderLoss = new Float64Array(candidates.length);
  const places = new Int32Array(size);
  const bases = new Float64Array(size);
  const scores = new Float64Array(size);
  let count = 0;

  const indexOfBest = (): number => {
    let top = -1;
    let best = Number.NEGATIVE_INFINITY;
    for (let at = 0; at < count; at += 1) {
      // Nothing further down can be better any more, whatever chance said.
      if ((bases[at] ?? 0) + luckMax < best) break;
      const place = places[at] ?? 0;
      const loss = (countryLoss[countryOf[place] ?? 0] ?? 0) + (leaderLoss[leaderOf[place] ?? 0] ?? 0);
      const score = (scores[at] ?? 0) - loss;
      if (score > best) {
        best = score;
        top = at;
      }
    }
    return top;
  };

  return {
    count: () => count,
    clear() {
      count = 0;
    },
    add(place, score, luck) {
      places[count] = place;
      bases[count] = score;
      scores[count] = score + luck;
      count += 1;
    },
    takeBest(picked, most, isAsked) {
      const before = picked.length;
      while (picked.length < most) {
        const top = indexOfBest();
        const next = candidates[places[top] ?? -1];
        if (next === undefined) break;
        picked.push(next);
        scores[top] = Number.NEGATIVE_INFINITY;
        const country = countryOf[next.place] ?? 0;
        const leader = leaderOf[next.place] ?? 0;
        if (!isAsked.country) countryLoss[country] = (countryLoss[country] ?? 0) + PENALTY.country;
        if (!isAsked.artist) leaderLoss[leader] = (leaderLoss[leader] ?? 0) + PENALTY.composer;
      }
      for (const { place } of picked.slice(before)) {
        countryLoss[countryOf[place] ?? 0] = 0;
        leaderLoss[leaderOf[place] ?? 0] = 0;
      }
    },
  };
};
