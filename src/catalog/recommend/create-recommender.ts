import type { Catalog } from '../catalog.ts';
import type { Title } from '../model/title.ts';
import { type Candidate, candidateOf } from './candidate.ts';
import { createChooser } from './choose/choose-best.ts';
import { explainPick, type Reason } from './explain-pick.ts';
import type { Scored } from './ordered.ts';
import type { Past } from './past.ts';
import type { Question, Relaxable } from './question.ts';
import { createRanking, type Ranking } from './rank-titles.ts';
import { openTextSide } from './text-side.ts';

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

/** Everything that fits a question, whoever asks. */
export interface List {
  /** The best first. */
  readonly titles: readonly Title[];
  /** Parts given up because nothing fitted everything. */
  readonly dropped: readonly (Relaxable | 'text')[];
}

const NOBODY: ReadonlySet<string> = new Set();

/** Picks titles for questions. */
export interface Recommender {
  recommend(question: Question, past: Past): Recommendation;
  list(question: Question): List;
  /** All titles that fit every part of a question, the best first; none where a part would have to be given up. */
  fit(question: Question): readonly Scored[];
  /** Whether a stem is of a word of everyday rather than of names: texts write it small. */
  isEveryday(stem: string): boolean;
  /** Reads the texts of titles, little by little, instead of at the first question in words. */
  prepare(): Promise<void>;
}

/** Titles whose reasons a ranking keeps; a hundred of them take some tens of kilobytes. */
const EXPLAINED_MAX = 100;

/** Prepares a recommender over a catalog: words of titles and how rare they are. */
export const createRecommender = (catalog: Catalog): Recommender => {
  const candidates = catalog.titles.map(candidateOf);
  const texts = openTextSide(catalog, candidates);
  const rank = createRanking({ pool: { catalog, candidates }, ...texts });

  const chooseBest = createChooser(candidates);

  const explain = (candidate: Candidate, { question, said, explained }: Ranking): readonly Reason[] => {
    const known = explained.get(candidate);
    if (known !== undefined) return known;
    const isSaid = (word: string): boolean => texts.hasWord(candidate, word);
    const reasons = explainPick(catalog, candidate.title, question, isSaid, said);
    if (explained.size === EXPLAINED_MAX) explained.clear();
    explained.set(candidate, reasons);
    return reasons;
  };

  /** Its reasons are looked for when they are read: of ten picks one is shown with them. */
  class LazyPick implements Pick {
    readonly #candidate: Candidate;
    readonly #ranking: Ranking;

    constructor(candidate: Candidate, ranking: Ranking) {
      this.#candidate = candidate;
      this.#ranking = ranking;
    }

    get title(): Title {
      return this.#candidate.title;
    }

    get reasons(): readonly Reason[] {
      return explain(this.#candidate, this.#ranking);
    }
  }

  return {
    isEveryday: texts.isEveryday,
    prepare: texts.prepare,
    list(question) {
      const { ordered, dropped } = rank(question, NOBODY);
      return { titles: ordered.pairs().map(({ title }) => title.title), dropped };
    },
    fit(asked) {
      const { ordered, dropped } = rank(asked, NOBODY);
      return dropped.length === 0 ? ordered.pairs() : [];
    },
    recommend(asked, past) {
      const ranking = rank(asked, past.barred);
      const { question, ordered, dropped, said } = ranking;
      const isAsked = {
        country: question.from !== undefined || (said !== undefined && said.countries.length > 0),
        artist: question.artist !== undefined || (said !== undefined && said.people.length > 0),
      };
      const { candidates: best, isNewRound } = chooseBest(ordered, past, isAsked);
      return {
        picks: best.map((candidate) => new LazyPick(candidate, ranking)),
        dropped,
        get fitting() {
          return ordered
            .pairs()
            .map(({ title }) => title.title)
            .filter(({ id }) => !past.barred.has(id));
        },
        isNewRound,
      };
    },
  };
};
