import { StoreUnavailable } from '../store.ts';
import { SWEEPS } from './layout.ts';
import type { Server } from './server.ts';

const SWEEP_EVERY_MS = 60_000;
const SWEEP_ROWS = 100;

/** Makes what removes a few expired rows every minute, and then at every call until none is left. */
export const sweepExpired = (server: Server, now: () => number): (() => Promise<void>) => {
  let nextAt = 0;
  return async () => {
    const at = now();
    if (at < nextAt) return;
    try {
      const gone = await Promise.all(SWEEPS.map((sql) => server.ask(sql, [at, SWEEP_ROWS])));
      if (gone.every(({ length }) => length < SWEEP_ROWS)) nextAt = at + SWEEP_EVERY_MS;
    } catch (error) {
      // They are only in the way of nobody; the server has said what is wrong.
      if (!(error instanceof StoreUnavailable)) throw error;
      nextAt = at + SWEEP_EVERY_MS;
    }
  };
};
