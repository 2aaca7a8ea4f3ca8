import { fileURLToPath } from 'node:url';
import { ConfigInvalid, readConfig } from '#src/config.ts';
import { loadEnvironment } from '#src/environment.ts';
import { createScrubber } from '#src/log/scrub.ts';
import { examine } from './doctor/examine.ts';
import { type Finding, failure, linesOf } from './doctor/finding.ts';

const DATA = fileURLToPath(new URL('../../data', import.meta.url));

/** What is wrong with the settings ends the examination, since all else is asked by them. */
async function* examineAll(): AsyncGenerator<Finding> {
  try {
    loadEnvironment();
    yield* examine({ config: readConfig(process.env), data: DATA, now: Date.now });
  } catch (error) {
    if (!(error instanceof ConfigInvalid)) throw error;
    for (const sentence of error.message.split('\n'))
      yield failure('settings', sentence, 'Change it in .env or in the environment.');
  }
}

// Sentences of libraries may hold addresses with passwords.
const scrub = createScrubber([]);
for await (const finding of examineAll()) {
  if (finding.state === 'fail') process.exitCode = 1;
  for (const line of linesOf(finding)) process.stdout.write(`${scrub(line)}\n`);
}
