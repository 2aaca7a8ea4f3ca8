import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { expect, it } from 'vitest';
import { createJsonBytes } from '#src/core/reply/json-bytes.ts';

const CARDS = 300;

setFlagsFromString('--expose-gc');
const collectGarbage: () => void = runInNewContext('gc');

const arrayBuffers = (): number => {
  collectGarbage();
  return process.memoryUsage().arrayBuffers;
};

it('the bytes of a card that are kept keep nothing else in memory', async () => {
  const write = createJsonBytes();
  const cards = Array.from({ length: CARDS }, (_, at) => ({
    title: `${at}`,
    description: 'x'.repeat(2_000),
  }));
  const before = arrayBuffers();
  for (const card of cards) {
    write((json) => json.large(card));
    // Others write in between, as in life, and keep nothing.
    Buffer.from('y'.repeat(30_000));
  }
  // 600 kB of cards and a slab; with Node's slabs it would be some 20 MB.
  // V8 gives buffers back a moment after a collection, in another thread.
  await expect.poll(() => arrayBuffers() - before).toBeLessThan(3_000_000);
  // Held until here: their bytes live as long as they do.
  expect(cards.length).toBe(CARDS);
});
