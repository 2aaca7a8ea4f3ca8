import { createHash } from 'node:crypto';
import pg from 'pg';
import { type Job as BossJob, PgBoss, policies } from 'pg-boss';
import type { Log } from '#src/core/log.ts';
import { type Errand, keyOf } from '../post/errand.ts';
import type { ErrandJobs, Job } from './errand-jobs.ts';

const QUEUE = 'daily';
const GIVEN_UP = 'daily-given-up';
/** Beside those of the storage. */
const CONNECTIONS_MAX = 3;
/** A process that holds a job and says nothing for so long is taken for dead. */
const SILENCE_S = 15;
/** Whether one is dead is looked at so often, by one of the replicas. */
const LOOK_EVERY_S = 5;
/** Longer than any window, so that a date is not added again when it is done. */
const KEPT_S = 3 * 86_400;
const DEADLINE_MS = 10_000;
const INSERTED_TOGETHER = 500;
const MS_PER_SECOND = 1_000;

/** How often and how soon an errand that fails is tried again. */
interface Patience {
  readonly firstWaitS: number;
  readonly longestWaitS: number;
  /** Tries after the first. */
  readonly retries: (errand: Errand) => number;
}

/**
 * Half of the longest wait is the shortest that chance makes of it: so many tries last as long as the window, and the
 * errand has an end of its own after that.
 */
const PATIENCE: Patience = {
  firstWaitS: 5,
  longestWaitS: 60,
  retries: ({ lateMinutes }) => 2 * lateMinutes + 12,
};

interface OpenOptions {
  readonly url: string;
  readonly log: Log;
  readonly patience?: Patience;
}

/** The same for one plan, date and due moment in every process: a UUID of the kind that anybody may fill (version 8). */
const idOf = (errand: Errand): string => {
  const hex = createHash('sha256')
    .update(`${keyOf(errand)}@${errand.at}`)
    .digest('hex');
  return [
    hex.slice(0, 8),
    hex.slice(8, 12),
    `8${hex.slice(13, 16)}`,
    `8${hex.slice(17, 20)}`,
    hex.slice(20, 32),
  ].join('-');
};

const NAME_MAX = 50;

/** A schema beside that of the storage: two bots in one database keep apart. */
const schemaBeside = async (url: string): Promise<string> => {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: DEADLINE_MS });
  client.on('error', () => {});
  try {
    await client.connect();
    const { rows } = await client.query<{ name: string }>('select current_schema() as name');
    const name = rows[0]?.name ?? 'public';
    const plain = name === 'public' ? '' : `_${name.toLowerCase().replaceAll(/\W/g, '_')}`;
    return `leitmotif_jobs${plain}`.slice(0, NAME_MAX);
  } finally {
    await client.end().catch(() => {});
  }
};

const jobOf = ({ id, retryCount, data }: BossJob<Errand>): Job => ({ id, retryCount, errand: data });

/** Jobs by pg-boss. Loads it: to be imported only where replicas share a Postgres. */
export const openErrandJobs = ({ url, log, patience = PATIENCE }: OpenOptions): ErrandJobs => {
  let opened: PgBoss | undefined;

  const bossNow = (): PgBoss => {
    if (opened === undefined) throw new Error('the queue of daily posts is not open');
    return opened;
  };
  const rowOf = (errand: Errand) => ({
    data: errand,
    singletonKey: keyOf(errand),
    retryLimit: patience.retries(errand),
  });
  const open = async (): Promise<PgBoss> => {
    const boss = new PgBoss({
      connectionString: url,
      application_name: 'leitmotif jobs',
      schema: await schemaBeside(url),
      max: CONNECTIONS_MAX,
      connectionTimeoutMillis: DEADLINE_MS,
      // Passed on to the pool: a server that no longer speaks must not keep a call for ever.
      ...{ query_timeout: DEADLINE_MS, statement_timeout: DEADLINE_MS, keepAlive: true },
      schedule: false,
      superviseIntervalSeconds: LOOK_EVERY_S,
      monitorIntervalSeconds: LOOK_EVERY_S,
      registerInstance: false,
      monitorVacuum: false,
      openTelemetry: { enabled: false },
    });
    boss.on('error', (err) => log.warn({ err }, 'the queue of daily posts has trouble'));
    try {
      await boss.start();
      await boss.createQueue(GIVEN_UP, { heartbeatSeconds: SILENCE_S, retryLimit: 1_000, retryDelay: 5 });
      await boss.createQueue(QUEUE, {
        policy: policies.exclusive,
        deadLetter: GIVEN_UP,
        heartbeatSeconds: SILENCE_S,
        deleteAfterSeconds: KEPT_S,
        retryBackoff: true,
        retryDelay: patience.firstWaitS,
        retryDelayMax: patience.longestWaitS,
      });
      return boss;
    } catch (error) {
      await boss.stop({ graceful: false }).catch(() => {});
      throw error;
    }
  };

  return {
    async open() {
      opened ??= await open();
    },
    async add(errands) {
      let added = 0;
      for (let at = 0; at < errands.length; at += INSERTED_TOGETHER) {
        const together = errands.slice(at, at + INSERTED_TOGETHER);
        const rows = together.map((errand) => ({ id: idOf(errand), ...rowOf(errand) }));
        const ids = new Set(await bossNow().insert(QUEUE, rows, { returnId: true }));
        added += together.filter((errand) => errand.kind === 'post' && ids.has(idOf(errand))).length;
      }
      return added;
    },
    async hurry(errand) {
      const { data, ...options } = rowOf(errand);
      await bossNow().upsert(QUEUE, data, { ...options, startAfter: 0 });
    },
    take: async (count) => (await bossNow().fetch<Errand>(QUEUE, { batchSize: count })).map(jobOf),
    async done(job) {
      await bossNow().complete(QUEUE, job);
    },
    async again(job, reason, afterMs) {
      const said = reason instanceof Error ? reason.message : String(reason);
      await bossNow().fail(QUEUE, job, { said });
      if (afterMs === undefined) return;
      await bossNow().update(QUEUE, undefined, {
        id: job.id,
        startAfter: Math.ceil(afterMs / MS_PER_SECOND),
      });
    },
    async hold(jobs) {
      if (jobs.length > 0) await bossNow().touch(QUEUE, [...jobs]);
    },
    takeGivenUp: async (count) => (await bossNow().fetch<Errand>(GIVEN_UP, { batchSize: count })).map(jobOf),
    async buried(job) {
      await bossNow().complete(GIVEN_UP, job);
    },
    async close() {
      await opened?.stop({ graceful: false });
    },
  };
};
