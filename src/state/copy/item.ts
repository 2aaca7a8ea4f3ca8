/** A row or a claim as it is kept, whatever it means: what is copied from one database to another. */
export interface Item {
  readonly kind: 'row' | 'claim';
  /** Empty for claims. */
  readonly namespace: string;
  readonly key: string;
  /** The text of an envelope; empty for claims. */
  readonly text: string;
  /** Unix milliseconds; `undefined` is never. */
  readonly expires: number | undefined;
}

/** A change that makes a database more like another one. */
export interface ItemChange {
  readonly how: 'put' | 'drop';
  readonly item: Item;
}

/** One moment of a database, whatever is written meanwhile. Every method rejects with `StoreUnavailable`. */
export interface Snapshot {
  /** All live items, some at a time: rows before claims, each by namespace and key in the order of their UTF-8 bytes. */
  pages(): AsyncIterable<readonly Item[]>;
  /** How many there are. */
  count(): Promise<number>;
  close(): Promise<void>;
}

const compareTexts = (a: string, b: string): number =>
  a === b ? 0 : Buffer.compare(Buffer.from(a), Buffer.from(b));

/** The order of {@link Snapshot.pages}. */
export const compareItems = (a: Item, b: Item): number =>
  (a.kind === b.kind ? 0 : a.kind === 'row' ? -1 : 1) ||
  compareTexts(a.namespace, b.namespace) ||
  compareTexts(a.key, b.key);

/** Whether two items of the same key hold the same. */
export const isSameItem = (a: Item, b: Item): boolean => a.text === b.text && a.expires === b.expires;
