import type { History } from '../../daily/history.ts';
import type { StateLog } from '../engine.ts';
import { type State, type Store, StoreUnreadable } from '../store.ts';
import { HISTORY_SHAPE } from './plan-record.ts';

/** What became of plans, by plan id. Every method rejects with `StoreUnavailable` while storage does not answer. */
export interface Histories {
  get(planId: string): Promise<History | undefined>;
  /** Changes a history by its latest stored state, with no other change in between. */
  change(planId: string, change: (history: History | undefined) => History): Promise<History>;
  remove(planId: string): Promise<void>;
}

/** A damaged history is kept; what comes after it is written under this key instead. */
const anew = (planId: string): string => `${planId}.anew`;

/** Opens the histories. A damaged one does not keep its plan from posting: it begins anew, and the old one is kept. */
export const createHistories = (state: State, log: StateLog): Histories => {
  const store: Store<History> = state.store(HISTORY_SHAPE);
  const damaged = new Set<string>();

  /** Works on a plan's history, and where that cannot be read on the one that began anew. */
  const withHistory = async <T>(planId: string, work: (key: string) => Promise<T>): Promise<T> => {
    if (!damaged.has(planId))
      try {
        return await work(planId);
      } catch (err) {
        if (!(err instanceof StoreUnreadable)) throw err;
        damaged.add(planId);
        log.warn({ err, planId }, 'the history of a plan cannot be read; it is kept, and a new one begins');
      }
    return work(anew(planId));
  };

  return {
    get: (planId) => withHistory(planId, (key) => store.get(key)),
    async change(planId, change) {
      const changed = await withHistory(planId, (key) => store.update(key, change));
      return changed ?? change(undefined);
    },
    async remove(planId) {
      await Promise.all([store.delete(planId), store.delete(anew(planId))]);
      damaged.delete(planId);
    },
  };
};
