import type { Catalog } from '../catalog.ts';
import type { Title } from '../model/title.ts';
import { type Candidate, candidateOf } from './candidate.ts';
import { explainPick, type Reason } from './explain-pick.ts';
import { fitTitles } from './filter-titles.ts';
import type { Question, Relaxable } from './question.ts';
import { scoreTitle } from './score-title.ts';
import { seededChance } from './seeded.ts';
import { createShortlist, type Scored } from './shortlist.ts';
import { soundLikenessTo } from './sound-likeness.ts';
import { CHOICE, spreadOut } from './spread-out.ts';
import { createHearing } from './text-relevance.ts';
import { createUnderstanding } from './words.ts';

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

/** One card and up to nine further picks. */
export const PICKS_MAX = 10;

/** Prepares a recommender over a catalog: words of titles and how rare they are. */
export const createRecommender = (catalog: Catalog): Recommender => {
  const understand = createUnderstanding(catalog);
  const pool = { catalog, candidates: catalog.titles.map(candidateOf) };
  const { hear, hasWord } = createHearing(pool);

  return {
    recommend(question, past) {
      const { titles, dropped } = fitTitles(pool, question, past.barred);
      const said = question.text === undefined ? undefined : understand(question.text);
      const heard = said && hear(titles, said);
      const isTextLost = heard !== undefined && heard.size === 0;
      const fitting = heard === undefined || isTextLost ? titles : [...heard.keys()];
      const like = question.like === undefined ? undefined : catalog.title(question.like);
      const scales = {
        chance: seededChance(past.seed),
        nearness: like && soundLikenessTo(candidateOf(like)),
      };
      const isNewRound = fitting.length > 0 && fitting.every(({ id }) => past.shown.has(id));

      /** Fresh ones first, then those that only others were shown here, then those of this round. */
      const tier = ({ id }: Candidate): number =>
        (isNewRound ? id === past.latest : past.shown.has(id)) ? 2 : past.shownHere.has(id) ? 1 : 0;
      const tiers = Array.from({ length: 3 }, () => createShortlist(PICKS_MAX * CHOICE));
      for (const title of fitting) {
        const score = scoreTitle(title, question, scales) + (heard?.get(title) ?? 0);
        tiers[tier(title)]?.offer(title, score);
      }
      const isAsked = { country: question.from !== undefined, artist: question.artist !== undefined };
      const ordered: Scored[] = [];
      for (const { titles: best } of tiers)
        if (ordered.length < PICKS_MAX) ordered.push(...spreadOut(best, PICKS_MAX, isAsked));
      const understood = isTextLost ? undefined : said;
      const picks = ordered.slice(0, PICKS_MAX).map(({ title: candidate }) => ({
        title: candidate.title,
        /** Made when they are read: of ten picks one is shown with its reasons. */
        get reasons() {
          const isSaid = (word: string): boolean => hasWord(candidate, word);
          return explainPick(catalog, candidate.title, question, isSaid, understood);
        },
      }));
      return {
        picks,
        dropped: isTextLost ? [...dropped, 'text'] : dropped,
        get fitting() {
          return fitting.map(({ title }) => title);
        },
        isNewRound,
      };
    },
  };
};
