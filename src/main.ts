import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { pino } from 'pino';
import { readConfig } from './config.ts';
import { NO_FIGURES } from './core/figures.ts';
import { createLeitmotif } from './create-leitmotif.ts';
import { startDaily } from './daily/run/start-daily.ts';
import { createZones } from './daily/when/zones/create-zones.ts';
import { createDevClock, followClockFile } from './dev-clock.ts';
import { createCommandMentions } from './discord/command-mentions.ts';
import { createBot } from './discord/create-bot.ts';
import { openPostOffice } from './discord/posts/open-post-office.ts';
import { nameOfShards, ownsGuild } from './discord/shards.ts';
import { EXIT_SETTING, endProcess, exitCodeOf, say, sentencesOf } from './end-process.ts';
import { loadEnvironment } from './environment.ts';
import { openLibrary } from './library.ts';
import { createLog } from './log/create-log.ts';
import { trimWhenIdle } from './memory/trim-when-idle.ts';
import { createBusyWatch } from './pictures/busy-watch.ts';
import { createPictures, noPictures } from './pictures/create-pictures.ts';
import { createDrawer } from './pictures/drawer.ts';
import { PROGRAM_VERSION } from './program-version.ts';
import { openState } from './state/open-state.ts';
import { createPlans } from './state/plans.ts';
import { createVotes } from './state/votes.ts';
import { createTexts } from './text/texts.ts';

const DATA = fileURLToPath(new URL('../data', import.meta.url));

/** Storage must give up early enough for an answer within Discord's three seconds. */
const STORE_DEADLINE_MS = 700;
/** Answers under way get this long when the process is told to end. */
const STOP_DEADLINE_MS = 10_000;
/** After that, closing connections and storage gets this long; then the process ends all the same. */
const CLOSE_DEADLINE_MS = 3_000;
/** The texts of titles are read when the bot has found its feet, and at the latest at the first wish in words. */
const PREPARE_AFTER_MS = 2_000;
/** Pictures are kept here between starts. */
const PICTURE_FOLDER = resolve('var/pictures');
const LOG_GATHER_BYTES = 4_096;
const LOG_GATHER_MS = 100;

/** Milliseconds that never go back, whatever happens to the clock of the host. */
const steadyNow = (): number => performance.now();

const start = async (): Promise<void> => {
  loadEnvironment();
  const config = readConfig(process.env);
  const log = createLog({
    level: config.logLevel,
    secrets: [config.token ?? ''],
    // Lines are written some at a time: under load a write for each would cost as much as making the line.
    destination: pino.destination({
      sync: false,
      minLength: LOG_GATHER_BYTES,
      maxWrite: LOG_GATHER_BYTES + 1,
      periodicFlush: LOG_GATHER_MS,
    }),
  });
  process.on('unhandledRejection', (err) =>
    log.error({ err }, 'a promise failed and nobody had asked for it'),
  );

  const isCalled = config.transport === 'http';
  const hosting = isCalled || config.httpPort !== undefined ? await import('./host/open-host.ts') : undefined;
  const host = hosting?.createHost();
  const figures = host?.figures ?? NO_FIGURES;

  const library = openLibrary({ data: DATA, overlay: config.catalogOverlay, log });
  const moved = config.token === undefined ? createDevClock() : undefined;
  const { now } =
    moved ?? (config.devClock === undefined ? { now: Date.now } : followClockFile(config.devClock));
  const opened = await openState({
    url: config.databaseUrl,
    now,
    log,
    deadline: STORE_DEADLINE_MS,
  });
  const state = hosting?.measuredState(opened, figures) ?? opened;

  const sandbox =
    moved &&
    (await (
      await import('./sandbox-mode.ts')
    ).startSandboxMode(config.port, { ...moved, untilNext: () => daily.untilNext() }, say));
  const apiBase = sandbox?.apiBase ?? config.apiBase;
  const token = sandbox?.token ?? config.token ?? '';
  const onFatal = (error: Error): void => void stop(error);
  const drawer = createDrawer();
  const pictures = config.pictures
    ? createPictures({
        folder: PICTURE_FOLDER,
        log,
        now: steadyNow,
        isBusy: createBusyWatch(steadyNow),
        draw: drawer.draw,
      })
    : noPictures;

  // Without shards every replica owns every server: then they share one queue of daily posts.
  const jobs =
    isCalled && state.isShared
      ? (await import('./daily/jobs/open-errand-jobs.ts')).openErrandJobs({ url: config.databaseUrl, log })
      : undefined;
  const mentions = createCommandMentions();
  const daily = startDaily({
    state,
    plans: createPlans(state, { now, random: Math.random, log }),
    votes: createVotes(state),
    library: library.current,
    office: openPostOffice({ apiBase, token, shards: config.shards, log, figures, now: Date.now, onFatal }),
    texts: createTexts(),
    pictures,
    log,
    figures,
    mention: mentions.mention,
    owns: (guildId) => ownsGuild(guildId, config.shards),
    part: nameOfShards(config.shards),
    jobs,
    now,
  });
  const zones = createZones();
  const router = createLeitmotif({
    zones,
    library: library.current,
    state,
    pictures,
    log,
    figures,
    now,
    commandMention: mentions.mention,
    daily: daily.daily,
  });

  const bot = createBot({
    apiBase,
    token,
    guildId: config.guildId,
    transport: config.transport,
    shards: config.shards,
    claim: state.claim,
    router,
    mentions,
    log,
    figures,
    now: Date.now,
    servers: daily.servers,
    onFatal,
  });
  const prepare = () => Promise.all([library.current().recommender.prepare(), zones.prepare()]);
  // Whoever is called answers quickly from the first call on.
  if (isCalled) await prepare();
  // Before Discord hears of this process: a port that is taken ends it.
  const served =
    host &&
    (await hosting?.openHost({
      host,
      bot,
      config,
      sandbox,
      log,
      now: Date.now,
      titles: () => library.current().catalog.titles.length,
      state: opened,
    }));

  if (!isCalled) setTimeout(() => void prepare(), PREPARE_AFTER_MS).unref();
  void trimWhenIdle();
  if (config.backupEvery !== undefined) {
    const plan = { every: config.backupEvery, keep: config.backupKeep, folder: config.backupDir };
    const { keepBackingUp } = await import('./state/backup/keep-backing-up.ts');
    keepBackingUp({ state, plan, program: PROGRAM_VERSION, now: Date.now, log });
  }

  let isStopping = false;
  const stop = async (cause?: Error): Promise<void> => {
    if (isStopping) return;
    isStopping = true;
    const exit = () =>
      endProcess(cause === undefined ? [] : [cause.message], cause === undefined ? 0 : EXIT_SETTING);
    setTimeout(exit, STOP_DEADLINE_MS + CLOSE_DEADLINE_MS).unref();
    host?.health.end();
    // First, so that calls on connections that are open are answered to the last.
    await served?.close(STOP_DEADLINE_MS);
    await Promise.all([bot.stop(STOP_DEADLINE_MS), daily.stop()]);
    drawer.close();
    await sandbox?.close();
    library.close();
    await state.close();
    exit();
  };
  process.once('SIGTERM', () => void stop());
  process.once('SIGINT', () => void stop());

  // Last, since a token that Discord refuses ends the program by `stop`.
  bot.connect();
  void daily.begin();
};

try {
  await start();
} catch (error) {
  endProcess(sentencesOf(error), exitCodeOf(error));
}
