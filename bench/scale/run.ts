/**
 * `npm run bench:scale`: what a million servers would need. Measures one process and one Postgres on this machine and
 * reckons the rest from that, from Discord's limits and from what `assumptions.ts` assumes. `--quick` for less.
 */
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { cpus } from 'node:os';
import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { loadCatalog } from '#src/catalog/load/load-catalog.ts';
import { say } from '#src/end-process.ts';
import { createCluster } from '#tests/support/postgres/cluster.ts';
import { ostInteractions } from '../discord/interactions.ts';
import { givenOf, likelyQuestions } from '../load/questions.ts';
import { createReport } from '../report/create-report.ts';
import { figure } from '../report/figures.ts';
import { showLimits } from './limits.ts';
import { measurePostgres } from './measure-postgres.ts';
import { measureProcess } from './measure-process.ts';
import { showPosts, showProcesses, showRows, showShards } from './project.ts';

const VAR = fileURLToPath(new URL('../../var', import.meta.url));
const DATA = fileURLToPath(new URL('../../data', import.meta.url));
const FULL_MS = 5_000;
const QUICK_MS = 1_000;

const { values } = parseArgs({ options: { quick: { type: 'boolean', default: false } } });
const ms = values.quick ? QUICK_MS : FULL_MS;
const begun = performance.now();
mkdirSync(VAR, { recursive: true });
const folder = mkdtempSync(resolve(VAR, 'scale-'));
process.once('SIGINT', () => process.exit(130));
process.once('exit', () => rmSync(folder, { recursive: true, force: true }));

const [cpu, ...more] = cpus();
say(`Leitmotif at scale: ${more.length + 1} cores (${cpu?.model}), Node ${process.version}`);
const report = createReport(say);
const cluster = await createCluster({ isLasting: true });
try {
  const questions = likelyQuestions(loadCatalog(DATA));
  const interaction = ostInteractions('recommend', questions.map(givenOf));
  const bot = await measureProcess({ folder, interaction, settings: { DATABASE_URL: cluster.url } }, ms);
  const postgres = await measurePostgres(cluster.url, ms);
  report.table(
    'Measured: one Postgres on this machine, its settings as they come, beside the process that asks',
    ['', 'a second', ''],
    [
      ['claims', figure(postgres.claims), 'durable'],
      ['writes of a plan', figure(postgres.durableWrites), 'durable'],
      ['changes of a member', figure(postgres.updates), 'read and written'],
      ['reads of a member', figure(postgres.reads), ''],
      ['jobs of daily posts added', figure(postgres.jobsAdded), '500 together'],
      ['jobs taken and done', figure(postgres.jobsDone), '128 together'],
      ['plans read into the index', figure(postgres.plansRead), `${figure(postgres.heapOfAPlan)} bytes each`],
    ],
  );
  report.table(
    'Measured: one process on that Postgres',
    ['', '', ''],
    [
      ['MB with one server, idle', figure(bot.baseMb), ''],
      ['MB that a thousand servers add', figure(bot.mbOfThousandServers, 2), ''],
      ['CPU-seconds to be told of a thousand servers', figure(bot.cpuOfThousandServers, 2), ''],
      ['picks a CPU-second', figure(bot.perCpuSecond), ''],
    ],
  );
  showShards(report);
  showPosts(report);
  showProcesses(report, { bot, postgres });
  showRows(report, { bot, postgres });
  showLimits(report, { bot, postgres });
} finally {
  await cluster.remove();
}
say('');
say(`Took ${Math.round((performance.now() - begun) / 1_000)} s.`);
