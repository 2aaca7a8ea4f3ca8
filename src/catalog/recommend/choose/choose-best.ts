import { Bag, isMarked, marksOf, type Numbering } from '../../../bag/bag.ts';
import type { Candidate } from '../candidate.ts';
import type { Ordered } from '../ordered.ts';
import type { Past } from '../past.ts';
import { seededChance } from '../seeded.ts';
import { createShortlist } from './shortlist.ts';

/** One card and up to nine further picks. */
export const PICKS_MAX = 10;

/** How much chance moves a title: it decides between near equals only. */
const CHANCE_WEIGHT = 0.9;

/** Chance decides among so many of the best that are left: what fits less waits until these were shown. */
const WINDOW = 60;

/** The last of a set; sets keep the order in which they were filled. */
const lastOf = (ids: ReadonlySet<string>): string | undefined => [...ids].at(-1);

/** Whose turn it is not, as bits: of those that come late, and of those that others were shown here. */
type OutOfTurn = (late: number, here: number) => number;
const freshOut: OutOfTurn = (late, here) => late | here;
const hereOut: OutOfTurn = (late, here) => late | ~here;
const lateOut: OutOfTurn = (late) => ~late;

/** What is chosen for somebody. */
export interface Best {
  /** The best first, at most {@link PICKS_MAX}. */
  readonly candidates: readonly Candidate[];
  /** Every title that fits had been shown: a new round begins. */
  readonly isNewRound: boolean;
}

/** Makes what chooses the best for somebody. @param all - every candidate, by place */
export const createChooser = (all: readonly Candidate[]) => {
  const shortlist = createShortlist({ candidates: all, size: WINDOW, luckMax: CHANCE_WEIGHT });
  const hashes = Int32Array.from(all, ({ hash }) => hash);
  const byId = new Map(all.map(({ id, place }) => [id, place]));
  const numbering: Numbering = { size: all.length, numberOf: (id) => byId.get(id) };
  const nothing = marksOf([], numbering);
  const out = marksOf([], numbering);

  /** Which titles are among ids, as bits. */
  const marksAmong = (ids: ReadonlySet<string>): Int32Array => {
    if (ids.size === 0) return nothing;
    return ids instanceof Bag ? ids.marksIn(numbering) : marksOf(ids, numbering);
  };

  return (
    { places, scores }: Ordered,
    { barred, shown, shownHere, seed }: Past,
    isAsked: { readonly country: boolean; readonly artist: boolean },
  ): Best => {
    const chance = seededChance(seed);
    const barredMarks = marksAmong(barred);
    const hereMarks = marksAmong(shownHere);

    const takeThoseNotOut = (best: Candidate[]): void => {
      shortlist.clear();
      for (let at = 0; at < places.length && shortlist.count() < WINDOW; at += 1) {
        const place = places[at] ?? 0;
        if (isMarked(out, place)) continue;
        shortlist.add(place, scores[at] ?? 0, CHANCE_WEIGHT * chance(hashes[place] ?? 0));
      }
      shortlist.takeBest(best, PICKS_MAX, isAsked);
    };

    /** Fresh titles first, then those that only others were shown here, then the late ones. */
    const inTurns = (lateMarks: Int32Array): Candidate[] => {
      const best: Candidate[] = [];
      for (const outOf of [freshOut, hereOut, lateOut]) {
        for (let word = 0; word < out.length; word += 1)
          out[word] = (barredMarks[word] ?? 0) | outOf(lateMarks[word] ?? 0, hereMarks[word] ?? 0);
        takeThoseNotOut(best);
        if (best.length === PICKS_MAX) break;
      }
      return best;
    };

    const candidates = inTurns(marksAmong(shown));
    const [first] = candidates;
    if (first === undefined || !shown.has(first.id)) return { candidates, isNewRound: false };
    const latest = lastOf(shown);
    const anew = inTurns(marksOf(latest === undefined ? [] : [latest], numbering));
    return { candidates: anew, isNewRound: true };
  };
};
