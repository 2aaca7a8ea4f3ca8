/**
 * `npm run bench`: the bot against its bars and beside its peers, in one run and one table. `--quick` for less, `--only rush` for one
 * part (together, called, pictures, memory, start, daily, growth, rush).
 * Missing a bar is said, not punished: on a busy machine only the figures per CPU-second mean something.
 */
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { cpus } from 'node:os';
import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { loadCatalog } from '#src/catalog/load/load-catalog.ts';
import { say } from '#src/end-process.ts';
import { GUILDS, ostInteractions } from './discord/interactions.ts';
import { connectBot, type Ground } from './load/connect-bot.ts';
import { connectEndpoint } from './load/connect-endpoint.ts';
import { givenOf, likelyQuestions } from './load/questions.ts';
import { measureCatalogLoad } from './measures/catalog-load.ts';
import { measureDaily } from './measures/daily.ts';
import { measureEndpoint } from './measures/endpoint.ts';
import { measureGrowth } from './measures/growth.ts';
import { measureLatency } from './measures/latency.ts';
import { measureMemory } from './measures/memory.ts';
import { measurePictures } from './measures/pictures.ts';
import { measureRush } from './measures/rush.ts';
import { measureStart } from './measures/start.ts';
import { measureThroughput } from './measures/throughput.ts';
import { FULL, type Plan, QUICK } from './plan.ts';
import { createReport, type Report } from './report/create-report.ts';

/** On the same disk as the bot's own database, and left out of git. */
const VAR = fileURLToPath(new URL('../var', import.meta.url));
const DATA = fileURLToPath(new URL('../data', import.meta.url));

const measureTogether = async (plan: Plan, ground: Ground, report: Report): Promise<void> => {
  const bots = {
    ours: await connectBot('ours', GUILDS, ground),
    echo: await connectBot('echo', GUILDS, ground),
    cardEcho: await connectBot('cardEcho', GUILDS, ground),
    client: await connectBot('client', GUILDS, ground),
  };
  try {
    await measureThroughput(bots, plan, report);
    await measureLatency(bots, plan, report);
  } finally {
    for (const bot of Object.values(bots)) await bot.close();
  }
};

const measureCalled = async (plan: Plan, ground: Ground, report: Report): Promise<void> => {
  const bots = {
    ours: await connectEndpoint('ours', ground),
    bare: await connectEndpoint('bare', ground),
    card: await connectEndpoint('card', ground),
  };
  try {
    await measureEndpoint(bots, plan, report);
  } finally {
    for (const bot of Object.values(bots)) await bot.close();
  }
};

const { values } = parseArgs({
  options: { quick: { type: 'boolean', default: false }, only: { type: 'string' } },
});
const plan = values.quick ? QUICK : FULL;
const begun = performance.now();
const catalog = loadCatalog(DATA);
const tracks = catalog.titles.reduce((sum, title) => sum + title.tracks.length, 0);
const [cpu, ...more] = cpus();
say(`Leitmotif benchmark (${plan.name}): ${catalog.titles.length} titles, ${tracks} tracks`);
say(`${more.length + 1} cores (${cpu?.model}), Node ${process.version}, ${process.platform} ${process.arch}`);

mkdirSync(VAR, { recursive: true });
const folder = mkdtempSync(resolve(VAR, 'bench-'));
process.once('SIGINT', () => process.exit(130));
process.once('exit', () => rmSync(folder, { recursive: true, force: true }));

const questions = likelyQuestions(catalog);
const ground: Ground = { folder, interaction: ostInteractions('recommend', questions.map(givenOf)) };
const report = createReport(say);
const measures: Readonly<Record<string, () => Promise<void>>> = {
  together: () => measureTogether(plan, ground, report),
  called: () => measureCalled(plan, ground, report),
  pictures: () => measurePictures(catalog, plan, ground, report),
  memory: () => measureMemory(plan, ground, report),
  start: () => measureStart(plan, ground, report),
  daily: () => measureDaily(catalog, plan, folder, report),
  load: async () => measureCatalogLoad(plan, catalog.titles.length, report),
  growth: async () => measureGrowth(catalog, plan, report),
  rush: () => measureRush(plan, folder, report),
};
for (const [name, measure] of Object.entries(measures))
  if (values.only === undefined || values.only === name) await measure();
report.end();
say(`Took ${Math.round((performance.now() - begun) / 1000)} s.`);
