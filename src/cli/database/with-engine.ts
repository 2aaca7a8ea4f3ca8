import type { Engine, EngineContext } from '#src/state/engine.ts';
import { openEngine } from '#src/state/open-state.ts';

/** Nobody waits for an answer: a slow disk or server may take its time. */
const DEADLINE_MS = 60_000;

const silent: EngineContext['log'] = { info() {}, warn() {} };

/** Opens a database for some work and closes it afterwards. Rejects with `StoreUnavailable`. */
export const withEngine = async <T>(
  url: string,
  { mustExist, now }: { readonly mustExist: boolean; readonly now: number },
  work: (engine: Engine) => Promise<T>,
): Promise<T> => {
  const engine = await openEngine(url, { now: () => now, deadline: DEADLINE_MS, log: silent, mustExist });
  try {
    return await work(engine);
  } finally {
    await engine.close();
  }
};
