import type { Suspension } from './plan.ts';

/** Why a post asked for by hand did not go out. */
export type Refusal =
  | Suspension
  /** No title fits the plan. */
  | 'nothing-fits'
  /** Discord does not answer or is too busy; it was not posted. */
  | 'unreachable'
  /** Discord did not say whether it went out: look into the channel before trying again. */
  | 'unknown'
  /** The same post is being sent at this moment. */
  | 'under-way';

/** Thrown by `Daily.postNow`. */
export class PostRefused extends Error {
  override readonly name = 'PostRefused';
  readonly refusal: Refusal;

  constructor(refusal: Refusal) {
    super(`not posted: ${refusal}`);
    this.refusal = refusal;
  }
}
