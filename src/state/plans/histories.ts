import type { History } from '../../daily/history.ts';
import type { StateLog } from '../engine.ts';
import { createTurns } from '../in-turn.ts';
import { type State, type Store, StoreUnreadable } from '../store.ts';
import { HISTORY_SHAPE } from './plan-record.ts';

/** What became of plans, by plan id. Every method rejects with `StoreUnavailable` while storage does not answer. */
export interface Histories {
  get(planId: string): Promise<History | undefined>;
  /** Changes a history by its latest stored state, one change after the other. */
  change(planId: string, change: (history: History | undefined) => History): Promise<History>;
  remove(planId: string): Promise<void>;
}

/** A damaged history is kept; what comes after it is written under this key instead. */
const anew = (planId: string): string => `${planId}.anew`;

/** Opens the histories. A damaged one does not keep its plan from posting: it begins anew, and the old one is kept. */
export const createHistories = (state: State, log: StateLog): Histories => {
  const store: Store<History> = state.store(HISTORY_SHAPE);
  const inTurn = createTurns();
  const damaged = new Set<string>();

  const read = async (planId: string): Promise<{ key: string; history: History | undefined }> => {
    if (!damaged.has(planId))
      try {
        return { key: planId, history: await store.get(planId) };
      } catch (err) {
        if (!(err instanceof StoreUnreadable)) throw err;
        damaged.add(planId);
        log.warn({ err, planId }, 'the history of a plan cannot be read; it is kept, and a new one begins');
      }
    return { key: anew(planId), history: await store.get(anew(planId)) };
  };

  return {
    get: async (planId) => (await read(planId)).history,
    change: (planId, change) =>
      inTurn(planId, async () => {
        const { key, history } = await read(planId);
        const changed = change(history);
        if (changed !== history) await store.set(key, changed);
        return changed;
      }),
    async remove(planId) {
      await Promise.all([store.delete(planId), store.delete(anew(planId))]);
      damaged.delete(planId);
    },
  };
};
