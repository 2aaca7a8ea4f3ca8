import type { Log } from '#src/core/log.ts';

/** Work that comes round again and again. */
export interface Rounds {
  /**
   * Does work every so often, never twice at the same time. What fails comes round again, and is logged the first time:
   * an outage has many rounds.
   */
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
      let isFailing = false;
      const round = async (): Promise<void> => {
        if (isBusy) return;
        isBusy = true;
        try {
          await work();
          isFailing = false;
        } catch (err) {
          log[isFailing ? 'debug' : 'warn']({ err }, `${what} failed; it is tried again`);
          isFailing = true;
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
