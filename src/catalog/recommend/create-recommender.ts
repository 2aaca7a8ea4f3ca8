import type { Catalog } from '../catalog.ts';
import type { Title } from '../model/title.ts';
import { type Candidate, candidateOf } from './candidate.ts';
import { explainPick, type Reason } from './explain-pick.ts';
import type { Question, Relaxable } from './question.ts';
import { createRanking } from './rank-titles.ts';
import { seededChance } from './seeded.ts';
import { createShortlist, type Scored } from './shortlist.ts';
import { createSoundLikeness } from './sound-likeness.ts';
import { CHOICE, spreadOut } from './spread-out.ts';
import { createHearing } from './text/hear.ts';
import { readProse } from './text/read-prose.ts';
import { createUnderstanding } from './text/understand.ts';

/** What is known of the person and the place when a pick is made. */
export interface Past {
  /** Titles never to be picked: heard already, or not wanted. */
  readonly barred: ReadonlySet<string>;
  /** The member's bag: titles shown in this round. */
  readonly shown: ReadonlySet<string>;
  /** The pick shown last; a new round does not begin with it. */
  readonly latest: string | undefined;
  /** The channel's bag: titles that others were shown here; they come after fresh ones. */
  readonly shownHere: ReadonlySet<string>;
  /** Who asks and on which day; decides between near equals. */
  readonly seed: string;
}

/** A title and the facts that decided for it. */
export interface Pick {
  readonly title: Title;
  readonly reasons: readonly Reason[];
}

/** Picks for a question, the best first. */
export interface Recommendation {
  /** At most ten; empty when nothing has the artist, or everything is barred. */
  readonly picks: readonly Pick[];
  /** Parts given up because nothing fitted everything. */
  readonly dropped: readonly (Relaxable | 'text')[];
  /** All titles that fit, shown ones too. */
  readonly fitting: readonly Title[];
  /** Every fitting title had been shown: a new round begins. */
  readonly isNewRound: boolean;
}

/** Picks titles for questions. */
export interface Recommender {
  recommend(question: Question, past: Past): Recommendation;
}

/** How much chance moves a title: it decides between near equals only. */
const CHANCE_WEIGHT = 0.9;

/** One card and up to nine further picks. */
export const PICKS_MAX = 10;

/** Prepares a recommender over a catalog: words of titles and how rare they are. */
export const createRecommender = (catalog: Catalog): Recommender => {
  const candidates = catalog.titles.map(candidateOf);
  const prose = readProse(catalog, candidates);
  const { hear, hasWord } = createHearing(candidates, prose);
  const rank = createRanking({
    pool: { catalog, candidates },
    understand: createUnderstanding(catalog, (stem) => prose.everyday.has(stem)),
    hear,
    nearnessTo: createSoundLikeness(candidates, prose),
  });

  return {
    recommend(asked, past) {
      const { question, ordered, dropped, said } = rank(asked, past.barred);
      const isFree = ({ title }: Scored): boolean => !past.barred.has(title.id);
      const isNewRound =
        ordered.some(isFree) && !ordered.some((one) => isFree(one) && !past.shown.has(one.title.id));

      /** Fresh ones first, then those that only others were shown here, then those of this round. */
      const tier = ({ id }: Candidate): number =>
        (isNewRound ? id === past.latest : past.shown.has(id)) ? 2 : past.shownHere.has(id) ? 1 : 0;
      const tiers = [0, 1, 2].map(() => createShortlist(PICKS_MAX * CHOICE));
      const chance = seededChance(past.seed);
      for (const one of ordered) {
        // Nothing further down can come in any more, whatever chance says.
        if (one.score + CHANCE_WEIGHT < (tiers[0]?.least() ?? 0)) break;
        if (isFree(one))
          tiers[tier(one.title)]?.offer(one.title, one.score + CHANCE_WEIGHT * chance(one.title.id));
      }
      const isAsked = {
        country: question.from !== undefined || (said !== undefined && said.countries.length > 0),
        artist: question.artist !== undefined || (said !== undefined && said.people.length > 0),
      };
      const best: Scored[] = [];
      for (const { titles } of tiers)
        if (best.length < PICKS_MAX) best.push(...spreadOut(titles, PICKS_MAX, isAsked));
      const picks = best.slice(0, PICKS_MAX).map(({ title: candidate }) => ({
        title: candidate.title,
        /** Made when they are read: of ten picks one is shown with its reasons. */
        get reasons() {
          const isSaid = (word: string): boolean => hasWord(candidate, word);
          return explainPick(catalog, candidate.title, question, isSaid, said);
        },
      }));
      return {
        picks,
        dropped,
        get fitting() {
          return ordered.filter(isFree).map(({ title }) => title.title);
        },
        isNewRound,
      };
    },
  };
};
