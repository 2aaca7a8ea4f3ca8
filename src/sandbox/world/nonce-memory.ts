/** Discord says "the past few minutes" and no more; two minutes keep a bot from relying on it as a lock. */
const REMEMBERED_MS = 2 * 60_000;

interface Sent {
  readonly channelId: string;
  readonly messageId: string;
  readonly at: number;
}

/** Which message an author's nonce made, for `enforce_nonce`. */
export interface NonceMemory {
  find(authorId: string, nonce: string | number): Sent | undefined;
  remember(authorId: string, nonce: string | number, sent: Omit<Sent, 'at'>): void;
}

/** Remembers nonces for two minutes of `now`. */
export function createNonceMemory(now: () => number): NonceMemory {
  const known = new Map<string, Sent>();
  const isOld = (sent: Sent): boolean => now() - sent.at > REMEMBERED_MS;
  return {
    find(authorId, nonce) {
      const sent = known.get(`${authorId}:${nonce}`);
      return sent && !isOld(sent) ? sent : undefined;
    },
    remember(authorId, nonce, sent) {
      // Maps keep insertion order, so the oldest stand first.
      for (const [key, old] of known) {
        if (!isOld(old)) break;
        known.delete(key);
      }
      known.delete(`${authorId}:${nonce}`);
      known.set(`${authorId}:${nonce}`, { ...sent, at: now() });
    },
  };
}
