import { existsSync } from 'node:fs';
import { DatabaseSync } from 'node:sqlite';
import { CopyRefused } from '../copy/copy-into.ts';
import type { Snapshot } from '../copy/item.ts';
import { isSameTally, type Tally, tallyOf } from '../copy/tally.ts';
import { sqliteSnapshot } from '../sqlite/sqlite-snapshot.ts';
import { LAYOUT } from '../sqlite/statements.ts';
import { BACKUP_FORMAT, type BackupHeader, HEADER_PLACE, readHeader } from './backup-header.ts';

/** A backup file that was read through and is whole. */
export interface Backup {
  readonly header: BackupHeader;
  /** What is in it and has not lapsed at `at` (Unix milliseconds). */
  snapshot(at: number): Snapshot;
}

const damaged = (path: string, cause?: unknown): CopyRefused =>
  new CopyRefused(`The backup ${path} is damaged or none of Leitmotif: take another one.`, { cause });

/** The layout and the header of the file; throws where it has none. */
const read = (path: string): { layout: number; text: unknown } => {
  const database = new DatabaseSync(path, { readOnly: true });
  try {
    const layout = Number(database.prepare('pragma user_version').get()?.user_version);
    if (database.prepare('pragma quick_check').get()?.quick_check !== 'ok') throw damaged(path);
    if (layout > LAYOUT) return { layout, text: undefined };
    const { namespace, key } = HEADER_PLACE;
    const row = database
      .prepare('select value from entries where namespace = ? and key = ?')
      .get(namespace, key);
    return { layout, text: row?.value };
  } finally {
    database.close();
  }
};

const headerOf = (path: string): BackupHeader | 'newer' => {
  const { layout, text } = read(path);
  if (layout > LAYOUT) return 'newer';
  const header = readHeader(String(text));
  return header.format > BACKUP_FORMAT ? 'newer' : header;
};

/**
 * Opens a backup file and reads it through.
 *
 * @throws CopyRefused where it is not there, made by a newer Leitmotif, or not whole
 */
export const openBackup = async (path: string): Promise<Backup> => {
  if (!existsSync(path)) throw new CopyRefused(`There is no file ${path}: name a backup.`);
  let header: BackupHeader | 'newer';
  let tally: Tally | undefined;
  try {
    header = headerOf(path);
    // Of what has lapsed since, too.
    if (header !== 'newer') {
      const all = sqliteSnapshot(path, 0);
      tally = await tallyOf(all).finally(() => all.close());
    }
  } catch (error) {
    throw error instanceof CopyRefused ? error : damaged(path, error);
  }
  if (header === 'newer')
    throw new CopyRefused(`The backup ${path} was made by a newer Leitmotif: update this one.`);
  if (tally === undefined || !isSameTally(tally, header)) throw damaged(path);
  return { header, snapshot: (at) => sqliteSnapshot(path, at) };
};
