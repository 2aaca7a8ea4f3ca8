/** A program for a test to run twice: waits for a word on its input, then claims keys and says which ones it got. */
import { once } from 'node:events';
import { openState } from '#src/state/open-state.ts';

const [path, count, direction] = process.argv.slice(2);
const state = await openState({ url: `sqlite:${path}`, now: Date.now, deadline: 20_000 });
process.stdout.write('ready\n');
await once(process.stdin, 'data');
process.stdin.destroy();

const keys = Array.from({ length: Number(count) }, (_, index) => `post ${index}`);
if (direction === 'backwards') keys.reverse();
for (const key of keys) {
  if (await state.claim(key)) process.stdout.write(`${key}\n`);
}
await state.close();
