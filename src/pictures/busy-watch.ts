import { performance } from 'node:perf_hooks';

const WINDOW_MS = 250;
/** Part of a moment in which the process had something to do; above this, answers begin to wait for each other. */
const BUSY = 0.8;

/**
 * Says whether the process had hardly a pause of late, as the event loop tells.
 *
 * @param now - milliseconds, never going back
 */
export const createBusyWatch = (
  now: () => number,
  utilization: typeof performance.eventLoopUtilization = performance.eventLoopUtilization,
): (() => boolean) => {
  // Looked at from the first question on: a start is busy, and says nothing about what follows.
  let before: ReturnType<typeof utilization> | undefined;
  let since = 0;
  let isBusy = false;
  return () => {
    const at = now();
    if (before !== undefined && at - since < WINDOW_MS) return isBusy;
    const current = utilization();
    isBusy = before !== undefined && utilization(current, before).utilization > BUSY;
    before = current;
    since = at;
    return isBusy;
  };
};
