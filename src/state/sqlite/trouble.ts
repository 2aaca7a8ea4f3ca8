import { type StoreTrouble, StoreUnavailable } from '../store.ts';

/** SQLite's result codes (https://sqlite.org/rescode.html); what is not listed is `failed`. */
const TROUBLES: ReadonlyMap<number, StoreTrouble> = new Map([
  [3, 'read-only'], // SQLITE_PERM
  [5, 'locked'], // SQLITE_BUSY
  [6, 'locked'], // SQLITE_LOCKED
  [8, 'read-only'], // SQLITE_READONLY
  [11, 'damaged'], // SQLITE_CORRUPT
  [13, 'full'], // SQLITE_FULL
  [15, 'locked'], // SQLITE_PROTOCOL: lost a race for the log's locks
  [26, 'damaged'], // SQLITE_NOTADB
  [522, 'damaged'], // SQLITE_IOERR_SHORT_READ: the file is shorter than it should be
  [8458, 'damaged'], // SQLITE_IOERR_CORRUPTFS
  [4874, 'full'], // SQLITE_IOERR_SHMSIZE: no room for the index of the log
]);

/** What the file system says, by the code of Node's error. */
const FILE_TROUBLES: ReadonlyMap<string, StoreTrouble> = new Map([
  ['EACCES', 'read-only'],
  ['EPERM', 'read-only'],
  ['EROFS', 'read-only'],
  ['ENOSPC', 'full'],
  ['EDQUOT', 'full'],
]);

const ADVICE: Readonly<Record<StoreTrouble, string>> = {
  locked: 'is locked by another process: stop that process, or wait until it is done',
  'read-only': 'cannot be written: give this user write permission for the file and its folder',
  full: 'does not fit on its disk: free some space, then it carries on by itself',
  damaged: 'is damaged or not a database: put a backup in its place, or name another file in DATABASE_URL',
  timeout: 'did not answer in time: look at the disk it is on',
  closed: 'is closed: Leitmotif is shutting down',
  failed:
    'cannot be opened or used: make sure that its folder exists and that this user may read and write there',
};

/** One sentence for the operator about the database at `path`. */
export function unavailable(trouble: StoreTrouble, path: string, cause?: unknown): StoreUnavailable {
  const detail = trouble === 'failed' && cause instanceof Error ? ` (${cause.message})` : '';
  return new StoreUnavailable(trouble, `The database ${path} ${ADVICE[trouble]}${detail}.`, { cause });
}

/** Instead of the file that was opened there is another one, or none. */
export function displaced(path: string, found: 'nothing' | 'another file'): StoreUnavailable {
  const advice =
    found === 'nothing'
      ? 'is gone: put it back, or restart Leitmotif to begin with an empty one'
      : 'was replaced while in use: the last call is lost, and the new file is used from now on';
  return new StoreUnavailable('failed', `The database ${path} ${advice}.`);
}

export function absent(path: string): StoreUnavailable {
  return new StoreUnavailable('failed', `There is no database ${path}: name one that is there.`);
}

export function nothingKept(): StoreUnavailable {
  return new StoreUnavailable('failed', 'sqlite::memory: forgets everything, so there is nothing to copy.');
}

export function tooNew(path: string): StoreUnavailable {
  return new StoreUnavailable(
    'failed',
    `The database ${path} was written by a newer Leitmotif: update this one.`,
  );
}

/** An error of SQLite or the file system in the store's terms; anything else is a fault of ours and stays as it is. */
export function translate(error: unknown, path: string): unknown {
  if (!(error instanceof Error)) return error;
  if ('errcode' in error && typeof error.errcode === 'number') {
    // The low byte is the kind of error, the rest its variant.
    const trouble = TROUBLES.get(error.errcode) ?? TROUBLES.get(error.errcode & 0xff) ?? 'failed';
    return unavailable(trouble, path, error);
  }
  if ('syscall' in error && 'code' in error) {
    return unavailable(FILE_TROUBLES.get(String(error.code)) ?? 'failed', path, error);
  }
  return error;
}
