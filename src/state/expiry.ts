/** When something kept from now on for `ttl` milliseconds lapses (Unix milliseconds); `undefined` is never. */
export function expiresAt(now: number, ttl: number | undefined): number | undefined {
  if (ttl === undefined) return undefined;
  const expires = Math.ceil(now + ttl);
  if (ttl > 0 && Number.isSafeInteger(expires)) return expires;
  throw new RangeError(`A lifetime is a number of milliseconds above 0, not ${ttl}.`);
}
