/** `npm run test:chaos -- --rounds 200`: kills the program around its posts and counts what came twice or not at all. */
import { parseArgs } from 'node:util';
import { say } from '#src/end-process.ts';
import { seededRandom } from '#tests/support/seeded-random.ts';
import { runChaos } from './rounds.ts';

const { values } = parseArgs({
  options: {
    rounds: { type: 'string', default: '200' },
    seed: { type: 'string', default: String(Date.now()) },
    processes: { type: 'string', default: '1' },
    verbose: { type: 'boolean', default: false },
  },
});
const begun = performance.now();
say(`Chaos: ${values.rounds} rounds, ${values.processes} process(es) on one database, seed ${values.seed}`);
const figures = await runChaos({
  rounds: Number(values.rounds),
  processes: Number(values.processes),
  random: seededRandom(values.seed),
  ...(values.verbose && { say }),
});
say(
  `${figures.due} posts due, ${figures.posted} posted, ${figures.doubles} doubles, ${figures.losses} losses; ${figures.kills} kills, ${figures.faults} faults; ${Math.round((performance.now() - begun) / 1_000)} s`,
);
process.exitCode = figures.doubles + figures.losses === 0 ? 0 : 1;
