import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { DATA_FOLDER } from '#tests/support/real-catalog.ts';

/** A copy of the shipped data and a folder for drafts, both gone when the test has finished. */
export const cliFolders = (): { data: string; drafts: string } => {
  const folder = mkdtempSync(join(tmpdir(), 'leitmotif-cli-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  cpSync(DATA_FOLDER, join(folder, 'data'), { recursive: true });
  return { data: join(folder, 'data'), drafts: join(folder, 'drafts') };
};
