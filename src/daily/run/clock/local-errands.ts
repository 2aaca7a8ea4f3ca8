import type { Figures } from '#src/core/figures.ts';
import type { Log } from '#src/core/log.ts';
import { again, type Errand, keyOf, type Outcome } from '../../post/errand.ts';
import type { RushQueue } from '../../post/rush-queue.ts';
import type { Errands } from './errands.ts';

/** When storage or something else of ours fails. */
const AFTER_TROUBLE_MS = 5_000;

interface LocalOptions {
  readonly queue: RushQueue;
  readonly work: (errand: Errand) => Promise<Outcome>;
  readonly figures: Pick<Figures, 'daily'>;
  readonly log: Log;
  /** Milliseconds that never jump. */
  readonly elapsed: () => number;
}

/** Errands of the servers that belong to this process alone. What a crash cuts short is found again by the clock. */
export const createLocalErrands = ({ queue, work, figures, log, elapsed }: LocalOptions): Errands => {
  /** Errands for another try, with the moment for it by `elapsed`. */
  const waiting = new Map<string, { readonly errand: Errand; readonly at: number }>();

  const attempt = async (errand: Errand, isFirst: boolean): Promise<void> => {
    let outcome: Outcome;
    try {
      outcome = await work(errand);
    } catch (err) {
      log.error({ err, planId: errand.planId, date: errand.date }, 'a daily post could not be worked on');
      outcome = again(AFTER_TROUBLE_MS);
    }
    // The clock also finds what was posted already: before a restart, or before it was set.
    const wasDone = outcome.isDone && outcome.wasDone === true;
    if (isFirst && !wasDone && errand.kind === 'post') figures.daily('due');
    if (!outcome.isDone) waiting.set(keyOf(errand), { errand, at: elapsed() + outcome.againInMs });
  };

  const hurry = (errand: Errand): void => {
    const key = keyOf(errand);
    const isFirst = !waiting.delete(key);
    queue.add(errand.guildId, key, () => attempt(errand, isFirst));
  };

  return {
    take(errand, isUrgent) {
      if (!isUrgent && waiting.has(keyOf(errand))) return;
      hurry(errand);
    },
    retry(all) {
      for (const { errand, at } of [...waiting.values()]) if (all || at <= elapsed()) hurry(errand);
    },
    kept: () => Promise.resolve(),
  };
};
