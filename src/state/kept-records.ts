import type { Store } from './store.ts';

/** Writes of records are gathered for so long: what a loss of the process can cost at the most. */
const GATHER_MS = 1_000;

interface KeptRecordsOptions<Stored, T> {
  readonly store: Store<Stored>;
  /** Records kept in memory; of those that are written, the one unused for longest goes first. */
  readonly size: number;
  /** Makes the record to work with; of nothing, an empty one. */
  readonly open: (stored: Stored | undefined) => T;
  /** The record as it is stored. */
  readonly close: (record: T) => Stored;
}

/** Records in memory, in front of a store that this process alone writes to; they are changed in place. */
export interface KeptRecords<T extends object> {
  /** The record in memory; `undefined` while it has not been read. */
  known(key: string): T | undefined;
  /** The record, read if need be. Rejects with `StoreUnavailable`. */
  get(key: string): Promise<T>;
  /** This record has changed: it will be written within a second, and tried again until that works. */
  writeSoon(key: string, record: T): void;
  /** Writes this record at once. Rejects with `StoreUnavailable`. */
  writeNow(key: string, record: T): Promise<void>;
  /**
   * Deletes a record, in memory and from the store; no write that is under way or still to come brings it back.
   * Rejects with `StoreUnavailable`, and then nothing is changed.
   */
  forget(key: string): Promise<void>;
  /** Whether the last gathered write failed: what changed since is in memory only. */
  isFailing(): boolean;
  /** Writes all that changed. */
  flush(): Promise<void>;
}

/** Begins with nothing in memory. */
export const keptRecords = <Stored, T extends object>({
  store,
  size,
  open,
  close,
}: KeptRecordsOptions<Stored, T>): KeptRecords<T> => {
  const kept = new Map<string, T>();
  const reading = new Map<string, Promise<T>>();
  let changed = new Set<string>();
  /** Records that were forgotten; somebody may still hold them. */
  const forgotten = new WeakSet<T>();
  let isFailing = false;
  let waiting: NodeJS.Timeout | undefined;

  const makeRoom = (): void => {
    for (const key of kept.keys()) {
      if (kept.size <= size) return;
      if (!changed.has(key)) kept.delete(key);
    }
  };

  const read = async (key: string): Promise<T> => {
    try {
      const record = open(await store.get(key));
      kept.set(key, record);
      makeRoom();
      return record;
    } finally {
      reading.delete(key);
    }
  };

  const flush = async (): Promise<void> => {
    clearTimeout(waiting);
    waiting = undefined;
    const keys = changed;
    changed = new Set();
    const results = await Promise.allSettled(
      [...keys].map(async (key) => {
        const record = kept.get(key);
        if (record !== undefined) await write(key, record);
      }),
    );
    if (results.length > 0) isFailing = results.some(({ status }) => status === 'rejected');
  };

  const writeSoon = (key: string, record: T): void => {
    if (forgotten.has(record)) return;
    kept.set(key, record);
    changed.add(key);
    waiting ??= setTimeout(() => void flush(), GATHER_MS).unref();
  };

  /** Writes, and where that fails tries again later. */
  const write = async (key: string, record: T): Promise<void> => {
    try {
      await store.set(key, close(record));
    } catch (error) {
      // It may have left memory meanwhile, unless it was read anew.
      writeSoon(key, kept.get(key) ?? record);
      throw error;
    }
  };

  const forget = async (key: string): Promise<void> => {
    // A read under way would bring it back.
    const running = reading.get(key);
    if (running !== undefined) await Promise.allSettled([running]);
    const record = kept.get(key);
    const hadChanged = changed.delete(key);
    if (record !== undefined) forgotten.add(record);
    // Whoever comes while it is being deleted begins anew.
    const fresh = open(undefined);
    kept.set(key, fresh);
    try {
      await store.delete(key);
    } catch (error) {
      kept.delete(key);
      if (record !== undefined) {
        forgotten.delete(record);
        kept.set(key, record);
        if (hadChanged) writeSoon(key, record);
      }
      throw error;
    }
    if (kept.get(key) === fresh && !changed.has(key)) kept.delete(key);
  };

  const known = (key: string): T | undefined => {
    const record = kept.get(key);
    if (record === undefined) return undefined;
    kept.delete(key);
    kept.set(key, record);
    return record;
  };

  return {
    known,
    async get(key) {
      const record = known(key);
      if (record !== undefined) return record;
      const running = reading.get(key);
      if (running !== undefined) return running;
      const begun = read(key);
      reading.set(key, begun);
      return begun;
    },
    writeSoon,
    async writeNow(key, record) {
      if (forgotten.has(record)) return;
      const hadChanged = changed.delete(key);
      if (hadChanged) await write(key, record);
      else await store.set(key, close(record));
    },
    forget,
    isFailing: () => isFailing,
    flush,
  };
};
