import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { expect, it } from 'vitest';
import { openFreeNative } from '#src/memory/free-native.ts';

setFlagsFromString('--expose-gc');
const collectGarbage: () => void = runInNewContext('gc');

const PIECES = 200_000;
const PIECE_BYTES = 300;

/** Whether the C library is glibc: the others have no call for this, and Node is built for glibc on Linux. */
const isGlibc = 'glibcVersionRuntime' in (process.report.getReport() as { readonly header: object }).header;

/** Many small pieces of which one in a hundred stays, so that what is free lies between what is in use. */
const scatter = (): Buffer[] =>
  Array.from({ length: PIECES }, () => Buffer.allocUnsafeSlow(PIECE_BYTES).fill(1)).filter(
    (_, at) => at % 100 === 0,
  );

it.runIf(isGlibc)('what was freed between pieces in use goes back to the system', async () => {
  const freeNative = await openFreeNative();
  const kept = scatter();
  // The buffers of a collection are freed in another thread.
  await expect
    .poll(() => {
      collectGarbage();
      const before = process.memoryUsage.rss();
      freeNative();
      return before - process.memoryUsage.rss();
    })
    .toBeGreaterThan(20_000_000);
  expect(kept.length).toBe(PIECES / 100);
});

it('can be called however often', async () => {
  const freeNative = await openFreeNative();
  freeNative();
  expect(freeNative).not.toThrow();
});
