import { join } from 'node:path';
import { Command } from 'commander';
import { ConfigInvalid, readConfig } from '#src/config.ts';
import { loadEnvironment } from '#src/environment.ts';
import { PROGRAM_VERSION } from '#src/program-version.ts';
import { backupName } from '#src/state/backup/backup-name.ts';
import { CopyRefused } from '#src/state/copy/copy-into.ts';
import { StoreUnavailable } from '#src/state/store.ts';
import { backUp } from './database/back-up.ts';
import { migrate } from './database/migrate.ts';
import { progressBar } from './database/progress-bar.ts';
import { restore } from './database/restore.ts';
import type { Terminal } from './terminal/terminal.ts';

const terminal: Terminal = {
  say: (line) => void process.stdout.write(`${line}\n`),
  complain: (line) => void process.stderr.write(`${line}\n`),
};

const progress = progressBar(process.stderr);

const settings = () => {
  loadEnvironment();
  return readConfig(process.env);
};

const isForOperator = (error: unknown): error is Error =>
  error instanceof ConfigInvalid || error instanceof CopyRefused || error instanceof StoreUnavailable;

/** Does the work; what an operator can mend is one sentence, anything else a fault of ours with its trace. */
const attempt = async (work: () => Promise<void>): Promise<void> => {
  try {
    await work();
  } catch (error) {
    if (!isForOperator(error)) throw error;
    terminal.complain(error.message);
    process.exitCode = 1;
  }
};

const program = new Command('leitmotif').description('Looks after the database of a bot');

program
  .command('migrate')
  .description('Copies everything from one database to another, and compares both; run again, it goes on')
  .argument('<from>', 'address like DATABASE_URL, such as sqlite:var/leitmotif.db')
  .argument('<to>', 'address like DATABASE_URL, such as postgres://bot:secret@db/leitmotif')
  .option('--replace', 'make the target equal to the source, and delete what else it holds')
  .action((from: string, to: string, { replace = false }: { replace?: boolean }) =>
    attempt(() => migrate({ from, to, replace, now: Date.now(), terminal, progress })),
  );

program
  .command('backup')
  .description('Writes everything in the database of DATABASE_URL into one file; the bot may run')
  .argument('[file]', 'default: a file named by the time, in BACKUP_DIR')
  .action((file: string | undefined) =>
    attempt(async () => {
      const { databaseUrl, backupDir } = settings();
      const now = Date.now();
      const path = file ?? join(backupDir, backupName(now));
      await backUp({ databaseUrl, path, program: PROGRAM_VERSION, now, terminal, progress });
    }),
  );

program
  .command('restore')
  .description('Puts a backup into the database of DATABASE_URL; the bot has to be stopped')
  .argument('<file>', 'a backup')
  .option('--replace', 'delete what the database holds now')
  .action((path: string, { replace = false }: { replace?: boolean }) =>
    attempt(async () => {
      const { databaseUrl } = settings();
      await restore({ path, databaseUrl, replace, now: Date.now(), terminal, progress });
    }),
  );

await program.parseAsync();
