import type { IIdentifyThrottler } from '@discordjs/ws';
import type { Log } from '#src/core/log.ts';
import type { Claim } from './claim.ts';

/** Discord allows `max_concurrency` identifies in five seconds; clocks of several machines are not quite the same. */
const WINDOW_MS = 5_500;
const LOOK_EVERY_MS = 500;

interface ThrottlerOptions {
  readonly claim: Claim;
  /** Identifies that Discord allows in five seconds, one for each remainder of shard number and this. */
  readonly maxConcurrency: number;
  /** Used while storage is away: it knows of this process alone. */
  readonly alone: IIdentifyThrottler;
  readonly sleep: (ms: number, signal: AbortSignal) => Promise<unknown>;
  readonly log: Log;
}

/**
 * Lets a shard identify when no shard of its group did in the last five seconds, in whichever process.
 *
 * @see https://docs.discord.com/developers/events/gateway#rate-limiting
 */
export const createSharedThrottler = ({
  claim,
  maxConcurrency,
  alone,
  sleep,
  log,
}: ThrottlerOptions): IIdentifyThrottler => ({
  async waitForIdentify(shard, signal) {
    const key = `identify:${shard % maxConcurrency}`;
    for (;;) {
      signal.throwIfAborted();
      let isOurs: boolean;
      try {
        isOurs = await claim(key, WINDOW_MS);
      } catch (err) {
        log.warn({ err, shard }, 'the storage cannot say whether another process identifies; going on alone');
        return alone.waitForIdentify(shard, signal);
      }
      if (isOurs) return;
      await sleep(LOOK_EVERY_MS, signal);
    }
  },
});
