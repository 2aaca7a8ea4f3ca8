import type { Outcome } from './router/answer.ts';

/**
 * What became of a daily post: it was due, and then posted in time, posted late, skipped, missed or failed. `given-up`
 * comes beside `failed` where every try of a queued post ended with an error of ours.
 */
export type DailyEvent = 'due' | 'posted' | 'late' | 'skipped' | 'missed' | 'failed' | 'given-up';

/** Why a call of the interactions endpoint was turned away. */
export type Refusal = 'forged' | 'stale' | 'malformed' | 'too-large' | 'wrong-method' | 'not-ready';

/** What is asked of the storage. */
export type StoreOperation = 'get' | 'set' | 'update' | 'delete' | 'claim';

/**
 * What the program counts. Each call costs about a microsecond, and nothing where nobody looks at figures.
 *
 * @example
 * figures.daily('due', plans.length);
 * figures.daily('posted');
 */
export interface Figures {
  /** An interaction that was answered, or was not. @param command - as the log names it */
  interaction(command: string, outcome: Outcome, ms: number): void;
  /** @param count - 1 when absent */
  daily(event: DailyEvent, count?: number): void;
  stored(operation: StoreOperation, isDone: boolean, ms: number): void;
  /** An answer of Discord's to a request. */
  request(status: number): void;
  /** A call of the interactions endpoint that was turned away. */
  refused(why: Refusal): void;
}

/** For a program whose figures nobody looks at. */
export const NO_FIGURES: Figures = {
  interaction() {},
  daily() {},
  stored() {},
  request() {},
  refused() {},
};
