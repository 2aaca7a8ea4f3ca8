import { mkdtempSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { type Sandbox, startSandbox } from '#src/sandbox/start-sandbox.ts';
import type { Guild } from '#src/sandbox/world/models.ts';
import { openState } from '#src/state/open-state.ts';
import { createPlans } from '#src/state/plans.ts';
import { planToAdd } from '#tests/daily/support/sample-plan.ts';
import { BOT_TOKEN, BOTS, spawnBot } from '../load/spawn-bot.ts';
import type { Plan } from '../plan.ts';
import type { Report } from '../report/create-report.ts';
import { quantile } from '../report/figures.ts';

/** Discord's, and so the sandbox's. */
const LIMIT_PER_SECOND = 50;
const RATE_BAR = { at: 'least', limit: 95, unit: ' %' } as const;
const ANSWER_BAR = { at: 'most', limit: 5, unit: ' ms' } as const;
const NONE_BAR = { at: 'most', limit: 0 } as const;

/** The sandbox's servers have three text channels each. */
const TEXT_CHANNELS = 3;
const PLANS_PER_GUILD = 5;
const INTERACTION_EVERY_MS = 50;
const SILENCE_MS = 20_000;
const MINUTE_MS = 60_000;

const dueMinute = (): number => Math.ceil((Date.now() + 5 * MINUTE_MS) / MINUTE_MS) * MINUTE_MS;

const textChannels = ({ world }: Sandbox, { channelIds }: Guild): string[] =>
  [...channelIds].filter((id) => world.channels.get(id)?.type === 0).slice(0, TEXT_CHANNELS);

/** Stores plans that are all due at one minute, spread over the sandbox's servers. */
const storePlans = async (sandbox: Sandbox, url: string, posts: number, dueAt: number): Promise<void> => {
  const now = () => dueAt - 60 * MINUTE_MS;
  const state = await openState({ url, now });
  const plans = createPlans(state, { now, random: Math.random, log: { info() {}, warn() {} } });
  const guilds = [...sandbox.world.guilds.values()];
  const places = guilds.flatMap((guild) => {
    const channels = textChannels(sandbox, guild);
    return Array.from({ length: PLANS_PER_GUILD }, (_, at) => ({
      guildId: guild.id,
      channelId: channels[at % channels.length] ?? '',
      createdBy: guild.ownerId,
    }));
  });
  await Promise.all(
    places.slice(0, posts).map((place) =>
      plans.add(
        planToAdd({
          ...place,
          time: new Date(dueAt).toISOString().slice(11, 16),
          zone: 'UTC',
          createdAt: now(),
        }),
      ),
    ),
  );
  await state.close();
};

/** What members felt. */
interface Felt {
  /** In milliseconds, of each answer. */
  readonly latencies: number[];
  /** Asked and not answered within Discord's three seconds. */
  readonly unanswered: number;
}

/** Asks for a pick now and then until told to stop. */
const askMeanwhile = async ({ driver }: Sandbox, isOver: () => boolean): Promise<Felt> => {
  const latencies: number[] = [];
  let unanswered = 0;
  while (!isOver()) {
    const begun = performance.now();
    const { ok } = await driver.command({ name: 'ost recommend', options: { private: true } });
    if (ok) latencies.push(performance.now() - begun);
    else unanswered += 1;
    await sleep(INTERACTION_EVERY_MS);
  }
  return { latencies, unanswered };
};

/** All plans of many servers come due at one minute: how fast they drain, and what members feel of it. */
export const measureRush = async ({ rush: posts }: Plan, root: string, report: Report): Promise<void> => {
  const folder = mkdtempSync(join(root, 'rush-'));
  const sandbox = await startSandbox({
    token: BOT_TOKEN,
    guilds: Math.ceil(posts / PLANS_PER_GUILD),
    journalSize: posts * 3,
  });
  const dueAt = dueMinute();
  const setClock = (at: number): void =>
    writeFileSync(join(folder, 'clock'), `${Math.round(at - Date.now())}`);
  await storePlans(sandbox, `sqlite:${join(folder, 'bot.db')}`, posts, dueAt);
  setClock(dueAt - MINUTE_MS);
  const arrivals: number[] = [];
  sandbox.world.events.on('message', (change, { onlyFor, message }) => {
    const isPost = change === 'create' && onlyFor === undefined && message.interaction_metadata === undefined;
    if (isPost) arrivals.push(performance.now());
  });
  const bot = spawnBot(BOTS.ours, sandbox.apiBase, folder, { DEV_CLOCK: 'clock' });
  try {
    const commands = () => sandbox.world.commands.visible(null).length;
    while (commands() === 0) await Promise.race([sleep(50), bot.ended]);
    const quiet = await askMeanwhile(sandbox, timeOver(5_000));
    const before = await bot.ask('usage');
    setClock(dueAt);
    const busy = await Promise.race([askMeanwhile(sandbox, drained(arrivals, posts)), bot.ended]);
    const { cpuSeconds } = await bot.ask('usage');
    // Doubles would come now.
    await sleep(2_000);
    const seconds = ((arrivals[posts - 1] ?? Number.NaN) - (arrivals[0] ?? Number.NaN)) / 1_000;
    const perSecond = (posts - 1) / seconds;
    const refused = sandbox.journal.calls().filter(({ status }) => status === 429).length;
    const part = (perSecond / LIMIT_PER_SECOND) * 100;
    report.table(
      `A rush of ${posts} daily posts at Discord's ${LIMIT_PER_SECOND} requests a second`,
      ['', '', ''],
      [
        ['posts a second', perSecond.toFixed(1), ''],
        ['of the limit', `${part.toFixed(1)} %`, report.judge('rush: part of the limit', part, RATE_BAR)],
        ['seconds in all', seconds.toFixed(1), ''],
        ['CPU of the bot a post, ms', (((cpuSeconds - before.cpuSeconds) * 1_000) / posts).toFixed(2), ''],
        ['refused (429)', `${refused}`, ''],
        [
          'posts beyond',
          `${arrivals.length - posts}`,
          report.judge('rush: doubles', arrivals.length - posts, NONE_BAR),
        ],
        [
          'answer p50 / p99 before, ms',
          `${quantile(quiet.latencies, 0.5).toFixed(2)} / ${quantile(quiet.latencies, 0.99).toFixed(2)}`,
          '',
        ],
        [
          'answer p50 / p99 meanwhile, ms',
          `${quantile(busy.latencies, 0.5).toFixed(2)} / ${quantile(busy.latencies, 0.99).toFixed(2)}`,
          report.judge('rush: answer p99', quantile(busy.latencies, 0.99), ANSWER_BAR),
        ],
        [
          'not answered before / meanwhile',
          `${quiet.unanswered} / ${busy.unanswered}`,
          report.judge('rush: interactions not answered', busy.unanswered, NONE_BAR),
        ],
      ],
    );
  } finally {
    await bot.stop();
    await sandbox.close();
  }
};

const timeOver = (ms: number): (() => boolean) => {
  const end = performance.now() + ms;
  return () => performance.now() > end;
};

/** Whether all posts arrived. @throws when none comes any more */
const drained = (arrivals: readonly number[], posts: number) => {
  let last = performance.now();
  return (): boolean => {
    last = Math.max(last, arrivals.at(-1) ?? 0);
    if (performance.now() - last > SILENCE_MS)
      throw new Error(`Only ${arrivals.length} of ${posts} posts came.`);
    return arrivals.length >= posts;
  };
};
