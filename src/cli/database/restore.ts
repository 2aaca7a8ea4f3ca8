import { basename } from 'node:path';
import { openBackup } from '#src/state/backup/open-backup.ts';
import type { Terminal } from '../terminal/terminal.ts';
import { copySnapshot } from './copy-snapshot.ts';
import { describeDatabase } from './describe-database.ts';
import type { Progress } from './progress-bar.ts';
import { sayCopied } from './say-copied.ts';
import { withEngine } from './with-engine.ts';

interface RestoreOptions {
  /** The backup file. */
  readonly path: string;
  readonly databaseUrl: string;
  /** Deletes what the database holds now. */
  readonly replace: boolean;
  /** Unix milliseconds. */
  readonly now: number;
  readonly terminal: Terminal;
  readonly progress: Progress;
}

/**
 * Puts a backup into the database of `DATABASE_URL`, on whichever engine that is. The file is read through first.
 *
 * @throws CopyRefused, StoreUnavailable with a sentence for the operator
 */
export const restore = async ({
  path,
  databaseUrl,
  replace,
  now,
  terminal,
  progress,
}: RestoreOptions): Promise<void> => {
  const { header, snapshot } = await openBackup(path);
  const targetName = describeDatabase(databaseUrl);
  terminal.say(
    `Restoring ${basename(path)} of ${header.made} to ${targetName}. Every Leitmotif that uses it has to be stopped until this is done.`,
  );
  const sourceName = `the backup ${basename(path)}`;
  const copied = await withEngine(databaseUrl, { mustExist: false, now }, (target) =>
    copySnapshot({ source: snapshot(now), sourceName, target, targetName, replace, now }, progress),
  );
  sayCopied(copied, terminal);
};
