import type { DatabaseSync } from 'node:sqlite';
import { type Files, filesAt } from './files.ts';
import { LAYOUT, prepareStatements, SCHEMA, type Statements } from './statements.ts';
import { tooNew, unavailable } from './trouble.ts';

export const MEMORY = ':memory:';

/** Where a database is, and how to connect to it. */
export interface Source {
  /** Absolute path, or `:memory:`. */
  readonly path: string;
  readonly connect: () => DatabaseSync;
}

/** An open database, ready for use. */
export interface Database {
  readonly handle: DatabaseSync;
  readonly statements: Statements;
  /** `undefined` in memory. */
  readonly files: Files | undefined;
  /** What `pragma synchronous` is set to. */
  synchronous: 'full' | 'normal' | undefined;
}

/**
 * `pragma quick_check` reads the whole file: about 0.7 ms a megabyte from memory, several times that from a disk.
 * Larger files are not checked; their damage shows when a damaged page is read.
 */
const CHECKED_MAX_BYTES = 64 * 1024 * 1024;

interface Opening {
  /** Looks for damage. */
  readonly check: boolean;
  /** Creates the tables where there are none; without it, a file without them counts as damaged. */
  readonly create: boolean;
}

/** Opens a connection and makes sure that it leads to a database of ours. */
export function openDatabase({ path, connect }: Source, { check, create }: Opening): Database {
  const handle = connect();
  try {
    handle.exec('pragma journal_mode = wal');
    if (check && !isSound(handle)) throw unavailable('damaged', path);
    ensureLayout(handle, path, create);
    const files = path === MEMORY ? undefined : filesAt(path);
    return { handle, statements: prepareStatements(handle), files, synchronous: undefined };
  } catch (error) {
    handle.close();
    throw error;
  }
}

function isSound(handle: DatabaseSync): boolean {
  const ask = (pragma: string) => handle.prepare(`pragma ${pragma}`).get()?.[pragma];
  if (Number(ask('page_count')) * Number(ask('page_size')) > CHECKED_MAX_BYTES) return true;
  return ask('quick_check') === 'ok';
}

function ensureLayout(handle: DatabaseSync, path: string, create: boolean): void {
  const found = () => Number(handle.prepare('pragma user_version').get()?.user_version);
  if (found() > LAYOUT) throw tooNew(path);
  if (found() === LAYOUT) return;
  if (!create) throw unavailable('damaged', path);
  inTransaction(handle, () => {
    // Another process may have been quicker.
    if (found() < LAYOUT) handle.exec(SCHEMA);
  });
}

/** Runs `work` in one transaction that holds the write lock from the start; all of it is kept, or nothing. */
export function inTransaction<T>(handle: DatabaseSync, work: () => T): T {
  handle.exec('begin immediate');
  try {
    const result = work();
    handle.exec('commit');
    return result;
  } catch (error) {
    if (handle.isTransaction) handle.exec('rollback');
    throw error;
  }
}
