import { type Figures, NO_FIGURES } from '#src/core/figures.ts';
import { createLeitmotif } from '#src/create-leitmotif.ts';
import type { Plans } from '#src/daily/daily.ts';
import type { ErrandJobs } from '#src/daily/jobs/errand-jobs.ts';
import { type RunningDaily, startDaily } from '#src/daily/run/start-daily.ts';
import { createDevClock, type DevClock } from '#src/dev-clock.ts';
import { createCommandMentions } from '#src/discord/command-mentions.ts';
import { type Bot, createBot } from '#src/discord/create-bot.ts';
import { openPostOffice } from '#src/discord/posts/open-post-office.ts';
import { noPictures, type Pictures } from '#src/pictures/create-pictures.ts';
import { type Sandbox, type SandboxOptions, startSandbox } from '#src/sandbox/start-sandbox.ts';
import { openState } from '#src/state/open-state.ts';
import { createPlans } from '#src/state/plans.ts';
import type { State } from '#src/state/store.ts';
import { createVotes, type Votes } from '#src/state/votes.ts';
import { createTexts } from '#src/text/texts.ts';
import { keepLog, type LogLine } from './keep-log.ts';
import { realLibrary } from './real-catalog.ts';

/** A test presses faster than anybody, always as the same few members. */
const NO_HURRY = { atOnce: Number.POSITIVE_INFINITY, everyMs: 1 };

/** The whole program in one process: sandbox, bot and storage in memory. */
export interface Program {
  readonly sandbox: Sandbox;
  readonly bot: Bot;
  readonly state: State;
  /** The clock of sandbox, bot and storage. */
  readonly clock: DevClock;
  readonly plans: Plans;
  readonly votes: Votes;
  readonly daily: RunningDaily;
  readonly lines: readonly LogLine[];
  close(): Promise<void>;
}

interface ProgramOptions {
  readonly sandbox?: SandboxOptions;
  readonly state?: State;
  /** Of the database where no state is given; in memory by default. */
  readonly url?: string;
  readonly pictures?: Pictures;
  /** Begins at noon UTC, so that no test crosses midnight. */
  readonly isNoon?: boolean;
  /** The queue of daily posts that replicas share. */
  readonly jobs?: ErrandJobs;
  readonly figures?: Pick<Figures, 'daily'>;
}

const DAY_MS = 86_400_000;

const untilNoon = (now: number): number => DAY_MS - ((now + DAY_MS / 2) % DAY_MS);

/** Starts everything as `npm start` does, on free ports, and waits until it answers. */
export const startProgram = async (options: ProgramOptions = {}): Promise<Program> => {
  const clock = createDevClock();
  if (options.isNoon) clock.forward(untilNoon(clock.now()));
  const { now } = clock;
  const sandbox = await startSandbox({ limits: 'off', now, ...options.sandbox });
  const { log, lines } = keepLog();
  const state =
    options.state ?? (await openState({ url: options.url ?? 'sqlite::memory:', now, deadline: 700 }));
  const mentions = createCommandMentions();
  const { apiBase, token } = sandbox;
  const fatal = Promise.withResolvers<never>();
  const onFatal = fatal.reject;
  const plans = createPlans(state, { now, random: Math.random, log });
  const votes = createVotes(state);
  const daily = startDaily({
    state,
    plans,
    votes,
    library: () => realLibrary,
    office: openPostOffice({ apiBase, token, shards: 'auto', log, figures: NO_FIGURES, now, onFatal }),
    texts: createTexts(),
    pictures: options.pictures ?? noPictures,
    log,
    mention: mentions.mention,
    owns: () => true,
    part: 'auto',
    jobs: options.jobs,
    figures: options.figures ?? NO_FIGURES,
    now,
    systemNow: now,
  });
  const router = createLeitmotif({
    library: () => realLibrary,
    state,
    pictures: options.pictures ?? noPictures,
    log,
    now,
    commandMention: mentions.mention,
    daily: daily.daily,
    paces: { answers: NO_HURRY, suggestions: NO_HURRY },
  });
  const bot = createBot({
    apiBase,
    token,
    guildId: undefined,
    transport: 'gateway',
    shards: 'auto',
    claim: state.claim,
    router,
    mentions,
    log,
    now,
    servers: daily.servers,
    onFatal,
  });
  fatal.promise.catch(() => {});
  bot.connect();
  await Promise.race([bot.ready, fatal.promise]);
  await daily.begin();
  return {
    sandbox,
    bot,
    state,
    clock,
    plans,
    votes,
    daily,
    lines,
    async close() {
      await bot.stop(1_000);
      await daily.stop();
      await sandbox.close();
      await state.close();
    },
  };
};
