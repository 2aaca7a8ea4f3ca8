import { CopyRefused } from '#src/state/copy/copy-into.ts';
import type { Terminal } from '../terminal/terminal.ts';
import { copySnapshot } from './copy-snapshot.ts';
import { describeDatabase } from './describe-database.ts';
import type { Progress } from './progress-bar.ts';
import { sayCopied } from './say-copied.ts';
import { withEngine } from './with-engine.ts';

interface MigrateOptions {
  /** Addresses like `DATABASE_URL`. */
  readonly from: string;
  readonly to: string;
  /** Makes the target equal to the source, whatever it holds. */
  readonly replace: boolean;
  /** Unix milliseconds. */
  readonly now: number;
  readonly terminal: Terminal;
  readonly progress: Progress;
}

/**
 * Moves everything from one database to another, in either direction between the engines. Broken off, it is completed
 * by the same call.
 *
 * @throws CopyRefused, StoreUnavailable with a sentence for the operator
 */
export const migrate = async ({
  from,
  to,
  replace,
  now,
  terminal,
  progress,
}: MigrateOptions): Promise<void> => {
  const [sourceName, targetName] = [describeDatabase(from), describeDatabase(to)];
  if (sourceName === targetName) throw new CopyRefused(`${sourceName} is named twice: name two databases.`);
  terminal.say(
    `Copying ${sourceName} to ${targetName}. No Leitmotif may run on either of them until this is done.`,
  );
  const copied = await withEngine(from, { mustExist: true, now }, (source) =>
    withEngine(to, { mustExist: false, now }, async (target) => {
      const snapshot = await source.snapshot(now);
      return copySnapshot({ source: snapshot, sourceName, target, targetName, replace, now }, progress);
    }),
  );
  sayCopied(copied, terminal);
  terminal.say(`Now set DATABASE_URL to the address of ${targetName} and start Leitmotif.`);
};
