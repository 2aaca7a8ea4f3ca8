import { randomUUID } from 'node:crypto';
import type { State } from '#src/state/store.ts';
import type { Desk } from '../post/desk.ts';
import type { Errand, Outcome } from '../post/errand.ts';
import type { RushQueue } from '../post/rush-queue.ts';
import type { Suspender } from '../post/suspender.ts';
import type { Errands } from '../run/clock/errands.ts';
import { createBury } from './bury.ts';
import type { ErrandJobs } from './errand-jobs.ts';
import { createHold } from './hold.ts';
import { createJobErrands } from './job-errands.ts';
import { createJobWorker } from './work-jobs.ts';

interface ShareOptions {
  readonly jobs: ErrandJobs;
  readonly state: State;
  readonly desk: Desk;
  readonly suspender: Suspender;
  readonly queue: RushQueue;
  readonly work: (errand: Errand) => Promise<Outcome>;
  readonly elapsed: () => number;
}

/** Errands that several processes share. */
export interface SharedErrands {
  readonly errands: Errands;
  /** Whether this process is the one that posts at the moment. */
  isHolder(): boolean;
  /** Rejects while the database does not answer. */
  open(): Promise<void>;
  /** Looks for work; to be called again and again. */
  round(): Promise<void>;
  /** To be called when the queue has stopped. */
  end(): Promise<void>;
}

/** Any replica finds what is due; the holder of a short right posts it, so that Discord's limit is kept by all together. */
export const shareErrands = (options: ShareOptions): SharedErrands => {
  const { jobs, state, desk, suspender, queue, work, elapsed } = options;
  const { figures, log, systemNow } = desk;
  const hold = createHold({ state, id: randomUUID(), systemNow, elapsed });
  const bury = createBury(desk, suspender);
  const worker = createJobWorker({ jobs, hold, queue, work, bury, log, elapsed });
  return {
    errands: createJobErrands({ jobs, figures, log }),
    isHolder: hold.isOurs,
    open: jobs.open,
    round: worker.round,
    async end() {
      await worker
        .end()
        .catch((err) => log.warn({ err }, 'daily posts go to another process a little later'));
      await jobs.close();
    },
  };
};
