import type { Errand } from '../post/errand.ts';

/** An errand that this process has in hand. */
export interface Job {
  readonly id: string;
  /** Which try this is; what is said of an earlier one no longer counts. */
  readonly retryCount: number;
  readonly errand: Errand;
}

/** Errands as rows of the database that all replicas share: one for each plan and date, whoever finds that it is due. */
export interface ErrandJobs {
  /** Makes what it works with; does nothing the second time. Rejects while the database does not answer. */
  open(): Promise<void>;
  /** Adds those that nobody has added for the same plan, date and moment; answers how many posts were new. */
  add(errands: readonly Errand[]): Promise<number>;
  /** Brings one to be worked on at once, also when it waits for another try or is over. */
  hurry(errand: Errand): Promise<void>;
  /** Takes so many into hand that nobody has. */
  take(count: number): Promise<Job[]>;
  done(job: Job): Promise<void>;
  /**
   * Gives one back for another try: after so long, or when the back-off says so. After too many tries it is given up,
   * and comes again from `takeGivenUp`.
   */
  again(job: Job, reason: unknown, afterMs?: number): Promise<void>;
  /** Says that these are still in hand: those of a process that stops saying so go to somebody else. */
  hold(jobs: readonly Job[]): Promise<void>;
  takeGivenUp(count: number): Promise<Job[]>;
  /** One that was given up has its end now. */
  buried(job: Job): Promise<void>;
  close(): Promise<void>;
}
