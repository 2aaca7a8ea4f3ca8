import type { Target } from '../search/search-entries.ts';

/** How sure one may be that a name was meant: beyond doubt, rather so, or perhaps. */
export const SURENESS = { SURE: 3, LIKELY: 2, FAINT: 1 } as const;

export type Sureness = (typeof SURENESS)[keyof typeof SURENESS];

/** A place in a message that may name something. */
export interface Mention {
  /** Everything that bears the name. */
  readonly targets: readonly Target[];
  readonly sureness: Sureness;
  /** A single word says little by itself. */
  readonly isOneWord: boolean;
}
