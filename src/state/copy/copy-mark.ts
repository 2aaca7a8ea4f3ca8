import type { Engine } from '../engine.ts';
import { StoreUnavailable } from '../store.ts';

/** In the engine's own namespace, which no store can have and no copy takes along. */
const PLACE = { namespace: '', durable: true } as const;
const KEY = 'copying';

/** From where a copy into this database is under way, or was when it was broken off. */
export const copyUnderWay = async (engine: Engine): Promise<string | undefined> =>
  (await engine.rows(PLACE).get(KEY))?.value;

/** Notes that a copy begins: what is in the database is incomplete until it ends. */
export const markCopy = async (engine: Engine, source: string): Promise<void> => {
  await engine.rows(PLACE).set(KEY, { value: source });
};

export const unmarkCopy = async (engine: Engine): Promise<void> => {
  await engine.rows(PLACE).delete(KEY);
};

/** Keeps the bot from working on a database that a copy has not filled yet. Rejects with `StoreUnavailable`. */
export const refuseHalfCopy = async (engine: Engine): Promise<void> => {
  const source = await copyUnderWay(engine);
  if (source === undefined) return;
  throw new StoreUnavailable(
    'failed',
    `The database of DATABASE_URL holds a part of ${source}: run the same copy again, which completes it.`,
  );
};
