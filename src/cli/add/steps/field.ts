import type { Parting } from '../answers/read-answer.ts';
import type { Path } from '../field-path.ts';
import type { Session } from '../session.ts';

/** One question about one field. */
export interface Field {
  /** Where its answer goes; within the item, for a field of a list. */
  readonly path: Path;
  readonly ask: string;
  /** Said before the question: what is allowed, what the answer should do. */
  readonly hint?: (session: Session) => string;
  /** Taken when nothing is typed. @param item - path of the item of a list that is being asked about */
  readonly propose?: (session: Session, item: Path) => string | undefined;
  /** Whether the question makes sense after the answers before it. */
  readonly when?: (session: Session, item: Path) => boolean;
  /** The question is only put where leaving the field out would be a fault. */
  readonly onlyIfNeeded?: boolean;
  /** Nothing typed is an answer, though the model wants the field once the thing around it is there. */
  readonly mayBeEmpty?: boolean;
  /** How parts of a list are written; ids by default. */
  readonly parting?: Parting;
  /** Names people: ids of `people.json`, found by name. */
  readonly people?: boolean;
  /** Turns what was typed into what the field holds, before it is read. */
  readonly translate?: (typed: string, session: Session) => string;
  /** A reason against a value that no check of a single title sees. */
  readonly refuse?: (value: unknown, session: Session, item: Path) => string | undefined;
}

/** A list of things that have several fields each. */
export interface FieldList {
  readonly list: string;
  /** What one of them is called. */
  readonly item: string;
  readonly hint?: (session: Session) => string;
  /** The first one's answer is the name by which the item is spoken of; none ends the list. */
  readonly fields: readonly [Field, ...Field[]];
  /** Why the list cannot end yet. */
  readonly lacks?: (items: readonly unknown[]) => string | undefined;
}

/** What is asked, in order. */
export type Step = Field | FieldList | ((session: Session) => Promise<void>);
