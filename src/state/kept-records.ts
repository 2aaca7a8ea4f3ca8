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

/** A record in memory, changed in place. */
export interface Kept<T> {
  readonly key: string;
  readonly value: T;
}

/** A record and how it stands with the store. */
interface Entry<T> extends Kept<T> {
  isKept: boolean;
  /** It is still to be written. */
  isChanged: boolean;
  /** It was deleted; somebody may still hold it. */
  isForgotten: boolean;
  /** Somebody asked for it since it was last looked at for leaving. */
  isUsed: boolean;
}

/** Records in memory, in front of a store that this process alone writes to. */
export interface KeptRecords<T extends object> {
  /** The record in memory; `undefined` while it has not been read. */
  known(key: string): Kept<T> | undefined;
  /** The record, read if need be. Rejects with `StoreUnavailable`. */
  get(key: string): Promise<Kept<T>>;
  /** This record has changed: it will be written within a second, and tried again until that works. */
  writeSoon(record: Kept<T>): void;
  /** Writes this record at once. Rejects with `StoreUnavailable`. */
  writeNow(record: Kept<T>): Promise<void>;
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

/** For each record that is read, so many others are looked at for leaving: more than one, so that room is made again. */
const LOOKS = 4;

/** Begins with nothing in memory. */
export const keptRecords = <Stored, T extends object>({
  store,
  size,
  open,
  close,
}: KeptRecordsOptions<Stored, T>): KeptRecords<T> => {
  /** The next to be looked at for leaving comes first. */
  const kept = new Map<string, Entry<T>>();
  const reading = new Map<string, Promise<Entry<T>>>();
  let changed: Entry<T>[] = [];
  let isFailing = false;
  let waiting: NodeJS.Timeout | undefined;

  const keep = (entry: Entry<T>): void => {
    entry.isKept = true;
    kept.set(entry.key, entry);
  };

  const drop = (entry: Entry<T>): void => {
    entry.isKept = false;
    kept.delete(entry.key);
  };

  const keepStored = (key: string, stored: Stored | undefined): Entry<T> => {
    const value = open(stored);
    const entry = { key, value, isKept: false, isChanged: false, isForgotten: false, isUsed: false };
    keep(entry);
    return entry;
  };

  /** Second chance (the clock algorithm): what was used since the last look goes to the end of the line. */
  const makeRoom = (latest: Entry<T>): void => {
    let looks = 0;
    for (const entry of kept.values()) {
      if (kept.size <= size || looks === LOOKS || entry === latest) return;
      looks += 1;
      drop(entry);
      if (entry.isUsed || entry.isChanged) keep(entry);
      entry.isUsed = false;
    }
  };

  const read = async (key: string): Promise<Entry<T>> => {
    try {
      const entry = keepStored(key, await store.get(key));
      makeRoom(entry);
      return entry;
    } finally {
      reading.delete(key);
    }
  };

  const flush = async (): Promise<void> => {
    clearTimeout(waiting);
    waiting = undefined;
    const entries = changed;
    changed = [];
    const writes: Promise<void>[] = [];
    // Some were written, or forgotten, since.
    for (const entry of entries) if (entry.isChanged) writes.push(write(entry));
    const results = await Promise.allSettled(writes);
    if (results.length > 0) isFailing = results.some(({ status }) => status === 'rejected');
  };

  const writeSoon = (record: Kept<T>): void => {
    const entry = record as Entry<T>;
    if (entry.isForgotten || entry.isChanged) return;
    entry.isChanged = true;
    if (!entry.isKept) keep(entry);
    changed.push(entry);
    waiting ??= setTimeout(() => void flush(), GATHER_MS).unref();
  };

  /** Writes, and where that fails tries again later. */
  const write = async (entry: Entry<T>): Promise<void> => {
    entry.isChanged = false;
    try {
      await store.set(entry.key, close(entry.value));
    } catch (error) {
      // It may have left memory meanwhile, unless it was read anew.
      writeSoon(kept.get(entry.key) ?? entry);
      throw error;
    }
  };

  const forget = async (key: string): Promise<void> => {
    // A read under way would bring it back.
    const running = reading.get(key);
    if (running !== undefined) await Promise.allSettled([running]);
    const entry = kept.get(key);
    const hadChanged = entry?.isChanged === true;
    if (entry !== undefined) Object.assign(entry, { isForgotten: true, isChanged: false });
    // Whoever comes while it is being deleted begins anew.
    const fresh = keepStored(key, undefined);
    try {
      await store.delete(key);
    } catch (error) {
      drop(fresh);
      if (entry !== undefined) {
        entry.isForgotten = false;
        keep(entry);
        if (hadChanged) writeSoon(entry);
      }
      throw error;
    }
    if (kept.get(key) === fresh && !fresh.isChanged) drop(fresh);
  };

  const known = (key: string): Entry<T> | undefined => {
    const entry = kept.get(key);
    if (entry !== undefined) entry.isUsed = true;
    return entry;
  };

  return {
    known,
    async get(key) {
      const entry = known(key);
      if (entry !== undefined) return entry;
      const running = reading.get(key);
      if (running !== undefined) return running;
      const begun = read(key);
      reading.set(key, begun);
      return begun;
    },
    writeSoon,
    async writeNow(record) {
      const entry = record as Entry<T>;
      if (entry.isForgotten) return;
      if (entry.isChanged) await write(entry);
      else await store.set(entry.key, close(entry.value));
    },
    forget,
    isFailing: () => isFailing,
    flush,
  };
};
