import { renameSync, rmSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';

/**
 * Writes a file so that it is there wholly or as it was before: a neighbour under another name, then a rename.
 * The neighbour does not end in `.json`, so nobody takes it for a data file.
 */
export const writeWhole = (path: string, text: string): void => {
  const neighbour = join(dirname(path), `.${basename(path)}.${process.pid}.part`);
  try {
    writeFileSync(neighbour, text, { flush: true });
    renameSync(neighbour, path);
  } finally {
    rmSync(neighbour, { force: true });
  }
};
