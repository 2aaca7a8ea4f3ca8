import type { DamagedPlan } from '../../daily/daily.ts';
import type { Plan } from '../../daily/plan.ts';
import type { StateLog } from '../engine.ts';
import { type Store, StoreUnreadable } from '../store.ts';
import { planKey } from './plan-record.ts';

/** Says of each damaged plan once that it is. */
export const createDamageReport = (log: StateLog): ((place: DamagedPlan, fault: unknown) => void) => {
  const reported = new Set<string>();
  return ({ guildId, slot }, err) => {
    const key = planKey({ guildId, slot });
    if (reported.has(key)) return;
    reported.add(key);
    log.warn({ err, guildId, slot }, 'a stored plan cannot be read; it is kept as it is and does not post');
  };
};

/** Whether a plan is the one that its key says; somebody who edits the database by hand may have copied it. */
export const isAt = (plan: Plan, key: string): boolean => planKey(plan) === key;

/** What is stored at a place. */
export type Found = { readonly plan?: Plan } | { readonly fault: unknown };

/** Reads a place and tells what is damaged from what is absent. Rejects with `StoreUnavailable`. */
export const readPlan = async (store: Store<Plan>, place: DamagedPlan): Promise<Found> => {
  const key = planKey(place);
  try {
    const plan = await store.get(key);
    if (plan === undefined) return {};
    return isAt(plan, key) ? { plan } : { fault: new RangeError(`it is the plan of ${planKey(plan)}`) };
  } catch (fault) {
    if (!(fault instanceof StoreUnreadable)) throw fault;
    return { fault };
  }
};
