import { setTimeout as wait } from 'node:timers/promises';
import { StoreUnavailable } from '../store.ts';

/** Milliseconds between two attempts; whoever holds the lock meanwhile gets on with its work. */
export const PAUSE_MS = 5;

export function isLocked(error: unknown): boolean {
  return error instanceof StoreUnavailable && error.trouble === 'locked';
}

/** Repeats `attempt` for up to `deadline` milliseconds while the database is locked; the event loop stays free. */
export async function retryLocked<T>(deadline: number, attempt: () => T): Promise<T> {
  // Not the injected clock: that one may jump, and a wait must end nevertheless.
  const lateAt = performance.now() + deadline;
  for (;;) {
    try {
      return attempt();
    } catch (error) {
      if (!isLocked(error) || performance.now() >= lateAt) throw error;
    }
    await wait(PAUSE_MS);
  }
}
