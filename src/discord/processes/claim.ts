/**
 * Inserts a key if it is absent, atomically over all processes that share a storage; answers whether this call did.
 *
 * @param ttl - milliseconds until it lapses
 */
export type Claim = (key: string, ttl: number) => Promise<boolean>;
