import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { PlanListener } from '#src/daily/daily.ts';
import type { Plan } from '#src/daily/plan.ts';
import { createSchedule } from '#src/daily/schedule/create-schedule.ts';
import { loadSchedule } from '#src/daily/schedule/load-schedule.ts';
import { nextSpan } from '#src/daily/schedule/next-span.ts';
import { dueAt } from '#src/daily/when/due-at.ts';
import { ZONE_IDS } from '#src/daily/when/zones/zone-names.ts';
import { openState } from '#src/state/open-state.ts';
import { createPlans } from '#src/state/plans.ts';
import { keepLog } from '#tests/support/keep-log.ts';
import { moment, samplePlan } from './support/sample-plan.ts';

const NINE = moment('2026-11-26T09:00Z');
const MINUTE_MS = 60_000;
const utc = (changes: Partial<Plan> = {}): Plan => samplePlan({ zone: 'UTC', ...changes });

const scheduleOf = (...plans: Plan[]) => {
  const schedule = createSchedule();
  for (const plan of plans) schedule.put(plan);
  return schedule;
};
/** Slots of the plans to be looked at in the minute before a moment. */
const slotsAt = (schedule: ReturnType<typeof createSchedule>, now: number): number[] =>
  schedule
    .due(now - MINUTE_MS, now)
    .map(({ slot }) => slot)
    .sort();

/** The next change of a zone's clock; the moment itself where there is none. */
const beforeChange = (zone: string, now: number): number =>
  Temporal.Instant.fromEpochMilliseconds(now).toZonedDateTimeISO(zone).getTimeZoneTransition('next')
    ?.epochMilliseconds ?? now;

describe('a schedule', () => {
  it('tells a plan in the minute that it is for, and in no other', () => {
    const schedule = scheduleOf(utc());
    expect(slotsAt(schedule, NINE - 1)).toEqual([]);
    expect(slotsAt(schedule, NINE)).toEqual([1]);
    expect(slotsAt(schedule, NINE + MINUTE_MS)).toEqual([]);
  });

  it('tells it on its days and on the day of its digest', () => {
    const schedule = scheduleOf(utc({ days: [4], digestDay: 7 }));
    const days = [0, 1, 2, 3, 4, 5, 6].filter(
      (day) => slotsAt(schedule, NINE + day * 1440 * MINUTE_MS).length > 0,
    );
    // The first is a Thursday.
    expect(days).toEqual([0, 3]);
  });

  it('follows a change and forgets what was removed', () => {
    const schedule = scheduleOf(utc(), utc({ slot: 2 }), utc({ slot: 3, time: '10:00' }));
    schedule.put(utc({ time: '10:00' }));
    schedule.delete('111111111111111111', 2);
    schedule.delete('111111111111111111', 9);
    expect(slotsAt(schedule, NINE)).toEqual([]);
    expect(slotsAt(schedule, NINE + 60 * MINUTE_MS)).toEqual([1, 3]);
    expect(schedule.size()).toBe(2);
  });

  it('leaves out plans that are paused for good, and those of servers that were left, until they return', () => {
    const schedule = scheduleOf(utc({ pausedUntil: 'forever' }), utc({ slot: 2, leftAt: 1 }));
    expect(slotsAt(schedule, NINE)).toEqual([]);
    schedule.put(utc());
    expect(slotsAt(schedule, NINE)).toEqual([1]);
  });

  it.each([
    ['America/New_York', '02:30', '2026-03-08T07:00Z', 7],
    ['Australia/Lord_Howe', '02:15', '2026-10-03T15:30Z', 7],
    ['Africa/Cairo', '00:30', '2026-04-23T22:00Z', 5],
    ['America/Nuuk', '23:30', '2024-03-31T01:00Z', 6],
  ])(
    'tells a plan in %s at %s when the clock jumps over that, by the day it is for',
    (zone, time, at, day) => {
      const schedule = scheduleOf(samplePlan({ zone, time, days: [day] }));
      expect(slotsAt(schedule, moment(at) - MINUTE_MS)).toEqual([]);
      expect(slotsAt(schedule, moment(at))).toEqual([1]);
    },
  );

  it('misses none of the plans whose moment lies in a span, in any zone, whatever the clocks do', () => {
    const anyPlan = fc.record({
      zone: fc.constantFrom(...ZONE_IDS),
      time: fc
        .tuple(fc.nat(23), fc.nat(59))
        .map((parts) => parts.map((part) => String(part).padStart(2, '0')).join(':')),
    });
    fc.assert(
      fc.property(
        fc.array(anyPlan, { minLength: 1, maxLength: 30 }),
        fc.integer({ min: Date.UTC(2000, 0), max: Date.UTC(2037, 0) }),
        fc.integer({ min: 1, max: 3 * 1440 * MINUTE_MS }),
        (parts, anyMoment, length) => {
          const from = beforeChange(parts[0]?.zone ?? 'UTC', anyMoment) - Math.floor(length / 2);
          const plans = parts.map((part, at) =>
            samplePlan({ ...part, guildId: String(10n ** 17n + BigInt(at)) }),
          );
          const to = from + length;
          const found = new Set(
            scheduleOf(...plans)
              .due(from, to)
              .map(({ guildId }) => guildId),
          );
          for (const plan of plans) {
            const first = Temporal.Instant.fromEpochMilliseconds(from)
              .toZonedDateTimeISO(plan.zone)
              .toPlainDate();
            const isIn = [-1, 0, 1, 2, 3, 4].some((days) => {
              const at = dueAt(plan, first.add({ days }));
              return at !== undefined && at > from && at <= to;
            });
            if (isIn) expect(found).toContain(plan.guildId);
          }
        },
      ),
      { numRuns: 150, endOnFailure: true },
    );
  });
});

describe('a tick looks at', () => {
  const minutesBack = ({ from, to }: { from: number; to: number }): number => (to - from) / MINUTE_MS;

  it('the time since the last one', () => {
    expect(nextSpan(NINE, NINE + MINUTE_MS)).toEqual({ from: NINE, to: NINE + MINUTE_MS });
  });

  it('a whole day at a start, after a longer sleep and when the clock was set back', () => {
    expect(minutesBack(nextSpan(undefined, NINE))).toBe(1441);
    expect(minutesBack(nextSpan(NINE - 5000 * MINUTE_MS, NINE))).toBe(1441);
    expect(minutesBack(nextSpan(NINE + 10 * MINUTE_MS, NINE))).toBe(1441);
  });

  it('nothing while a clock that was set right by seconds catches up', () => {
    expect(nextSpan(NINE, NINE - 5_000)).toEqual({ from: NINE, to: NINE });
  });
});

describe('a schedule of stored plans', () => {
  const { id: _id, slot: _slot, ...NEW } = utc();
  const open = async () => {
    const state = await openState({ url: 'sqlite::memory:', now: Date.now });
    return createPlans(state, { now: () => NINE, random: Math.random, log: keepLog().log });
  };

  it('holds those of the servers that are its own and follows their changes until it is ended', async () => {
    const plans = await open();
    await plans.add(NEW);
    await plans.add({ ...NEW, guildId: '999999999999999999' });
    const schedule = createSchedule();
    const seen: string[] = [];
    const end = await loadSchedule({
      plans,
      schedule,
      owns: (guildId) => guildId === NEW.guildId,
      onPlan: ({ guildId }) => seen.push(guildId),
    });
    expect(schedule.size()).toBe(1);
    expect(seen).toEqual([NEW.guildId]);
    await plans.add(NEW);
    await plans.add({ ...NEW, guildId: '999999999999999999' });
    expect(slotsAt(schedule, NINE)).toEqual([1, 2]);
    await plans.remove(NEW.guildId, 1);
    expect(slotsAt(schedule, NINE)).toEqual([2]);
    end();
    await plans.remove(NEW.guildId, 2);
    expect(slotsAt(schedule, NINE)).toEqual([2]);
  });

  it('keeps a change that was made while the plans were read', async () => {
    let tell: PlanListener = () => {};
    const plans = {
      onChange: (listener: PlanListener) => {
        tell = listener;
        return () => {};
      },
      async *all() {
        tell(utc(), utc({ time: '10:00' }));
        tell(utc({ slot: 2 }), undefined);
        yield utc();
        yield utc({ slot: 2 });
        yield utc({ slot: 3 });
      },
    };
    const schedule = createSchedule();
    await loadSchedule({ plans, schedule, owns: () => true });
    expect(slotsAt(schedule, NINE)).toEqual([3]);
    expect(slotsAt(schedule, NINE + 60 * MINUTE_MS)).toEqual([1]);
  });
});
