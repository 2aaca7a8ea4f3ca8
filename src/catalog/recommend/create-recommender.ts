import type { Catalog } from '../catalog.ts';
import type { Title } from '../model/title.ts';
import { type Candidate, candidateOf } from './candidate.ts';
import { createChooser } from './choose-best.ts';
import { explainPick, type Reason } from './explain-pick.ts';
import type { Past } from './past.ts';
import type { Question, Relaxable } from './question.ts';
import { createRanking } from './rank-titles.ts';
import { createHearing } from './text-relevance.ts';
import { createUnderstanding, type Understood } from './words.ts';

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

/** Prepares a recommender over a catalog: words of titles and how rare they are. */
export const createRecommender = (catalog: Catalog): Recommender => {
  const pool = { catalog, candidates: catalog.titles.map(candidateOf) };
  const { hear, hasWord } = createHearing(pool);
  const rank = createRanking({ pool, understand: createUnderstanding(catalog), hear });

  const chooseBest = createChooser();

  /** Made when they are read: of ten picks one is shown with its reasons. */
  class LazyPick implements Pick {
    readonly #candidate: Candidate;
    readonly #question: Question;
    readonly #said: Understood | undefined;

    constructor(candidate: Candidate, question: Question, said: Understood | undefined) {
      this.#candidate = candidate;
      this.#question = question;
      this.#said = said;
    }

    get title(): Title {
      return this.#candidate.title;
    }

    get reasons(): readonly Reason[] {
      const isSaid = (word: string): boolean => hasWord(this.#candidate, word);
      return explainPick(catalog, this.title, this.#question, isSaid, this.#said);
    }
  }

  return {
    recommend(question, past) {
      const { ordered, dropped, said } = rank(question, past.barred);
      const isAsked = { country: question.from !== undefined, artist: question.artist !== undefined };
      const { candidates, isNewRound } = chooseBest(ordered, past, isAsked);
      return {
        picks: candidates.map((candidate) => new LazyPick(candidate, question, said)),
        dropped,
        get fitting() {
          return ordered.map(({ title }) => title.title).filter(({ id }) => !past.barred.has(id));
        },
        isNewRound,
      };
    },
  };
};
