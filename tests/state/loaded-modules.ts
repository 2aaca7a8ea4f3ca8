/** A program for a test to run: opens the storage at the address that is given, and says which packages were loaded. */
import module from 'node:module';
import { openState } from '#src/state/open-state.ts';

const [url = ''] = process.argv.slice(2);
const state = await openState({ url, now: Date.now });
const loaded = Object.keys(module.createRequire(import.meta.url).cache);
process.stdout.write(JSON.stringify(loaded.map((path) => path.replace(/^.*node_modules\//, ''))));
await state.close();
