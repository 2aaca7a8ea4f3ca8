import { closeSync, fsyncSync, mkdirSync, openSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { CopyRefused } from '../copy/copy-into.ts';
import type { Snapshot } from '../copy/item.ts';
import { type Copied, makeEqual } from '../copy/make-equal.ts';
import { isSameTally, tallyOf } from '../copy/tally.ts';
import { openSqlite } from '../sqlite/open-sqlite.ts';
import { translate } from '../sqlite/trouble.ts';
import { HEADER_PLACE, writeHeader } from './backup-header.ts';

/** A backup has time: it must only end. */
const DEADLINE_MS = 60_000;

/** Members' ids and what they like are in it. */
const OWNER_ONLY = 0o600;

interface WriteBackupOptions {
  readonly source: Snapshot;
  /** Where the file is to be; what is there is replaced once the new one is whole. */
  readonly path: string;
  /** Version of the program. */
  readonly program: string;
  /** Unix milliseconds. */
  readonly now: number;
  readonly onProgress?: (done: number, total: number) => void;
}

const silent = { info() {}, warn() {} };

/** Leaves one file without a log beside it, and has it on the disk. */
const seal = (path: string): void => {
  const database = new DatabaseSync(path);
  database.exec('pragma journal_mode = delete');
  database.close();
  const file = openSync(path, 'r');
  fsyncSync(file);
  closeSync(file);
};

const removeAll = (path: string): void => {
  for (const suffix of ['', '-wal', '-shm', '-journal']) rmSync(path + suffix, { force: true });
};

const fill = async (
  part: string,
  { source, program, now, onProgress = () => {} }: WriteBackupOptions,
): Promise<Copied> => {
  const context = { now: () => now, deadline: DEADLINE_MS, log: silent };
  const engine = await openSqlite(`sqlite:${part}`, context);
  try {
    const total = await source.count();
    let done = 0;
    const copied = await makeEqual(source, engine, now, () => {
      done += 1;
      onProgress(done, total);
    });
    const written = await engine.snapshot(now);
    const tally = await tallyOf(written).finally(() => written.close());
    if (!isSameTally(tally, copied.tally))
      throw new CopyRefused(`${part} does not hold what was written to it.`);
    const header = writeHeader(program, new Date(now), tally);
    await engine
      .rows({ namespace: HEADER_PLACE.namespace, durable: true })
      .set(HEADER_PLACE.key, { value: header });
    return copied;
  } finally {
    await engine.close();
  }
};

/**
 * Writes everything into one file, the same for every engine: a SQLite database with a header. It is read back before
 * it gets its name, so that a file with that name is a whole one. Rejects with `StoreUnavailable`.
 */
export const writeBackup = async (options: WriteBackupOptions): Promise<Copied> => {
  const { path } = options;
  const part = `${path}.part`;
  try {
    mkdirSync(dirname(path), { recursive: true });
    removeAll(part);
    writeFileSync(part, '', { mode: OWNER_ONLY });
    const copied = await fill(part, options);
    seal(part);
    renameSync(part, path);
    return copied;
  } catch (error) {
    removeAll(part);
    throw translate(error, part);
  }
};
