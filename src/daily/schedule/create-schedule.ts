import type { PlanPlace } from '../daily.ts';
import type { Plan } from '../plan.ts';
import { createLocalMinutes } from './local-minutes.ts';

/** What the index needs of a plan. */
export type Scheduled = Pick<
  Plan,
  'guildId' | 'slot' | 'time' | 'zone' | 'days' | 'digestDay' | 'pausedUntil' | 'leftAt'
>;

/** Which plans have to be looked at when; plans are held by place alone, so that a hundred thousand take little memory. */
export interface Schedule {
  /** Takes a plan in, or its change. */
  put(plan: Scheduled): void;
  delete(guildId: string, slot: number): void;
  /**
   * Places of the plans whose minute came after `from` and not after `to` (milliseconds since 1970) on one of their
   * days or the day of their digest. Whether there is anything to post, `dueDate` decides.
   */
  due(from: number, to: number): PlanPlace[];
  size(): number;
}

interface Zone {
  readonly minutes: ReturnType<typeof createLocalMinutes>;
  /** By minute of the day. */
  readonly entries: Map<number, Entry[]>;
}

interface Entry extends PlanPlace {
  readonly zone: Zone;
  readonly minute: number;
  /** Bit by day of the week, Monday 1. */
  readonly days: number;
}

const DAY_MINUTES = 1440;
const WEEK_DAYS = 7;
/** 1970-01-01 was a Thursday. */
const EPOCH_WEEKDAY = 4;

const minuteOf = (time: string): number => Number(time.slice(0, 2)) * 60 + Number(time.slice(3));

const bitOf = (weekday: number): number => 1 << weekday;

const bitsOf = ({ days, digestDay }: Scheduled): number =>
  [...days, ...(digestDay === undefined ? [] : [digestDay])].reduce((bits, day) => bits | bitOf(day), 0);

/** Bit of the weekday on which a minute lies, counted from 1970 by a local clock. */
const weekdayBit = (minute: number): number => {
  const day = Math.floor(minute / DAY_MINUTES) + EPOCH_WEEKDAY - 1;
  return bitOf((((day % WEEK_DAYS) + WEEK_DAYS) % WEEK_DAYS) + 1);
};

/** Begins without plans. */
export const createSchedule = (): Schedule => {
  const zones = new Map<string, Zone>();
  /** By server; a server has few. */
  const placed = new Map<string, Entry[]>();
  let size = 0;

  const remove = (guildId: string, slot: number): void => {
    const own = placed.get(guildId);
    const entry = own?.find((one) => one.slot === slot);
    if (own === undefined || entry === undefined) return;
    own.splice(own.indexOf(entry), 1);
    if (own.length === 0) placed.delete(guildId);
    const together = entry.zone.entries.get(entry.minute) ?? [];
    together.splice(together.indexOf(entry), 1);
    if (together.length === 0) entry.zone.entries.delete(entry.minute);
    size -= 1;
  };

  const collect = ({ minutes, entries }: Zone, from: number, to: number, found: PlanPlace[]): void => {
    for (const { first, last } of minutes(from, to))
      for (let minute = first; minute <= last; minute += 1) {
        const here = entries.get(((minute % DAY_MINUTES) + DAY_MINUTES) % DAY_MINUTES);
        if (here === undefined) continue;
        const today = weekdayBit(minute);
        for (const { guildId, slot, days } of here) if (days & today) found.push({ guildId, slot });
      }
  };

  return {
    put(plan) {
      const { guildId, slot } = plan;
      remove(guildId, slot);
      if (plan.leftAt !== undefined || plan.pausedUntil === 'forever') return;
      const zone = zones.getOrInsertComputed(plan.zone, (name) => ({
        minutes: createLocalMinutes(name),
        entries: new Map(),
      }));
      const entry = { guildId, slot, zone, minute: minuteOf(plan.time), days: bitsOf(plan) };
      zone.entries.getOrInsertComputed(entry.minute, () => []).push(entry);
      placed.getOrInsertComputed(guildId, () => []).push(entry);
      size += 1;
    },
    delete: remove,
    due(from, to) {
      const found: PlanPlace[] = [];
      if (from < to) for (const zone of zones.values()) collect(zone, from, to, found);
      return found;
    },
    size: () => size,
  };
};
