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
  days.reduce((bits, day) => bits | bitOf(day), digestDay === undefined ? 0 : bitOf(digestDay));

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

  const zoneOf = (name: string): Zone => {
    const known = zones.get(name);
    if (known !== undefined) return known;
    const zone = { minutes: createLocalMinutes(name), entries: new Map<number, Entry[]>() };
    zones.set(name, zone);
    return zone;
  };

  /** Takes an entry out of its minute and out of its server's entries. */
  const take = (entry: Entry, own: Entry[]): void => {
    own.splice(own.indexOf(entry), 1);
    const together = entry.zone.entries.get(entry.minute) ?? [];
    together.splice(together.indexOf(entry), 1);
    if (together.length === 0) entry.zone.entries.delete(entry.minute);
    size -= 1;
  };

  const remove = (guildId: string, slot: number): void => {
    const own = placed.get(guildId);
    const entry = own?.find((one) => one.slot === slot);
    if (own === undefined || entry === undefined) return;
    take(entry, own);
    if (own.length === 0) placed.delete(guildId);
  };

  const add = (plan: Scheduled, own: Entry[]): void => {
    const { guildId, slot } = plan;
    const zone = zoneOf(plan.zone);
    const entry = { guildId, slot, zone, minute: minuteOf(plan.time), days: bitsOf(plan) };
    const together = zone.entries.get(entry.minute);
    if (together === undefined) zone.entries.set(entry.minute, [entry]);
    else together.push(entry);
    own.push(entry);
    size += 1;
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
      const { guildId, slot, leftAt, pausedUntil } = plan;
      if (leftAt !== undefined || pausedUntil === 'forever') return remove(guildId, slot);
      // Looked up once: a start puts in all plans there are.
      const own = placed.get(guildId) ?? [];
      const before = own.find((one) => one.slot === slot);
      if (before !== undefined) take(before, own);
      else if (own.length === 0) placed.set(guildId, own);
      add(plan, own);
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
