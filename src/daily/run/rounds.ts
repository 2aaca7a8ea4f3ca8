import type { Log } from '#src/core/log.ts';

/** Work that comes round again and again. */
export interface Rounds {
  /** Does work every so often, never twice at the same time; what fails is logged and comes round again. */
  every(ms: number, what: string, work: () => Promise<void>): void;
  /** Ends all of it; resolves once what is under way has ended. */
  stop(): Promise<void>;
}

/** Begins with nothing to do. */
export const createRounds = (log: Log): Rounds => {
  const timers: NodeJS.Timeout[] = [];
  const running = new Set<Promise<void>>();
  return {
    every(ms, what, work) {
      let isBusy = false;
      const round = async (): Promise<void> => {
        if (isBusy) return;
        isBusy = true;
        try {
          await work();
        } catch (err) {
          log.warn({ err }, `${what} failed; it is tried again`);
        } finally {
          isBusy = false;
        }
      };
      const begin = (): void => {
        const mine = round().finally(() => running.delete(mine));
        running.add(mine);
      };
      timers.push(setInterval(begin, ms).unref());
    },
    async stop() {
      for (const timer of timers) clearInterval(timer);
      await Promise.all(running);
    },
  };
};
