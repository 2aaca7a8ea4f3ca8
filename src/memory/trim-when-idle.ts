import { performance } from 'node:perf_hooks';
import { openFreeNative } from './free-native.ts';

/** How often it looks whether there is anything to give back. */
const LOOK_MS = 5_000;
/** Part of such a stretch in which the process had something to do; below this it counts as idle. */
const IDLE = 0.1;
/** A collection stops everything for some tens of milliseconds: less memory than this is not worth it. */
const WORTH_BYTES = 12 * 1024 * 1024;
/** And it is not worth it more often than this. */
const REST_MS = 60_000;

interface TrimParts {
  /** Collects everything and gives free memory back to the system. */
  readonly collect: () => void;
  /** Resident memory in bytes. */
  readonly rss: () => number;
  /** Milliseconds, never going back. */
  readonly now: () => number;
  /** Part of the time since the last call in which the process was busy, 0 to 1. */
  readonly busyPart: () => number;
}

/**
 * Makes the look that gives memory back in a pause: after the rush of a start, or of many answers, V8 keeps what it
 * then needed, since Node never tells it that nothing is going on.
 *
 * @returns whether it collected
 */
export const createTrim = ({ collect, rss, now, busyPart }: TrimParts): (() => boolean) => {
  let resting = 0;
  let least = 0;
  return () => {
    const isIdle = busyPart() < IDLE;
    const held = rss();
    if (!isIdle || now() < resting || held < least + WORTH_BYTES) return false;
    collect();
    least = rss();
    resting = now() + REST_MS;
    return true;
  };
};

/** Part of the time between two calls that the event loop was busy. */
const createBusyPart = (): (() => number) => {
  let before = performance.eventLoopUtilization();
  return () => {
    const current = performance.eventLoopUtilization();
    const { utilization } = performance.eventLoopUtilization(current, before);
    before = current;
    return utilization;
  };
};

/** V8 frees the buffers of what it collected in other threads, some moments later. */
const SETTLE_MS = 500;

/**
 * Gives memory back whenever the process has nothing to do. Needs Node's `--expose-gc`, which `npm start` gives;
 * without it nothing happens, and the process holds what it once needed.
 */
export const trimWhenIdle = async (): Promise<void> => {
  const { gc } = globalThis;
  if (gc === undefined) return;
  const freeNative = await openFreeNative();
  const look = createTrim({
    collect() {
      // The kind of collection after which V8 also empties its store of free pages.
      gc({ type: 'major', execution: 'sync', flavor: 'last-resort' });
      setTimeout(freeNative, SETTLE_MS).unref();
    },
    rss: process.memoryUsage.rss,
    now: () => performance.now(),
    busyPart: createBusyPart(),
  });
  setInterval(look, LOOK_MS).unref();
};
