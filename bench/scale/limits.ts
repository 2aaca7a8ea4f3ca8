import type { Report } from '../report/create-report.ts';
import { figure } from '../report/figures.ts';
import { ASSUMED, DISCORD } from './assumptions.ts';
import type { Measured } from './project.ts';
import { simulateDay } from './rush-model.ts';

const DAY_SECONDS = 86_400;
const ACCEPTED_WAIT_MINUTES = 10;
const ACCEPTED_LOGIN_MINUTES = 30;
const LARGE_CONCURRENCY = 16;
/** Looked for up to here. */
const SERVERS_MAX = 1_000_000_000;

/** The greatest number of servers for which something still holds; that must stop holding once and for all. */
const greatest = (holds: (servers: number) => boolean): number => {
  let [low, high] = [1, SERVERS_MAX];
  while (high - low > low / 1_000 + 1) {
    const middle = Math.floor(Math.sqrt(low) * Math.sqrt(high)) || low + 1;
    if (holds(middle)) low = middle;
    else high = middle;
  }
  return low;
};

const waitAt = (servers: number, perSecond: number): { minutes: number; missed: number } => {
  const { usualPart, plansOfAServer, callsOfAPost, lateMinutes } = ASSUMED;
  const { longestMinutes, missed } = simulateDay(servers * usualPart * plansOfAServer, {
    perMinute: (perSecond * 60) / callsOfAPost,
    lateMinutes,
  });
  return { minutes: longestMinutes, missed };
};

/** At how many servers each limit is reached, the first one first. */
export const showLimits = (report: Report, { postgres, bot }: Measured): void => {
  const { interactionsOfAServerADay, peak, usedPart, callsOfAnInteraction, callsOfAPostInStorage } = ASSUMED;
  const interactions = (servers: number) => (servers * interactionsOfAServerADay * peak) / DAY_SECONDS;
  const { postsPerSecond } = DISCORD;
  const storageCalls = (servers: number) =>
    interactions(servers) * callsOfAnInteraction +
    (postsPerSecond / ASSUMED.callsOfAPost) * callsOfAPostInStorage;
  const slowest = Math.min(postgres.updates, postgres.durableWrites, postgres.claims);
  const shards = (servers: number) => servers / DISCORD.usualServersOfAShard;
  const limits: readonly (readonly [string, number, string])[] = [
    [
      `posts at ${postsPerSecond} requests/s: the last of the worst minute is out after ${ACCEPTED_WAIT_MINUTES} min`,
      greatest((servers) => waitAt(servers, postsPerSecond).minutes <= ACCEPTED_WAIT_MINUTES),
      'Discord',
    ],
    [
      `posts at ${postsPerSecond} requests/s: windows of ${ASSUMED.lateMinutes} min close before their turn`,
      greatest((servers) => waitAt(servers, postsPerSecond).missed < 1),
      'Discord',
    ],
    [
      `logging in takes ${ACCEPTED_LOGIN_MINUTES} min, one shard at a time`,
      greatest((servers) => (shards(servers) * DISCORD.identifySeconds) / 60 <= ACCEPTED_LOGIN_MINUTES),
      'Discord, gateway',
    ],
    [
      `logging in takes ${ACCEPTED_LOGIN_MINUTES} min, ${LARGE_CONCURRENCY} at a time`,
      greatest(
        (servers) =>
          (shards(servers) * DISCORD.identifySeconds) / LARGE_CONCURRENCY / 60 <= ACCEPTED_LOGIN_MINUTES,
      ),
      'Discord, gateway',
    ],
    [
      `one process on one core, used to ${usedPart * 100} %`,
      greatest((servers) => interactions(servers) <= bot.perCpuSecond * usedPart),
      'add processes',
    ],
    [
      `one Postgres like this one, used to ${usedPart * 100} %, every call as slow as the slowest`,
      greatest((servers) => storageCalls(servers) <= slowest * usedPart),
      'a larger Postgres',
    ],
  ];
  report.table(
    `Where the limits are, with plans on ${ASSUMED.usualPart * 100} % of servers`,
    ['', 'servers', ''],
    [...limits]
      .sort(([, one], [, other]) => one - other)
      .map(([what, servers, whose]) => [what, figure(servers), whose]),
  );
};
