import type { Report } from '../report/create-report.ts';
import { figure } from '../report/figures.ts';
import { ASSUMED, DISCORD } from './assumptions.ts';
import type { PostgresFigures } from './measure-postgres.ts';
import type { ProcessFigures } from './measure-process.ts';
import { simulateDay } from './rush-model.ts';

const DAY_SECONDS = 86_400;
const GB = 1e9;
const KEPT_JOB_DAYS = 3;
const KEPT_VOTES_DAYS = 30;

export interface Measured {
  readonly postgres: PostgresFigures;
  readonly bot: ProcessFigures;
}

const postsOf = (servers: number, part: number): number => servers * part * ASSUMED.plansOfAServer;

const dayAt = (posts: number, perSecond: number) =>
  simulateDay(posts, {
    perMinute: (perSecond * 60) / ASSUMED.callsOfAPost,
    lateMinutes: ASSUMED.lateMinutes,
  });

/** Interactions a second at the busiest minute. */
const busiestInteractions = (servers: number): number =>
  (servers * ASSUMED.interactionsOfAServerADay * ASSUMED.peak) / DAY_SECONDS;

/** How long the posts of a day take. */
export const showPosts = (report: Report): void => {
  const row = (part: number, perSecond: number): string[] => {
    const { posts, busiest, longestMinutes, atOnce, missed } = dayAt(
      postsOf(ASSUMED.servers, part),
      perSecond,
    );
    return [
      `${part * 100} % of servers, ${perSecond} requests/s`,
      figure(posts),
      figure(busiest),
      figure(longestMinutes, 1),
      figure(atOnce * 100),
      figure(missed),
      '',
    ];
  };
  report.table(
    `Daily posts of ${figure(ASSUMED.servers)} servers: a simulated day, minute by minute`,
    ['with plans', 'posts a day', 'at one minute', 'longest wait, min', 'within a minute, %', 'missed', ''],
    [DISCORD.postsPerSecond, 500].flatMap((perSecond) =>
      ASSUMED.serversWithPlans.map((part) => row(part, perSecond)),
    ),
  );
};

/** Shards and how long all of them take to log in. */
export const showShards = (report: Report): void => {
  const { servers } = ASSUMED;
  const row = (serversOfAShard: number): string[] => {
    const shards = Math.ceil(servers / serversOfAShard);
    const minutes = (concurrency: number) => (shards / concurrency) * (DISCORD.identifySeconds / 60);
    return [
      `${figure(serversOfAShard)} servers a shard`,
      figure(shards),
      figure(minutes(1)),
      figure(minutes(16), 1),
      figure(DISCORD.identifiesADay / shards, 1),
      figure(DISCORD.largeIdentifiesADay(servers) / shards, 1),
      '',
    ];
  };
  report.table(
    'Shards (gateway)',
    [
      '',
      'shards',
      'login one by one, min',
      '16 at a time, min',
      'restarts a day (1,000)',
      'restarts a day (large)',
      '',
    ],
    [row(DISCORD.usualServersOfAShard), row(DISCORD.serversOfAShard)],
  );
};

/** Rows of the database, and its size. */
export const showRows = (report: Report, { postgres: { bytes } }: Measured): void => {
  const { servers, usualPart, membersOfAServer, membersWhoSave } = ASSUMED;
  const plans = postsOf(servers, usualPart);
  const members = servers * membersOfAServer;
  const counts: Readonly<Record<keyof typeof bytes, number>> = {
    member: members,
    saved: members * membersWhoSave,
    plan: plans,
    history: plans,
    votes: plans * KEPT_VOTES_DAYS,
    job: plans * KEPT_JOB_DAYS,
  };
  const kinds = Object.keys(counts) as (keyof typeof bytes)[];
  const size = (kind: keyof typeof bytes): number => (counts[kind] * bytes[kind]) / GB;
  report.table(
    `Rows, with plans on ${usualPart * 100} % of servers (bytes are measured, with indexes; counts assumed)`,
    ['', 'rows', 'bytes a row', 'GB', ''],
    [
      ...kinds.map((kind) => [kind, figure(counts[kind]), figure(bytes[kind]), figure(size(kind), 2), '']),
      [
        'together',
        figure(kinds.reduce((sum, kind) => sum + counts[kind], 0)),
        '',
        figure(
          kinds.reduce((sum, kind) => sum + size(kind), 0),
          1,
        ),
        '',
      ],
    ],
  );
};

/** Processes and what they hold. */
export const showProcesses = (report: Report, { bot, postgres }: Measured): void => {
  const { servers, usualPart, usedPart } = ASSUMED;
  const rate = busiestInteractions(servers);
  const cores = rate / (bot.perCpuSecond * usedPart);
  const processes = Math.max(2, Math.ceil(cores));
  const plans = postsOf(servers, usualPart);
  const planMb = (plans * postgres.heapOfAPlan) / 1e6;
  const gatewayMb =
    bot.baseMb + ((servers / processes) * bot.mbOfThousandServers) / 1_000 + planMb / processes;
  const httpMb = bot.baseMb + planMb;
  report.table(
    'Processes',
    ['', '', ''],
    [
      ['interactions/s at the busiest minute (assumed)', figure(rate), ''],
      ['a process on one core answers a second (measured; at full load)', figure(bot.perCpuSecond), ''],
      [`processes, used to ${usedPart * 100} %, at least two`, figure(processes), ''],
      ['by shards: MB a process, idle', figure(gatewayMb), ''],
      [
        'by shards: CPU-seconds of a process to be told of its servers',
        figure(((servers / processes) * bot.cpuOfThousandServers) / 1_000),
        '',
      ],
      ['by calls: MB a process, idle (each knows all plans)', figure(httpMb), ''],
      [
        'by calls: seconds to read all plans, each quarter of an hour, each process',
        figure(plans / postgres.plansRead, 1),
        '',
      ],
    ],
  );
};
