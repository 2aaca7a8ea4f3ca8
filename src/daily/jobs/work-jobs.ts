import type { Log } from '#src/core/log.ts';
import type { Errand, Outcome } from '../post/errand.ts';
import type { RushQueue } from '../post/rush-queue.ts';
import type { ErrandJobs, Job } from './errand-jobs.ts';
import type { Hold } from './hold.ts';

/** Jobs in hand, twice what is under way at a moment: the next ones are here when one is done. */
const IN_HAND_MAX = 128;
const GIVEN_UP_AT_ONCE = 20;
/** Less than a third of the silence after which a holder is taken for dead. */
const SAY_EVERY_MS = 4_000;

interface WorkOptions {
  readonly jobs: ErrandJobs;
  readonly hold: Hold;
  readonly queue: RushQueue;
  readonly work: (errand: Errand) => Promise<Outcome>;
  /** Ends an errand that was given up; answers `false` to be asked again. */
  readonly bury: (errand: Errand) => Promise<boolean>;
  readonly log: Log;
  readonly elapsed: () => number;
}

/** Works jobs off while this process holds the right to. */
export interface JobWorker {
  /** Looks for jobs; to be called again and again. */
  round(): Promise<void>;
  /** Gives back what was not begun, and the right. To be called when the queue has stopped. */
  end(): Promise<void>;
}

/** Begins with nothing in hand. */
export const createJobWorker = (options: WorkOptions): JobWorker => {
  const { jobs, hold, queue, work, bury, log, elapsed } = options;
  const inHand = new Map<string, Job>();
  let saidAt = elapsed();
  let wasOurs = false;

  const attempt = async (job: Job): Promise<void> => {
    const { errand } = job;
    try {
      // Whoever lost the right leaves what it has not begun to the next holder.
      const outcome = hold.isOurs() ? await work(errand) : undefined;
      if (outcome?.isDone) await jobs.done(job);
      else await jobs.again(job, 'not done yet', outcome?.againInMs ?? 0);
    } catch (err) {
      log.error({ err, planId: errand.planId, date: errand.date }, 'a daily post could not be worked on');
      // Where even that fails, silence gives it back.
      await jobs.again(job, err).catch(() => {});
    } finally {
      inHand.delete(job.id);
    }
  };

  const sayHeld = async (): Promise<void> => {
    if (elapsed() - saidAt < SAY_EVERY_MS) return;
    saidAt = elapsed();
    await jobs.hold([...inHand.values()]);
  };

  return {
    async round() {
      await sayHeld();
      const isOurs = await hold.keep();
      if (isOurs !== wasOurs) log.info({}, isOurs ? 'posting for all replicas' : 'another replica posts now');
      wasOurs = isOurs;
      if (!isOurs) return;
      for (let found = 1; found > 0 && inHand.size < IN_HAND_MAX; ) {
        const taken = await jobs.take(IN_HAND_MAX - inHand.size);
        found = taken.length;
        for (const job of taken) {
          inHand.set(job.id, job);
          if (!queue.add(job.errand.guildId, job.id, () => attempt(job))) {
            inHand.delete(job.id);
            await jobs.again(job, 'ending', 0);
          }
        }
      }
      for (const job of await jobs.takeGivenUp(GIVEN_UP_AT_ONCE))
        if (await bury(job.errand)) await jobs.buried(job);
    },
    async end() {
      await Promise.allSettled([...inHand.values()].map((job) => jobs.again(job, 'ending', 0)));
      await hold.release();
    },
  };
};
