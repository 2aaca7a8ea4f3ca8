import { backUpWhenDue } from './back-up-when-due.ts';

/** How often is looked whether a backup is due. */
const LOOK_MS = 60_000;

/** Looks every minute, and soon after the start, whether a backup is due, and makes it. Keeps no process alive. */
export const keepBackingUp = (...surroundings: Parameters<typeof backUpWhenDue>): void => {
  const backUp = backUpWhenDue(...surroundings);
  setInterval(() => void backUp(), LOOK_MS).unref();
  void backUp();
};
