import type { Figures } from '#src/core/figures.ts';
import type { Log } from '#src/core/log.ts';
import { type Errand, keyOf } from '../post/errand.ts';
import type { Errands } from '../run/clock/errands.ts';
import type { ErrandJobs } from './errand-jobs.ts';

interface JobErrandsOptions {
  readonly jobs: ErrandJobs;
  readonly figures: Pick<Figures, 'daily'>;
  readonly log: Log;
}

/** Errands that any replica may do: what is taken up here becomes a job, once, whichever replicas find it due. */
export const createJobErrands = ({ jobs, figures, log }: JobErrandsOptions): Errands => {
  /** Not written yet. */
  const fresh = new Map<string, Errand>();
  const urgent = new Map<string, Errand>();
  let writing: Promise<void> | undefined;

  const write = async (): Promise<void> => {
    // One turn later, so that errands found together are written together.
    await Promise.resolve();
    while (fresh.size + urgent.size > 0) {
      const added = [...fresh];
      if (added.length > 0) figures.daily('due', await jobs.add(added.map(([, errand]) => errand)));
      for (const [key, errand] of added) if (fresh.get(key) === errand) fresh.delete(key);
      for (const [key, errand] of [...urgent]) {
        await jobs.hurry(errand);
        urgent.delete(key);
      }
    }
  };
  const kept = async (): Promise<void> => {
    while (fresh.size + urgent.size > 0) {
      writing ??= write().finally(() => {
        writing = undefined;
      });
      await writing;
    }
  };

  return {
    take(errand, isUrgent) {
      (isUrgent ? urgent : fresh).set(keyOf(errand), errand);
      if (writing === undefined)
        kept().catch((err) => log.warn({ err }, 'daily posts could not be queued; trying again'));
    },
    // Jobs wait in the database; this is for what could not be written to it.
    retry: () => void kept().catch(() => {}),
    kept,
  };
};
