/**
 * A program for a test to run with few file handles: the whole bot, which a member asks before, while and after every
 * handle is taken. Says what the member saw, as JSON.
 */
import { closeSync, openSync } from 'node:fs';
import { openState } from '#src/state/open-state.ts';
import { startProgram } from '#tests/support/start-program.ts';
import { memberOf } from './member.ts';

const [url = ''] = process.argv.slice(2);
const program = await startProgram({ state: await openState({ url, now: Date.now, deadline: 700 }) });
const member = memberOf(program);

const ask = async () => ({
  isPicked: (await member.recommend()).title !== '',
  save: await member.save(),
  saved: await member.saved(),
});

const takeAll = (): number[] => {
  const taken: number[] = [];
  for (;;) {
    try {
      taken.push(openSync('/dev/null', 'r'));
    } catch (error) {
      if (error instanceof Error && 'code' in error && error.code === 'EMFILE') return taken;
      throw error;
    }
  }
};

const before = await ask();
const handles = takeAll();
const meanwhile = await ask();
for (const handle of handles) closeSync(handle);
const after = await ask();
process.stdout.write(`${JSON.stringify({ taken: handles.length, before, meanwhile, after })}\n`);
await program.close();
process.exit(0);
