import { writeBackup } from '#src/state/backup/write-backup.ts';
import type { Terminal } from '../terminal/terminal.ts';
import type { Progress } from './progress-bar.ts';
import { sayCopied } from './say-copied.ts';
import { withEngine } from './with-engine.ts';

interface BackUpOptions {
  readonly databaseUrl: string;
  /** Where the file is to be. */
  readonly path: string;
  /** Version of the program. */
  readonly program: string;
  /** Unix milliseconds. */
  readonly now: number;
  readonly terminal: Terminal;
  readonly progress: Progress;
}

/**
 * Writes everything into one file, while the bot runs or not.
 *
 * @throws CopyRefused, StoreUnavailable with a sentence for the operator
 */
export const backUp = async ({
  databaseUrl,
  path,
  program,
  now,
  terminal,
  progress,
}: BackUpOptions): Promise<void> => {
  const copied = await withEngine(databaseUrl, { mustExist: true, now }, async (engine) => {
    const source = await engine.snapshot(now);
    try {
      return await writeBackup({ source, path, program, now, onProgress: progress.show });
    } finally {
      progress.end();
      await source.close();
    }
  });
  sayCopied(copied, terminal);
  terminal.say(`The backup is ${path}.`);
};
