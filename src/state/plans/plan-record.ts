import { type History, historySchema } from '../../daily/history.ts';
import { type Plan, planSchema } from '../../daily/plan.ts';
import type { Shape } from '../store.ts';

/** Knows the zones of plans that were read: a hundred thousand plans have some four hundred. */
const createZoneCheck = (): ((zone: string) => void) => {
  const known = new Set<string>();
  return (zone) => {
    if (known.has(zone)) return;
    // Throws on a zone that this system does not know.
    Temporal.Instant.fromEpochMilliseconds(0).toZonedDateTimeISO(zone);
    known.add(zone);
  };
};

/** By server and slot, see {@link planKey}. */
export const createPlanShape = (): Shape<Plan> => {
  const checkZone = createZoneCheck();
  return {
    namespace: 'plan',
    version: 1,
    durable: true,
    read(raw) {
      const plan = planSchema.parse(raw);
      checkZone(plan.zone);
      return plan;
    },
  };
};

/** By plan id. */
export const HISTORY_SHAPE: Shape<History> = {
  namespace: 'daily-history',
  version: 1,
  durable: true,
  read: (raw) => historySchema.parse(raw),
};

/** Where a plan is kept, as its key. */
export const planKey = ({ guildId, slot }: { readonly guildId: string; readonly slot: number }): string =>
  `${guildId}.${slot}`;

const ID_LETTERS = 'abcdefghijklmnopqrstuvwxyz0123456789';
const ID_LENGTH = 10;

/** A new id of a plan. @param random - from 0 (inclusive) to 1 */
export const newPlanId = (random: () => number): string =>
  Array.from({ length: ID_LENGTH }, () => ID_LETTERS[Math.floor(random() * ID_LETTERS.length)]).join('');
