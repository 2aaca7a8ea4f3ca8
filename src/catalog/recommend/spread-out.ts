import { type Candidate, NOBODY } from './candidate.ts';
import type { Shortlist } from './shortlist.ts';

/** What a pick loses for each earlier one of the same country, and for each of the same leading composer. */
const PENALTY = { country: 0.5, composer: 1.2 };

/** A pick far down the list never comes up: so many times the wanted number is enough to choose from. */
export const CHOICE = 3;

const indexOfBest = (scores: Float64Array, count: number): number => {
  let top = 0;
  for (let at = 1; at < count; at += 1) if ((scores[at] ?? 0) > (scores[top] ?? 0)) top = at;
  return top;
};

/**
 * Adds the best of a shortlist to `picked`, up to `most` in all, so that they are not all of one country or
 * composer, unless the scores are far apart. The scores of the shortlist are used up.
 *
 * @param isAsked - whether the question itself names a country or an artist, so that sameness is wanted
 */
export const spreadOut = (
  { titles, scores, count }: Shortlist,
  picked: Candidate[],
  most: number,
  isAsked: { readonly country: boolean; readonly artist: boolean },
): void => {
  const all = count();
  const countryLoss = isAsked.country ? 0 : PENALTY.country;
  const composerLoss = isAsked.artist ? 0 : PENALTY.composer;
  for (let turn = 0; turn < all && picked.length < most; turn += 1) {
    const top = indexOfBest(scores, all);
    const next = titles[top];
    if (next === undefined) return;
    picked.push(next);
    const { leader, country } = next;
    for (let at = 0; at < all; at += 1) {
      const other = titles[at];
      if (other?.country === country) scores[at] = (scores[at] ?? 0) - countryLoss;
      if (leader !== NOBODY && other?.leader === leader) scores[at] = (scores[at] ?? 0) - composerLoss;
    }
    scores[top] = Number.NEGATIVE_INFINITY;
  }
};
