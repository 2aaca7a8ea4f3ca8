import type { Engine } from '../engine.ts';
import { copyUnderWay, markCopy, unmarkCopy } from './copy-mark.ts';
import type { Snapshot } from './item.ts';
import { type Copied, makeEqual } from './make-equal.ts';
import { isSameTally, tallyOf } from './tally.ts';

/** Thrown where a copy must not or did not happen; the message is one sentence for the operator. */
export class CopyRefused extends Error {
  override readonly name = 'CopyRefused';
}

/** A copy into a database. */
export interface CopyOptions {
  readonly source: Snapshot;
  /** What the source is, the same each time; no password. */
  readonly sourceName: string;
  readonly target: Engine;
  readonly targetName: string;
  /** What the target has of its own may be lost. */
  readonly replace: boolean;
  /** Unix milliseconds; what has lapsed by then is not copied. */
  readonly now: number;
  readonly onProgress: (done: number, total: number) => void;
}

const assertMayFill = async ({
  target,
  targetName,
  sourceName,
  replace,
  now,
}: CopyOptions): Promise<void> => {
  if (replace) return;
  const begun = await copyUnderWay(target);
  if (begun === sourceName) return;
  if (begun !== undefined)
    throw new CopyRefused(
      `${targetName} holds a part of ${begun}: run that copy again, or add --replace to fill it anew from ${sourceName}.`,
    );
  const found = await target.snapshot(now);
  const count = await found.count().finally(() => found.close());
  if (count > 0)
    throw new CopyRefused(
      `${targetName} already holds ${count} entries: name an empty one, or add --replace, which makes it equal to ${sourceName} and deletes what else it holds.`,
    );
};

/**
 * Fills a database from another and compares both afterwards. Broken off, it is completed by the same call; until
 * then the bot refuses to work on the target.
 *
 * @throws CopyRefused where the target holds something else, or did not become equal
 */
export const copyInto = async (options: CopyOptions): Promise<Copied> => {
  const { source, sourceName, target, targetName, now, onProgress } = options;
  await assertMayFill(options);
  await markCopy(target, sourceName);
  const total = await source.count();
  let done = 0;
  const copied = await makeEqual(source, target, now, () => {
    done += 1;
    onProgress(done, total);
  });
  const found = await target.snapshot(now);
  const tally = await tallyOf(found).finally(() => found.close());
  if (!isSameTally(tally, copied.tally))
    throw new CopyRefused(
      `${targetName} is not equal to ${sourceName} after copying: end whatever writes to it, and run the same again.`,
    );
  await unmarkCopy(target);
  return copied;
};
