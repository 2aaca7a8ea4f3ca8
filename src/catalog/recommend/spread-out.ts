import type { Candidate } from './candidate.ts';
import type { Scored } from './shortlist.ts';

/** What a pick loses for each earlier one of the same country, and for each of the same leading composer. */
const PENALTY = { country: 0.5, composer: 1.2 };

/** A pick far down the list never comes up: so many times the wanted number is enough to choose from. */
export const CHOICE = 3;

/**
 * Orders the best `count` so that they are not all of one country or composer, unless the scores are far apart.
 *
 * @param scored - the best first
 * @param isAsked - whether the question itself names a country or an artist, so that sameness is wanted
 */
export const spreadOut = (
  scored: readonly Scored[],
  count: number,
  isAsked: { readonly country: boolean; readonly artist: boolean },
): Scored[] => {
  const left = scored.map((one) => ({ one, value: one.score }));
  const loss = (title: Candidate, earlier: Candidate): number => {
    const isOneCountry = earlier.countries[0] === title.countries[0];
    const isOneComposer = title.leader !== undefined && earlier.leader === title.leader;
    return (
      (isOneCountry && !isAsked.country ? PENALTY.country : 0) +
      (isOneComposer && !isAsked.artist ? PENALTY.composer : 0)
    );
  };
  const picked: Scored[] = [];
  while (picked.length < count && left.length > 0) {
    const next = left.reduce((top, candidate) => (candidate.value > top.value ? candidate : top));
    left.splice(left.indexOf(next), 1);
    picked.push(next.one);
    for (const candidate of left) candidate.value -= loss(candidate.one.title, next.one.title);
  }
  return picked;
};
