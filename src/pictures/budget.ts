/** Says whether one more may be afforded now. */
export type Budget = () => boolean;

/**
 * So many a second on average, and as many at once.
 *
 * @param now - milliseconds, never going back
 */
export const createBudget = (perSecond: number, now: () => number): Budget => {
  let left = perSecond;
  let since = now();
  return () => {
    const at = now();
    left = Math.min(perSecond, left + ((at - since) / 1000) * perSecond);
    since = at;
    if (left < 1) return false;
    left -= 1;
    return true;
  };
};
