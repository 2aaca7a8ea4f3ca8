import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Plan } from '#src/daily/plan.ts';
import type { RestFault } from '#src/sandbox/rest-faults.ts';
import { type Sandbox, startSandbox } from '#src/sandbox/start-sandbox.ts';
import { openState } from '#src/state/open-state.ts';
import { createPlans } from '#src/state/plans.ts';
import { emptyFolder, type Spawned } from '#tests/support/spawn-program.ts';
import { postsIn } from './posts-in.ts';
import { kill, setClock, spawnBot } from './spawn-bot.ts';
import { placeOf, storePlans } from './store-plans.ts';

const DAY_MS = 86_400_000;
const MINUTE_MS = 60_000;
/** Longer than a lease: whoever comes after the killed process may take over. */
const LEASE_MS = 61_000;
/**
 * A kill comes at most so long after the post was due: in it lie claim, record, send, retries and history, and in the
 * half of the processes that draw pictures the wait for them.
 */
const KILL_WITHIN_MS = 900;
/** The program looks at its clock so often. */
const TICK_MS = 1_000;
/** The first picture of a process takes some seconds; whoever waits for a post to arrive waits so long. */
const ARRIVES_WITHIN_MS = 5_000;
/** An answer is read and written down within some milliseconds. */
const AFTER_ARRIVAL_MS = 20;
/** When a round has not ended by then, its post is lost. */
const GIVE_UP_MS = 60_000;
const LOOK_MS = 50;

/** Channels of the sandbox that plans post into; forums have no nonce to protect them. */
const CHANNELS: readonly (readonly [string, Plan['channelKind']])[] = [
  ['lounge', 'text'],
  ['score-corner', 'text'],
  ['daily-soundtrack', 'announcement'],
  ['listening-notes', 'forum'],
  ['listening-notes', 'forum'],
  ['listening-notes', 'forum'],
];

/** What came of some rounds. */
export interface ChaosFigures {
  readonly rounds: number;
  /** Posts that were due. */
  readonly due: number;
  readonly posted: number;
  readonly doubles: number;
  readonly losses: number;
  readonly kills: number;
  readonly faults: number;
}

interface ChaosOptions {
  readonly rounds: number;
  /** From 0 to 1. */
  readonly random: () => number;
  /** Processes that run on one database at the same time. */
  readonly processes?: number;
  readonly say?: (line: string) => void;
}

const pick = <T>(list: readonly T[], random: () => number): T => {
  const one = list[Math.floor(random() * list.length)];
  if (one === undefined) throw new RangeError('nothing to pick from');
  return one;
};

const FAULTS: readonly RestFault[] = [
  { kind: 'lose-answer', method: 'POST', path: '/channels/**' },
  { kind: 'lose-call', method: 'POST', path: '/channels/**' },
  { kind: 'status', status: 502, method: 'POST', path: '/channels/**' },
  { kind: 'status', status: 500, done: true, method: 'POST', path: '/channels/**' },
  { kind: 'rate-limit', retryAfter: 0.3, method: 'POST', path: '/channels/**' },
  { kind: 'rate-limit', retryAfter: 0.2, scope: 'global', method: 'POST', path: '/channels/**' },
  { kind: 'delay', ms: 200, method: 'POST', path: '/channels/**' },
  { kind: 'status', status: 503, method: 'GET', path: '/channels/*/messages' },
  { kind: 'lose-answer', method: 'GET', path: '/guilds/*/threads/active' },
];

/** The end of each plan's date by the bot's own database. */
const endsOn = async (folder: string, plans: readonly Plan[], date: string): Promise<string[]> => {
  const state = await openState({ url: `sqlite:${join(folder, 'bot.db')}`, now: Date.now });
  const book = createPlans(state, { now: Date.now, random: Math.random, log: { info() {}, warn() {} } });
  const histories = await Promise.all(plans.map(({ id }) => book.history(id)));
  await state.close();
  return histories.flatMap(({ entries }) =>
    entries.filter((entry) => entry.date === date).map(({ end }) => end),
  );
};

/** Half of the deaths come at any moment, half right when a post arrived, before its answer is read or written down. */
const momentToKill = async ({ world }: Sandbox, random: () => number): Promise<void> => {
  const anyMoment = random() * (TICK_MS + KILL_WITHIN_MS);
  if (random() < 0.5) return sleep(anyMoment);
  const arrived = Promise.withResolvers<void>();
  let count = 1 + Math.floor(random() * CHANNELS.length);
  const hear = (): void => {
    count -= 1;
    if (count === 0) arrived.resolve();
  };
  world.events.on('message', hear);
  await Promise.race([arrived.promise, sleep(ARRIVES_WITHIN_MS)]);
  world.events.off('message', hear);
  if (random() < 0.5) await sleep(random() * AFTER_ARRIVAL_MS);
};

/** Rounds of chaos: each is a day of the bot's clock on which posts come due, processes are killed and calls go wrong. */
export const runChaos = async ({
  rounds,
  random,
  processes = 1,
  say,
}: ChaosOptions): Promise<ChaosFigures> => {
  const sandbox = await startSandbox({ limits: { messages: { limit: 50, perMs: 1_000 } } });
  const folder = emptyFolder();
  let ahead = DAY_MS / 2 - (Date.now() % DAY_MS) + DAY_MS;
  const firstDue = Date.now() + ahead + 2 * MINUTE_MS;
  const plans = await storePlans(
    folder,
    CHANNELS.map(([name, channelKind]) => placeOf(sandbox, name, channelKind)),
    firstDue,
  );
  const figures = { rounds, due: 0, posted: 0, doubles: 0, losses: 0, kills: 0, faults: 0 };
  let running: Spawned[] = [];
  const start = (): void => {
    while (running.length < processes) running.push(spawnBot(sandbox, folder, random() < 0.5 ? 'on' : 'off'));
  };

  try {
    for (let round = 0; round < rounds; round += 1) {
      // Two minutes before the posts of the next day are due.
      const dueAt = Math.floor((firstDue + round * DAY_MS) / MINUTE_MS) * MINUTE_MS;
      ahead = dueAt - 2 * MINUTE_MS - Date.now();
      setClock(folder, ahead);
      start();
      await Promise.all(running.map((one) => one.says(/gateway ready/)));
      const date = new Date(dueAt).toISOString().slice(0, 10);
      const before = postsIn(sandbox);
      for (let count = Math.floor(random() * 4); count > 0; count -= 1) {
        sandbox.faults.add(pick(FAULTS, random));
        figures.faults += 1;
      }
      ahead = dueAt - Date.now();
      setClock(folder, ahead);
      for (let kills = 1 + Math.floor(random() * 2); kills > 0; kills -= 1) {
        await momentToKill(sandbox, random);
        const victim = running.splice(Math.floor(random() * running.length), 1)[0];
        if (victim !== undefined) await kill(victim);
        figures.kills += 1;
        ahead += LEASE_MS;
        setClock(folder, ahead);
        start();
      }
      const isWhole = (): boolean =>
        plans.every(({ id }) => (postsIn(sandbox).get(`${id}.${date}`) ?? 0) > 0);
      const lateAt = performance.now() + GIVE_UP_MS;
      for (let waits = 0; performance.now() < lateAt; waits += 1) {
        if (isWhole() && (await endsOn(folder, plans, date)).length >= plans.length) break;
        await sleep(LOOK_MS);
        // A lease that a killed process left behind lapses by the bot's clock, which need not be waited for.
        if (waits % 40 === 39) {
          ahead += LEASE_MS;
          setClock(folder, ahead);
        }
      }
      sandbox.faults.clear();
      const counts = postsIn(sandbox);
      const ends = await endsOn(folder, plans, date);
      for (const { id } of plans) {
        const count = counts.get(`${id}.${date}`) ?? 0;
        figures.due += 1;
        if (count > 0) figures.posted += 1;
        if (count > 1) figures.doubles += 1;
        if (count === 0) figures.losses += 1;
      }
      const isTold = ends.length === plans.length && ends.every((end) => end === 'posted' || end === 'late');
      if (!isTold)
        throw new Error(
          `round ${round + 1}: the history says ${ends.join(', ')}\n${running.map((one) => one.output().slice(-3_000)).join('\n---\n')}`,
        );
      for (const [postId, count] of before)
        if (counts.get(postId) !== count)
          throw new Error(`round ${round + 1}: an old post changed: ${postId}`);
      say?.(`round ${round + 1}: ${[...ends].join(' ')}; ${JSON.stringify(figures)}`);
      // A long-lived process meets the next day too, half of the time.
      if (random() < 0.5) for (const one of running.splice(0)) await kill(one);
    }
  } finally {
    for (const { child } of running) child.kill('SIGKILL');
    running = [];
    await sandbox.close();
  }
  return figures;
};
