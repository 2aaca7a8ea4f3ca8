/** One post of one plan that is due. */
export interface Errand {
  readonly guildId: string;
  readonly slot: number;
  readonly planId: string;
  readonly kind: 'post' | 'digest';
  /** Local date. */
  readonly date: string;
  /** When it was due, in milliseconds since 1970. */
  readonly at: number;
  /** How long after that it may still be posted. */
  readonly lateMinutes: number;
}

/** How an errand went: over, or to be taken up again after so many milliseconds. */
export type Outcome =
  /** `wasDone`: there was nothing left to do. */
  { readonly isDone: true; readonly wasDone?: true } | { readonly isDone: false; readonly againInMs: number };

export const DONE: Outcome = { isDone: true };
export const WAS_DONE: Outcome = { isDone: true, wasDone: true };
export const again = (againInMs: number): Outcome => ({ isDone: false, againInMs });

/** The holder of a lease may send for so long; then another process, or this one after a restart, takes over. */
export const LEASE_MS = 60_000;
/** No try begins later in a lease: one waits up to 15 s for Discord's limits and 8 s for its answer. */
export const TRY_UNTIL_MS = 35_000;
/** A plan that something keeps from posting is looked at so often. */
export const PROBE_MS = 30 * 60_000;

/** What an errand is called in queues. */
export const keyOf = ({ planId, date, kind }: Pick<Errand, 'planId' | 'date' | 'kind'>): string =>
  kind === 'post' ? `${planId}.${date}` : `${planId}.${date}.digest`;
