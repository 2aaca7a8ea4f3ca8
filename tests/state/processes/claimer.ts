/**
 * A program for a test to run twice: at a word on its input it claims its first key, at the next word the others,
 * and says which ones it got. The two words let both be under way before either can take everything.
 */
import { createInterface } from 'node:readline';
import { openState } from '#src/state/open-state.ts';

const [url = '', count, direction] = process.argv.slice(2);
const state = await openState({ url, now: Date.now, deadline: 20_000 });
const input = createInterface(process.stdin);
const words = input[Symbol.asyncIterator]();
const say = (line: string): void => void process.stdout.write(`${line}\n`);

const keys = Array.from({ length: Number(count) }, (_, index) => `post ${index}`);
if (direction === 'backwards') keys.reverse();

say('ready');
for (const [at, key] of keys.entries()) {
  if (at < 2) await words.next();
  if (await state.claim(key)) say(key);
}
input.close();
await state.close();
