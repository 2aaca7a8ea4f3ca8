import { z } from 'zod';
import type { Tally } from '../copy/tally.ts';

/** The format of backup files; raised when an older Leitmotif could no longer restore them. */
export const BACKUP_FORMAT = 1;

/** Where the header is in a backup file, which is a SQLite database in the program's own layout. */
export const HEADER_PLACE = { namespace: '', key: 'backup' } as const;

const header = z.object({
  format: z.int(),
  /** Version of the program that made it. */
  program: z.string(),
  /** ISO 8601. */
  made: z.string(),
  rows: z.int(),
  claims: z.int(),
  checksum: z.string(),
});

/** What a backup file says of itself. */
export type BackupHeader = z.infer<typeof header>;

export const writeHeader = (program: string, made: Date, tally: Tally): string => {
  const written: BackupHeader = { format: BACKUP_FORMAT, program, made: made.toISOString(), ...tally };
  return JSON.stringify(written);
};

/** Throws where it is none. */
export const readHeader = (text: string): BackupHeader => header.parse(JSON.parse(text));
