import type { PlanPlace, Plans } from '../../daily.ts';
import type { Plan } from '../../plan.ts';

/** Plans that need looking after beside their minute: few of many. */
export interface WatchList {
  /** Notes how a plan stands. */
  note(plan: Plan): void;
  /** Plans that cannot post; of one server, or all. */
  suspended(guildId?: string): PlanPlace[];
  /** Plans of servers that the bot left. */
  left(guildId?: string): PlanPlace[];
  /** Servers that have plans. */
  guilds(): ReadonlySet<string>;
}

const keyOf = ({ guildId, slot }: PlanPlace): string => `${guildId}.${slot}`;

/** Begins empty and follows changes. @param onResumed - hears of plans that can post again, whoever saw to that */
export const createWatchList = (
  plans: Pick<Plans, 'onChange'>,
  onResumed: (plan: Plan) => void,
): WatchList => {
  const suspended = new Map<string, PlanPlace>();
  const left = new Map<string, PlanPlace>();
  const guilds = new Set<string>();

  const put = (list: Map<string, PlanPlace>, place: PlanPlace, isOn: boolean): void => {
    if (isOn) list.set(keyOf(place), { guildId: place.guildId, slot: place.slot });
    else list.delete(keyOf(place));
  };
  const note = (place: PlanPlace, plan: Plan | undefined): void => {
    const was = suspended.has(keyOf(place));
    put(suspended, place, plan?.suspended !== undefined && plan.leftAt === undefined);
    put(left, place, plan?.leftAt !== undefined);
    if (plan === undefined) return;
    guilds.add(place.guildId);
    if (was && plan.suspended === undefined) onResumed(plan);
  };
  plans.onChange(note);
  const of = (list: Map<string, PlanPlace>, guildId: string | undefined): PlanPlace[] =>
    [...list.values()].filter((place) => guildId === undefined || place.guildId === guildId);

  return {
    note: (plan) => note(plan, plan),
    suspended: (guildId) => of(suspended, guildId),
    left: (guildId) => of(left, guildId),
    guilds: () => guilds,
  };
};
