import type { Kind } from '../model/title.ts';

/** What somebody asks for; every part narrows or steers the choice. Ids are ids of the catalog. */
export interface Question {
  readonly mood?: string;
  readonly genre?: string;
  /** Country. */
  readonly from?: string;
  readonly kind?: Kind;
  /** First year of a decade: 2010. */
  readonly decade?: number;
  /** Music style. */
  readonly music?: string;
  /** Performer, writer, composer or music director: every pick has them. */
  readonly artist?: string;
  /** Title whose sound the picks shall be near. */
  readonly like?: string;
  /** Free words. */
  readonly text?: string;
  /** A mood, genre or style that no pick may have. */
  readonly without?: string;
  /** Prefer the lesser known. */
  readonly gems?: boolean;
}

const PARTS = {
  mood: true,
  genre: true,
  from: true,
  kind: true,
  decade: true,
  music: true,
  artist: true,
  like: true,
  text: true,
  without: true,
  gems: true,
} as const satisfies { readonly [Part in keyof Question]-?: true };

/** Every part that a question may have. */
export const QUESTION_PARTS = Object.keys(PARTS) as (keyof Question)[];

/** Parts that may be dropped when nothing fits everything, the least important first. */
export const RELAXABLE = ['decade', 'kind', 'music', 'genre', 'from', 'mood'] as const;

/** A part of a question that may be dropped. */
export type Relaxable = (typeof RELAXABLE)[number];

/** A question without some of its parts. */
export const dropParts = (question: Question, parts: readonly Relaxable[]): Question => {
  const rest: Record<string, unknown> = { ...question };
  for (const part of parts) delete rest[part];
  return rest;
};
