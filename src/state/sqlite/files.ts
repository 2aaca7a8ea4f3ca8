import { renameSync, rmSync, statSync } from 'node:fs';

/** The numbers of the files of an open database: they stay with the files, whatever is put at their paths. */
export interface Files {
  readonly main: number | undefined;
  readonly log: number | undefined;
}

export function filesAt(path: string): Files {
  return { main: fileNumber(path), log: fileNumber(`${path}-wal`) };
}

export function fileNumber(path: string): number | undefined {
  return statSync(path, { throwIfNoEntry: false })?.ino;
}

/** Whoever replaces the file by hand forgets its log, and SQLite would play that into the file in its place. */
export function setAsideForeignLog(path: string, before: Files): void {
  const { main, log } = filesAt(path);
  if (main === before.main || log === undefined || log !== before.log) return;
  renameSync(`${path}-wal`, `${path}-wal.old`);
  rmSync(`${path}-shm`, { force: true });
}
