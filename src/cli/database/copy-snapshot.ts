import { type CopyOptions, copyInto } from '#src/state/copy/copy-into.ts';
import type { Copied } from '#src/state/copy/make-equal.ts';
import type { Progress } from './progress-bar.ts';

/** Copies a snapshot into a database with its progress shown, and closes the snapshot however that ends. */
export const copySnapshot = async (
  options: Omit<CopyOptions, 'onProgress'>,
  progress: Progress,
): Promise<Copied> => {
  try {
    return await copyInto({ ...options, onProgress: progress.show });
  } finally {
    progress.end();
    await options.source.close();
  }
};
