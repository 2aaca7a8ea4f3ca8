/** Work that waits for its turn. */
interface Waiting {
  readonly key: string;
  readonly work: () => Promise<void>;
}

/** Much work for many servers, some of it at a time. */
export interface RushQueue {
  /** Queues work unless work of this key is queued or under way already; answers whether it was queued. */
  add(guildId: string, key: string, work: () => Promise<void>): boolean;
  /** How much is queued or under way. */
  size(): number;
  /** Resolves when nothing is queued or under way. */
  idle(): Promise<void>;
  /** Begins nothing more; resolves once what is under way has ended. */
  stop(): Promise<void>;
}

/**
 * Makes a queue in which servers take turns: one with ten posts at nine o'clock does not keep the others waiting.
 *
 * @param atOnce - how much is under way at any moment. Work must not reject.
 */
export const createRushQueue = (atOnce: number): RushQueue => {
  /** A server that got its turn goes to the end: a map keeps the order of insertion. */
  const byGuild = new Map<string, Waiting[]>();
  const known = new Set<string>();
  const running = new Set<Promise<void>>();
  let isStopped = false;

  const next = (): Waiting | undefined => {
    const [first] = byGuild;
    if (first === undefined) return undefined;
    const [guildId, [waiting, ...others]] = first;
    byGuild.delete(guildId);
    if (others.length > 0) byGuild.set(guildId, others);
    return waiting;
  };

  const run = (): void => {
    while (!isStopped && running.size < atOnce) {
      const waiting = next();
      if (waiting === undefined) return;
      const work = waiting.work().finally(() => {
        known.delete(waiting.key);
        running.delete(work);
        run();
      });
      running.add(work);
    }
  };

  return {
    add(guildId, key, work) {
      if (isStopped || known.has(key)) return false;
      known.add(key);
      const waiting = byGuild.get(guildId);
      if (waiting === undefined) byGuild.set(guildId, [{ key, work }]);
      else waiting.push({ key, work });
      run();
      return true;
    },
    size: () => known.size,
    async idle() {
      while (known.size > 0) await Promise.race(running);
    },
    async stop() {
      isStopped = true;
      await Promise.all(running);
    },
  };
};
