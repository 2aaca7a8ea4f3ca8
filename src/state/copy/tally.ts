import { createHash } from 'node:crypto';
import type { Item, Snapshot } from './item.ts';

/** What was copied, so that two databases can be compared without laying them side by side. */
export interface Tally {
  readonly rows: number;
  readonly claims: number;
  /** SHA-256 over all items in their order. */
  readonly checksum: string;
}

/** Counts items that are handed over in their order. */
export interface Counter {
  add(item: Item): void;
  tally(): Tally;
}

export const createCounter = (): Counter => {
  const hash = createHash('sha256');
  let rows = 0;
  let claims = 0;
  return {
    add({ kind, namespace, key, text, expires }) {
      if (kind === 'row') rows += 1;
      else claims += 1;
      hash.update(`${JSON.stringify([kind, namespace, key, text, expires ?? null])}\n`);
    },
    tally: () => ({ rows, claims, checksum: hash.copy().digest('hex') }),
  };
};

/** Counts a whole database. */
export const tallyOf = async (snapshot: Snapshot): Promise<Tally> => {
  const counter = createCounter();
  for await (const page of snapshot.pages()) for (const item of page) counter.add(item);
  return counter.tally();
};

export const isSameTally = (a: Tally, b: Tally): boolean =>
  a.rows === b.rows && a.claims === b.claims && a.checksum === b.checksum;
