/**
 * `npm run bench:soak`: half of what the bot can answer, for ten minutes (`--minutes`), and what its memory does
 * meanwhile. The load is signed calls, since their rate can be set.
 */
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { resolve } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { loadCatalog } from '#src/catalog/load/load-catalog.ts';
import { say } from '#src/end-process.ts';
import { ostInteractions } from './discord/interactions.ts';
import { type CalledBot, connectEndpoint } from './load/connect-endpoint.ts';
import { givenOf, likelyQuestions } from './load/questions.ts';
import { IN_FLIGHT } from './plan.ts';
import { figure, quantile } from './report/figures.ts';
import { slopeOf } from './report/slope.ts';

const VAR = fileURLToPath(new URL('../var', import.meta.url));
const DATA = fileURLToPath(new URL('../data', import.meta.url));

const TOP_RATE_MS = 6_000;
/** Calls are sent in small groups, so often. */
const BEAT_MS = 20;
const SAMPLES = 20;
/** Samples. */
const COLLECT_EVERY = 2;
const MB = 1e6;

const { values } = parseArgs({ options: { minutes: { type: 'string', default: '10' } } });
const minutes = Number(values.minutes);
if (!(minutes > 0)) throw new RangeError(`--minutes is "${values.minutes}", but must be a number above 0.`);

/** Hours since the beginning, and megabytes. */
type Sample = readonly [hours: number, megabytes: number];

/** Sends at a steady rate, whatever comes back; answers what came. */
const sendSteadily = async ({ call }: CalledBot, perSecond: number, until: () => boolean) => {
  const latencies: number[] = [];
  let failed = 0;
  let sent = 0;
  const open = new Set<Promise<void>>();
  const begun = performance.now();
  const send = async (number: number): Promise<void> => {
    const at = performance.now();
    try {
      await call(number);
      latencies.push(performance.now() - at);
    } catch {
      failed += 1;
    }
  };
  while (!until()) {
    const due = ((performance.now() - begun) / 1_000) * perSecond;
    for (; sent < due; sent += 1) {
      const sending = send(sent);
      open.add(sending);
      void sending.finally(() => open.delete(sending));
    }
    await sleep(BEAT_MS);
  }
  await Promise.all(open);
  return { latencies, failed };
};

const soak = async (bot: CalledBot): Promise<void> => {
  const top = await bot.pump({ inFlight: IN_FLIGHT, isOver: (_, ms) => ms > TOP_RATE_MS });
  const rate = Math.round((top.answered / top.ms) * 500);
  say(`Top rate ${figure(rate * 2)}/s here; ${figure(rate)}/s for ${minutes} minutes.`);
  const total = minutes * 60_000;
  const begun = performance.now();
  const isOver = (): boolean => performance.now() - begun > total;
  const sending = sendSteadily(bot, rate, isOver);

  const resident: Sample[] = [];
  const held: Sample[] = [];
  for (let sample = 1; !isOver(); sample += 1) {
    await sleep(total / SAMPLES);
    // A collection shows what is held, and would hide how V8 lets memory grow between its own: so only now and then.
    const isCollected = sample % COLLECT_EVERY === 0;
    const usage = await bot.ask('usage');
    const hours = (performance.now() - begun) / 3_600_000;
    resident.push([hours, usage.rss / MB]);
    if (isCollected) held.push([hours, (await bot.ask('collect')).held / MB]);
    const kept = isCollected ? `, ${figure(held.at(-1)?.[1] ?? 0)} MB held after a collection` : '';
    say(`  ${figure(hours * 60, 1)} min  ${figure(usage.rss / MB)} MB resident${kept}`);
  }
  const { latencies, failed } = await sending;
  // The first half fills caches and bags; a leak goes on.
  const second = (samples: readonly Sample[]) => samples.slice(samples.length / 2);
  say(`${figure(latencies.length)} answered, ${failed} failed.`);
  say(
    `Answer p50 ${figure(quantile(latencies, 0.5), 2)} ms, p99 ${figure(quantile(latencies, 0.99), 2)} ms.`,
  );
  const kept = second(held).map(([, megabytes]) => megabytes);
  const range = `${figure(Math.min(...kept))} to ${figure(Math.max(...kept))} MB`;
  const slope = figure(slopeOf(second(held)), 1);
  say(`Held after collections, second half: ${range}, ${slope} MB an hour. A leak shows here.`);
  if (minutes < 10) say('Below ten minutes the slope is mostly noise.');
  say(`Resident, most: ${figure(Math.max(...resident.map(([, megabytes]) => megabytes)))} MB.`);
};

mkdirSync(VAR, { recursive: true });
const folder = mkdtempSync(resolve(VAR, 'soak-'));
process.once('SIGINT', () => process.exit(130));
process.once('exit', () => rmSync(folder, { recursive: true, force: true }));
const questions = likelyQuestions(loadCatalog(DATA));
const bot = await connectEndpoint('ours', {
  folder,
  interaction: ostInteractions('recommend', questions.map(givenOf)),
});
try {
  await soak(bot);
} finally {
  await bot.close();
}
