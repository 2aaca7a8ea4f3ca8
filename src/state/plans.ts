import type { PlanListener, PlanPlace, Plans } from '../daily/daily.ts';
import { PLANS_MAX, type Plan } from '../daily/plan.ts';
import { EMPTY_HISTORY, growHistory } from '../daily/what/grow-history.ts';
import { tidyPlan } from '../daily/what/tidy-plan.ts';
import type { StateLog } from './engine.ts';
import { createHistories } from './plans/histories.ts';
import { createPlanShape, newPlanId, planKey } from './plans/plan-record.ts';
import { createDamageReport, isAt, readPlan } from './plans/read-plan.ts';
import { type State, StoreUnreadable } from './store.ts';

interface PlansOptions {
  /** Milliseconds since 1970. */
  readonly now: () => number;
  /** From 0 (inclusive) to 1; makes ids. */
  readonly random: () => number;
  readonly log: StateLog;
}

const SLOTS = Array.from({ length: PLANS_MAX }, (_, at) => at + 1);

/** Whether it posts at other moments than before. */
const isTimedAnew = (before: Plan, after: Plan): boolean =>
  before.time !== after.time ||
  before.zone !== after.zone ||
  before.pausedUntil !== after.pausedUntil ||
  before.days.join() !== after.days.join();

/** `1234.5` as a place; `undefined` for a key of another form. */
const placeOf = (key: string): PlanPlace | undefined => {
  const [, guildId, slot] = /^(\d+)\.(\d+)$/.exec(key) ?? [];
  return guildId === undefined ? undefined : { guildId, slot: Number(slot) };
};

/**
 * Opens the stored plans. A change has no other change of its plan in between, whichever process makes that. A damaged
 * plan is reported once and kept; its slot counts as taken until it is removed.
 */
export const createPlans = (state: State, { now, random, log }: PlansOptions): Plans => {
  const store = state.store(createPlanShape());
  const histories = createHistories(state, log);
  const report = createDamageReport(log);
  const listeners = new Set<PlanListener>();

  const tell = (place: PlanPlace, plan: Plan | undefined): void => {
    for (const listener of listeners) listener({ guildId: place.guildId, slot: place.slot }, plan);
  };
  /** Puts a plan into a slot; answers whether that was free, also if another process came first. */
  const occupy = async (plan: Plan): Promise<boolean> => {
    const stored = await store.update(planKey(plan), (there) => (there === undefined ? plan : undefined));
    if (stored?.id !== plan.id) return false;
    tell(plan, plan);
    return true;
  };
  const find = async (place: PlanPlace): Promise<Plan | undefined> => {
    const found = await readPlan(store, place);
    if (!('fault' in found)) return found.plan;
    report(place, found.fault);
    return undefined;
  };
  const list: Plans['list'] = async (guildId) => {
    const places = SLOTS.map((slot) => ({ guildId, slot }));
    const found = await Promise.all(places.map((place) => readPlan(store, place)));
    const damaged = places.filter((place, at) => {
      const there = found[at];
      if (there === undefined || !('fault' in there)) return false;
      report(place, there.fault);
      return true;
    });
    return { plans: found.flatMap((there) => ('plan' in there && there.plan ? [there.plan] : [])), damaged };
  };
  const change: Plans['change'] = async (guildId, slot, changing) => {
    const place = { guildId, slot };
    const key = planKey(place);
    // What is damaged is reported, and left alone.
    if ((await find(place)) === undefined) return undefined;
    let isChanged = false;
    const stored = await store.update(key, (before) => {
      const after = before && changing(before);
      isChanged = after !== undefined;
      if (before === undefined || after === undefined) return undefined;
      // Whose plan it is cannot change.
      const { id } = before;
      const timed = isTimedAnew(before, after) ? { timedAt: now() } : {};
      return { ...after, id, guildId, slot, ...timed };
    });
    if (isChanged) tell(place, stored);
    return stored;
  };

  return {
    list,
    find,
    change,
    async add(plan) {
      const { plans, damaged } = await list(plan.guildId);
      const taken = new Set([...plans, ...damaged].map(({ slot }) => slot));
      const id = newPlanId(random);
      for (const slot of SLOTS.filter((one) => !taken.has(one))) {
        const added = { ...plan, slot, id };
        if (await occupy(added)) return added;
      }
      return undefined;
    },
    async remove(guildId, slot) {
      const plan = await find({ guildId, slot });
      const wasThere = await store.delete(planKey({ guildId, slot }));
      tell({ guildId, slot }, undefined);
      if (plan !== undefined) await histories.remove(plan.id);
      return wasThere;
    },
    history: async (planId) => (await histories.get(planId)) ?? EMPTY_HISTORY,
    async *all() {
      const onUnreadable = (fault: StoreUnreadable): void => {
        const place = placeOf(fault.key);
        if (place !== undefined) report(place, fault);
      };
      for await (const [key, plan] of store.iterate(onUnreadable)) {
        if (isAt(plan, key)) yield plan;
        else
          onUnreadable(new StoreUnreadable('plan', key, `The plan of ${planKey(plan)} is kept as ${key}.`));
      }
    },
    async recordEnd(plan, entry, leaving) {
      const { guildId, slot } = plan;
      const stored = await find(plan);
      if (stored?.id !== plan.id) return growHistory(EMPTY_HISTORY, entry, leaving);
      const history = await histories.change(plan.id, (before = EMPTY_HISTORY) =>
        growHistory(before, entry, leaving),
      );
      if (tidyPlan(stored, history, entry.date) !== undefined)
        await change(guildId, slot, (latest) =>
          latest.id === plan.id ? tidyPlan(latest, history, entry.date) : undefined,
        );
      return history;
    },
    onChange(listener) {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
  };
};
