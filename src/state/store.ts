import type { Snapshot } from './copy/item.ts';

/** What went wrong with the storage: the data may well be there, it just cannot be reached or written now. */
export type StoreTrouble = 'locked' | 'read-only' | 'full' | 'damaged' | 'timeout' | 'closed' | 'failed';

/**
 * Thrown by every store operation that could not be carried out. An absent value is never an error:
 * `get` answers `undefined` for it.
 */
export class StoreUnavailable extends Error {
  override readonly name = 'StoreUnavailable';
  readonly trouble: StoreTrouble;
  /** Whether it may pass by itself, so that starting again makes sense where a start failed. */
  readonly isPassing: boolean;

  constructor(
    trouble: StoreTrouble,
    message: string,
    { isPassing = false, ...options }: ErrorOptions & { readonly isPassing?: boolean } = {},
  ) {
    super(message, options);
    this.trouble = trouble;
    this.isPassing = isPassing;
  }
}

/**
 * A stored value that this program cannot read: damaged, or written by a newer version.
 * The value stays where it is; nothing overwrites it unless `set` is called on purpose.
 */
export class StoreUnreadable extends Error {
  override readonly name = 'StoreUnreadable';
  readonly namespace: string;
  readonly key: string;

  constructor(namespace: string, key: string, message: string, options?: ErrorOptions) {
    super(message, options);
    this.namespace = namespace;
    this.key = key;
  }
}

/**
 * How one kind of value is kept.
 *
 * `version` is stored beside every value. `read` gets the version found and the raw JSON value and answers
 * the value in today's shape (it migrates older versions), or throws when it cannot.
 */
export interface Shape<T> {
  /** Separates this kind of value from others; letters, digits and hyphens. */
  readonly namespace: string;
  /** Version of the stored shape; a whole number, raised when the shape changes. */
  readonly version: number;
  /** Turns what was stored into today's shape; throws where it cannot. Never meets a newer version than `version`. */
  read(raw: unknown, version: number): T;
  /**
   * `true`: a confirmed write survives loss of power as well as loss of the process (plans, claims, saved picks).
   * `false`: it survives loss of the process (histories).
   */
  readonly durable: boolean;
}

/**
 * One kind of value by key; a value is anything that JSON holds. Every method rejects with
 * {@link StoreUnavailable} when storage fails or is late.
 *
 * Calls need not wait for each other: writes to one key are carried out in the order they were issued in, and
 * writes issued together share a commit. `get` answers what has been confirmed so far.
 */
export interface Store<T> {
  /** The value, or `undefined` when there is none (or it has expired). Rejects with {@link StoreUnreadable}. */
  get(key: string): Promise<T | undefined>;
  /**
   * Resolves once the value is stored as lastingly as its shape asks.
   * Rejects with `TypeError` what JSON cannot hold, and with `RangeError` an empty key or a lifetime not above 0.
   * @param ttl - lifetime in milliseconds
   */
  set(key: string, value: T, ttl?: number): Promise<void>;
  /**
   * Changes a value with no other change of it in between, whichever process makes that; answers the value after it.
   * `change` gets what is there and answers what to store, or `undefined` to leave all as it is. It may be called
   * again when another process was quicker; what it throws rejects the call, and so does {@link StoreUnreadable}.
   */
  update(key: string, change: (value: T | undefined) => T | undefined, ttl?: number): Promise<T | undefined>;
  /** Answers whether there was something to delete. */
  delete(key: string): Promise<boolean>;
  /**
   * All readable values in no particular order; unreadable ones are handed to `onUnreadable` (by default to the
   * log) and skipped. The store may be written to on the way.
   */
  iterate(onUnreadable?: (fault: StoreUnreadable) => void): AsyncIterable<readonly [key: string, value: T]>;
}

/** Where everything that lasts is kept. */
export interface State {
  /** Whether several processes work on it as a rule, so that none may keep values in memory. */
  readonly isShared: boolean;
  /** A typed view on one namespace. */
  store<T>(shape: Shape<T>): Store<T>;
  /**
   * Inserts `key` if it is absent, atomically across processes; answers whether this call inserted it.
   * Always durable. When it rejects, the key may have been taken all the same, as with any lost answer.
   * @param ttl - milliseconds until the claim lapses; without it, it stays
   */
  claim(key: string, ttl?: number): Promise<boolean>;
  /** Everything as it is now, for a backup. Rejects with `StoreUnavailable`. */
  snapshot(): Promise<Snapshot>;
  /** Has writes issued when the storage is told to close: of what is still only in memory. They must begin at once. */
  beforeClose(work: () => Promise<void>): void;
  /** Finishes pending writes and closes. Later calls reject with trouble `closed`. */
  close(): Promise<void>;
}
