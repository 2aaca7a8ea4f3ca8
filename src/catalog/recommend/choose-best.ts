import { Bag, isMarked, type Numbering } from '../../bag/bag.ts';
import type { Candidate } from './candidate.ts';
import type { Past } from './past.ts';
import { seededChance } from './seeded.ts';
import { createShortlist, type Scored } from './shortlist.ts';
import { CHOICE, spreadOut } from './spread-out.ts';

/** One card and up to nine further picks. */
export const PICKS_MAX = 10;

/** How much chance moves a title: it decides between near equals only. */
const CHANCE_WEIGHT = 0.9;

/** Chance decides among so many of the best that are left: what fits less waits until these were shown. */
const WINDOW = 60;

/** Whose turn it is: fresh titles, then those that only others were shown here, then those of this round. */
const TURNS = [0, 1, 2] as const;

type Turn = (typeof TURNS)[number];

/** Whether a title is among ids; a bag tells by the title's place. */
const holds = (ids: ReadonlySet<string>, places: Numbering): ((title: Candidate) => boolean) => {
  if (ids.size === 0) return () => false;
  if (!(ids instanceof Bag)) return (title) => ids.has(title.id);
  const marks = ids.marksIn(places);
  return (title) => isMarked(marks, title.place);
};

/** The last of a set; sets keep the order in which they were filled. */
const lastOf = (ids: ReadonlySet<string>): string | undefined => [...ids].at(-1);

/** What is chosen for somebody. */
export interface Best {
  /** The best first, at most {@link PICKS_MAX}. */
  readonly candidates: readonly Candidate[];
  /** Every title that fits had been shown: a new round begins. */
  readonly isNewRound: boolean;
}

/** Makes what chooses the best candidates for somebody. @param places - the places of all candidates by id */
export const createChooser = (places: Numbering) => {
  const shortlist = createShortlist(PICKS_MAX * CHOICE);

  return (
    ordered: readonly Scored[],
    { barred, shown, shownHere, seed }: Past,
    isAsked: { readonly country: boolean; readonly artist: boolean },
  ): Best => {
    const chance = seededChance(seed);

    const isBarred = holds(barred, places);
    const wasShown = holds(shown, places);
    const wasShownHere = holds(shownHere, places);

    const inTurns = (turnOf: (title: Candidate) => Turn): Candidate[] => {
      const best: Candidate[] = [];
      for (const turn of TURNS) {
        if (best.length === PICKS_MAX) break;
        shortlist.clear();
        let looked = 0;
        for (const { title, score } of ordered) {
          // Nothing further down can come in any more, whatever chance says.
          if (looked === WINDOW || score + CHANCE_WEIGHT < shortlist.least()) break;
          if (isBarred(title) || turnOf(title) !== turn) continue;
          looked += 1;
          shortlist.offer(title, score + CHANCE_WEIGHT * chance(title.hash));
        }
        spreadOut(shortlist, best, PICKS_MAX, isAsked);
      }
      return best;
    };

    const candidates = inTurns((title) => (wasShown(title) ? 2 : wasShownHere(title) ? 1 : 0));
    const [first] = candidates;
    if (first === undefined || !shown.has(first.id)) return { candidates, isNewRound: false };
    const latest = lastOf(shown);
    const anew = inTurns((title) => (title.id === latest ? 2 : wasShownHere(title) ? 1 : 0));
    return { candidates: anew, isNewRound: true };
  };
};
