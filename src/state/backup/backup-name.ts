import { readdirSync } from 'node:fs';

const NAME = /^leitmotif-\d{4}-\d{2}-\d{2}T\d{2}-\d{2}-\d{2}Z\.db$/;

/** The name of a backup made at this time (Unix milliseconds); names sort by time. */
export const backupName = (now: number): string =>
  `leitmotif-${new Date(now).toISOString().slice(0, 19).replaceAll(':', '-')}Z.db`;

/** The names of the backups in a folder beyond the newest `keep`, the oldest first. */
export const surplusBackups = (folder: string, keep: number): string[] =>
  readdirSync(folder)
    .filter((name) => NAME.test(name))
    .toSorted()
    .slice(0, -keep);
