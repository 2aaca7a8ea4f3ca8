import { setTimeout as sleep } from 'node:timers/promises';
import { type Figures, NO_FIGURES } from '#src/core/figures.ts';
import type { Log } from '#src/core/log.ts';
import type { PostOffice } from '#src/core/posts/post-office.ts';
import type { ServerNews } from '#src/core/server-news.ts';
import type { Library } from '#src/library.ts';
import type { Pictures } from '#src/pictures/create-pictures.ts';
import type { State } from '#src/state/store.ts';
import type { Votes } from '#src/state/votes.ts';
import type { Texts } from '#src/text/texts.ts';
import type { Daily, Plans } from '../daily.ts';
import type { ErrandJobs } from '../jobs/errand-jobs.ts';
import { shareErrands } from '../jobs/share-errands.ts';
import type { Plan } from '../plan.ts';
import { createPoster } from '../post/create-poster.ts';
import type { Desk } from '../post/desk.ts';
import { type Errand, LEASE_MS, PROBE_MS } from '../post/errand.ts';
import { POSTING_SHAPE } from '../post/posting.ts';
import { createRushQueue } from '../post/rush-queue.ts';
import { createSuspender } from '../post/suspender.ts';
import { createSchedule } from '../schedule/create-schedule.ts';
import { loadSchedule } from '../schedule/load-schedule.ts';
import { chooseDaily } from '../what/choose-daily.ts';
import { doneDates } from '../what/grow-history.ts';
import { createAlive } from './clock/alive.ts';
import { createClockwork } from './clock/clockwork.ts';
import { createLocalErrands } from './clock/local-errands.ts';
import { createRounds } from './clock/rounds.ts';
import { settleOpen } from './clock/settle-open.ts';
import { untilNext } from './clock/until-next.ts';
import { createDaily } from './create-daily.ts';
import { createDigest } from './digest.ts';
import { createDresser, troubleWords } from './dresser.ts';
import { createProbe } from './upkeep/probe.ts';
import { createServerNews } from './upkeep/server-news.ts';
import { createServers } from './upkeep/servers.ts';
import { createWatchList } from './upkeep/watch-list.ts';

/** Posts under way at any moment: at 48 a second, Discord may take more than a second for each. */
const AT_ONCE = 64;
/** Posts queued or under way; pictures come at ten a second. */
const RUSH_FROM = 16;
const MINUTE_MS = 60_000;
const TICK_MS = 1_000;
const JOBS_MS = 500;
const AFTER_TROUBLE_MS = 5_000;
const SWEEP_MS = 60 * MINUTE_MS;
/** Plans that another process changed are heard of so late. */
const RELOAD_MS = 15 * MINUTE_MS;

interface DailyOptions {
  readonly state: State;
  readonly plans: Plans;
  readonly votes: Pick<Votes, 'counts'>;
  /** The library in use. */
  readonly library: () => Library;
  readonly office: PostOffice;
  readonly texts: Texts;
  readonly pictures: Pictures;
  readonly log: Log;
  readonly figures?: Pick<Figures, 'daily'>;
  /** Clickable mention of a command. */
  readonly mention: (command: string) => string;
  /** Whether a server's plans are this process's to post. */
  readonly owns: (guildId: string) => boolean;
  /** Where several processes own the same servers: the queue that they share. */
  readonly jobs?: ErrandJobs | undefined;
  /** Names the servers that this process owns; others may own the rest. */
  readonly part: string;
  /** The clock that plans go by, in milliseconds since 1970. */
  readonly now: () => number;
  /** The machine's clock; another one than `now` only where a developer moves that. */
  readonly systemNow?: () => number;
}

/** Daily posts at work. */
export interface RunningDaily {
  readonly daily: Daily;
  readonly servers: ServerNews;
  /** Reads the stored plans, as often as it takes, and begins to look at the clock. */
  begin(): Promise<void>;
  /** Looks at the clock now, also between two of its own looks. */
  tick(): Promise<void>;
  /** Milliseconds until the next post of any plan; `undefined` when nothing is planned. Reads every plan. */
  untilNext(): Promise<number | undefined>;
  /** Looks whether a plan has something to do now. */
  look(plan: Plan): void;
  /** Deletes plans of servers that were left long ago. */
  sweep(): Promise<void>;
  /** Resolves when nothing is under way; what waits for another try goes on waiting. */
  idle(): Promise<void>;
  /** Begins nothing more; resolves once what is under way has ended. */
  stop(): Promise<void>;
}

/** Makes the daily posts ready; `begin` starts them. */
export const startDaily = (options: DailyOptions): RunningDaily => {
  const { state, plans, votes, library, office, texts, pictures, log, mention, owns, now } = options;
  const { figures = NO_FIGURES, systemNow = Date.now } = options;
  const stopping = new AbortController();
  const pause = (ms: number) => sleep(ms, true, { signal: stopping.signal }).catch(() => false);
  const desk: Desk = {
    plans,
    postings: state.store(POSTING_SHAPE),
    claim: state.claim,
    office,
    dresser: createDresser({
      catalog: () => library().catalog,
      texts,
      pictures,
      isRush: () => queue.size() > RUSH_FROM,
      sleep: pause,
    }),
    choose: (plan, history, date) => chooseDaily({ library: library(), plan, history, date }),
    titleOf: (id) => library().catalog.title(id),
    figures,
    log,
    now,
    systemNow,
    sleep: pause,
  };
  const suspender = createSuspender({ desk, words: troubleWords({ texts, mention }) });
  const post = createPoster(desk, suspender);
  const digest = createDigest({ desk, votes, texts });
  const queue = createRushQueue(AT_ONCE);
  const schedule = createSchedule();
  const servers = createServers({ plans, log, now });
  const alive = createAlive(state, options.part);
  const rounds = createRounds(log);
  const elapsed = () => performance.now();
  const work = (errand: Errand) => (errand.kind === 'post' ? post(errand) : digest(errand));
  const shared =
    options.jobs && shareErrands({ jobs: options.jobs, state, desk, suspender, queue, work, elapsed });
  const errands = shared?.errands ?? createLocalErrands({ queue, work, figures, log, elapsed });
  const skip = async (plan: Plan, date: string): Promise<void> => {
    if (doneDates(await plans.history(plan.id)).has(date)) return;
    if (!(await state.claim(`daily-skip:${plan.id}.${date}`, LEASE_MS))) return;
    await plans.recordEnd(plan, { date, end: 'skipped', at: now(), reason: 'skip' });
    figures.daily('skipped');
  };
  const clockwork = createClockwork({
    schedule,
    plans,
    owns,
    errands,
    skip(plan, date) {
      queue.add(plan.guildId, `skip ${plan.id}.${date}`, () =>
        skip(plan, date).catch((err) => log.warn({ err, planId: plan.id }, 'a skipped date is not recorded')),
      );
    },
    now,
  });
  /** Of several processes with the same servers one looks after them. */
  const isAway = (): boolean => shared !== undefined && !shared.isHolder();
  const watched = createWatchList(plans, (plan) => {
    if (owns(plan.guildId)) clockwork.look(plan, { isUrgent: true });
  });
  const probe = createProbe({ plans, suspender });

  const probeAll = async (guildId?: string): Promise<void> => {
    if (isAway()) return;
    for (const place of watched.suspended(guildId)) if (owns(place.guildId)) await probe(place);
  };
  const sweep = async (): Promise<void> => {
    if (isAway()) return;
    for (const place of watched.left()) if (owns(place.guildId)) await servers.forget(place);
  };
  let end = (): void => {};
  const load = async (since: number | undefined): Promise<void> => {
    end();
    end = await loadSchedule({
      plans,
      schedule,
      owns,
      onPlan(plan) {
        watched.note(plan);
        clockwork.look(plan, { since });
      },
    });
  };

  const isWell = async (work: () => Promise<void>): Promise<boolean> => {
    try {
      await work();
      return true;
    } catch (err) {
      log.error({ err }, 'daily posts cannot begin; trying again');
      return false;
    }
  };

  return {
    daily: createDaily({ desk, suspender, library }),
    servers: createServerNews({ watched, servers, owns, probe: probeAll, log }),
    tick: clockwork.tick,
    look: (plan) => clockwork.look(plan, { isUrgent: true }),
    untilNext: () => untilNext(plans, now()),
    idle: queue.idle,
    sweep,
    async begin() {
      const readAll = async (): Promise<void> => {
        await shared?.open();
        await load((await alive.last()) ?? now());
        await settleOpen(desk, queue, (errand) => errands.take(errand, true));
        await errands.kept();
      };
      while (!(await isWell(readAll))) if (!(await desk.sleep(AFTER_TROUBLE_MS))) return;
      rounds.every(TICK_MS, 'looking at the clock', clockwork.tick);
      if (shared !== undefined) rounds.every(JOBS_MS, 'working daily posts off', shared.round);
      rounds.every(MINUTE_MS, 'noting the time', () => alive.note(now()));
      rounds.every(PROBE_MS, 'looking after suspended plans', probeAll);
      rounds.every(SWEEP_MS, 'deleting plans of servers left long ago', sweep);
      rounds.every(RELOAD_MS, 'reading the plans again', () => load(undefined));
      await isWell(() => alive.note(now()));
    },
    async stop() {
      stopping.abort();
      end();
      await Promise.all([rounds.stop(), queue.stop()]);
      await shared?.end();
    },
  };
};
