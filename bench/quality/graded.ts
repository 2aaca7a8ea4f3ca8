import type { Title } from '#src/catalog/model/title.ts';
import type { Question } from '#src/catalog/recommend/question.ts';

/** 3: a person who knows the field would name it first; 2: they would nod; 1: they would not object; 0: neither. */
export type Grade = 0 | 1 | 2 | 3;

/** A question to `/ost recommend` with graded answers. Ids the catalog does not have yet are skipped and counted. */
export interface GradedQuestion {
  readonly ask: Question;
  /** Where the grades come from: a page that was read, or the facts they rest on. */
  readonly source: string;
  /** Ids of titles with grade 3, parted by blanks. */
  readonly best?: string;
  /** Grade 2. */
  readonly good?: string;
  /** Grade 1. */
  readonly fair?: string;
  /** For a question of fact: the grade that follows from a title's facts, where no list names it. */
  readonly facts?: (title: Title) => Grade;
}

/** Something typed into `/ost search`, and what it should lead to. */
export interface GradedLookUp {
  readonly typed: string;
  /**
   * The right answers, parted by blanks: `goblin` is a title, `goblin/beautiful` a track, `@iu` a person; empty where
   * nothing in the catalog has that name and nothing may be called found.
   */
  readonly want: string;
  /** Several things have this name: all of them have to be offered, and none may be taken for the one meant. */
  readonly isAmbiguous?: true;
}

/** Look-ups of one kind of spelling. */
export interface LookUpSet {
  readonly spelling: string;
  readonly source: string;
  readonly lookUps: readonly GradedLookUp[];
}

/** Grades that rest on nothing but the data of each title, written down before the recommender was run on them. */
export const JUDGED = 'graded by hand from the facts of each title: styles, moods, makers, country, year';

export const FACTS = 'a question of fact: the credits and data of the titles themselves';
