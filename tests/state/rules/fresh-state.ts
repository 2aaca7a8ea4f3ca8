import { buildState } from '#src/state/build-state.ts';
import type { Engine, EngineContext } from '#src/state/engine.ts';
import type { State } from '#src/state/store.ts';
import { anyShape, engineContext, silentLog, type TestClock, testClock } from '../sample.ts';

export type OpenEngine = (context: EngineContext) => Promise<Engine>;

/** An empty state for one rule. */
export interface Fresh {
  readonly state: State;
  readonly clock: TestClock;
  /** Puts a text where a value would be, as damage or another program would. */
  plant(namespace: string, key: string, text: string): Promise<boolean>;
  /** All entries of a namespace, sorted. */
  everything(namespace: string): Promise<(readonly [key: string, value: unknown])[]>;
}

export async function freshState(openEngine: OpenEngine): Promise<Fresh> {
  const clock = testClock();
  const engine = await openEngine(engineContext({ now: clock.now }));
  const state = buildState(engine, clock.now, silentLog);
  return {
    state,
    clock,
    plant: (namespace, key, text) => engine.rows({ namespace, durable: false }).set(key, { value: text }),
    async everything(namespace) {
      return (await Array.fromAsync(state.store(anyShape(namespace)).iterate())).sort();
    },
  };
}
