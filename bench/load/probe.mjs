/**
 * Loaded into every measured process before its program (`--import`): tells over IPC what it has used. Plain
 * JavaScript, since stripping types would bring a compiler of some 20 MB into the process that is measured.
 */
import { setTimeout as sleep } from 'node:timers/promises';

/** Memory goes back to the system some moments after a collection. */
const SETTLE_MS = 150;
const COLLECTIONS = 3;

const collect = async () => {
  for (let round = 0; round < COLLECTIONS; round += 1) {
    globalThis.gc?.();
    await sleep(SETTLE_MS);
  }
};

const usage = () => {
  const { user, system } = process.cpuUsage();
  const { rss, heapUsed, external } = process.memoryUsage();
  return { cpuSeconds: (user + system) / 1e6, rss, held: heapUsed + external };
};

process.on('message', (request) => {
  const done = request === 'collect' ? collect() : Promise.resolve();
  void done.then(() => process.send?.(usage()));
});
// Nobody is left to be measured for.
process.once('disconnect', () => process.exit());
// The channel alone keeps no program alive.
process.channel?.unref();
