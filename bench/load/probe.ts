/** Loaded into every measured process before its program (`--import`): tells over IPC what it has used. */
import { setTimeout as sleep } from 'node:timers/promises';

/** What a measured process answers. */
export interface Usage {
  /** User and system time of all its threads, in seconds. */
  readonly cpuSeconds: number;
  /** Resident memory in bytes. */
  readonly rss: number;
}

/** What it is asked: what was used so far, or the same after collecting garbage. */
export type Request = 'usage' | 'collect';

/** Memory goes back to the system some moments after a collection. */
const SETTLE_MS = 150;
const COLLECTIONS = 3;

const collect = async (): Promise<void> => {
  for (let round = 0; round < COLLECTIONS; round += 1) {
    globalThis.gc?.();
    await sleep(SETTLE_MS);
  }
};

const usage = (): Usage => {
  const { user, system } = process.cpuUsage();
  return { cpuSeconds: (user + system) / 1e6, rss: process.memoryUsage.rss() };
};

process.on('message', (request: Request) => {
  const done = request === 'collect' ? collect() : Promise.resolve();
  void done.then(() => process.send?.(usage()));
});
// Nobody is left to be measured for.
process.once('disconnect', () => process.exit());
// The channel alone keeps no program alive.
process.channel?.unref();
