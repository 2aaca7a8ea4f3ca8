import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import type { StateLog } from '../engine.ts';
import type { Shape, State } from '../store.ts';
import { backupName, surplusBackups } from './backup-name.ts';
import { writeBackup } from './write-backup.ts';

/** When the bot backs itself up, and where to. */
export interface BackupPlan {
  /** Milliseconds. */
  readonly every: number;
  /** How many files are kept. */
  readonly keep: number;
  readonly folder: string;
}

const last = z.strictObject({ at: z.number() });

/** When the last backup was made, whichever process made it. */
const LAST_SHAPE: Shape<z.infer<typeof last>> = {
  namespace: 'backup',
  version: 1,
  durable: true,
  read: (raw) => last.parse(raw),
};

/** After a failure, or the end of the process that was at it, the next attempt is made so much later. */
const ATTEMPT_MS = 15 * 60_000;

interface Surroundings {
  readonly state: State;
  readonly plan: BackupPlan;
  /** Version of the program. */
  readonly program: string;
  /** Unix milliseconds. */
  readonly now: () => number;
  readonly log: StateLog;
}

/**
 * Makes what, called now and then, makes a backup when one is due; answers its path. Of several processes one does it.
 * A failure is logged and tried again a quarter of an hour later; it never rejects.
 */
export const backUpWhenDue = ({ state, plan, program, now, log }: Surroundings) => {
  const store = state.store(LAST_SHAPE);
  const periodOf = (time: number): number => Math.floor(time / plan.every);

  const isDue = async (at: number): Promise<boolean> => {
    const made = await store.get('last');
    // One that is dated later than now was made while the clock was wrong.
    if (made !== undefined && periodOf(made.at) === periodOf(at)) return false;
    return state.claim(`backup ${periodOf(at)} ${Math.floor(at / ATTEMPT_MS)}`, 2 * ATTEMPT_MS);
  };

  const backUp = async (at: number): Promise<string> => {
    const path = join(plan.folder, backupName(at));
    const source = await state.snapshot();
    const { tally } = await writeBackup({ source, path, program, now: at }).finally(() => source.close());
    await store.set('last', { at });
    for (const name of surplusBackups(plan.folder, plan.keep)) rmSync(join(plan.folder, name));
    log.info({ path, rows: tally.rows, claims: tally.claims }, 'backup made');
    return path;
  };

  return async (): Promise<string | undefined> => {
    const at = now();
    try {
      return (await isDue(at)) ? await backUp(at) : undefined;
    } catch (err) {
      log.warn({ err }, 'no backup could be made; it will be tried again');
      return undefined;
    }
  };
};
