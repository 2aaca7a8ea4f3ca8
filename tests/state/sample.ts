import type { EngineContext } from '#src/state/engine.ts';
import type { Shape } from '#src/state/store.ts';

/** A clock that tests set. */
export interface TestClock {
  time: number;
  readonly now: () => number;
}

export function testClock(): TestClock {
  const clock = { time: Date.parse('2026-03-01T20:00:00Z'), now: () => clock.time };
  return clock;
}

export const silentLog = { info() {}, warn() {} };

/** Surroundings for an engine, with a deadline that keeps tests of outages quick. */
export function engineContext(changes: Partial<EngineContext> = {}): EngineContext {
  return { now: testClock().now, deadline: 300, log: silentLog, ...changes };
}

/** A shape that takes any JSON as it is. */
export function anyShape(namespace: string, changes: Partial<Shape<unknown>> = {}): Shape<unknown> {
  return { namespace, version: 1, durable: false, read: (raw) => raw, ...changes };
}
