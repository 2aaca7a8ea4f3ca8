import type { BotName } from './load/spawn-bot.ts';

/** How long and how often everything is measured. */
export interface Plan {
  readonly name: string;
  /** Rounds of throughput; in each, the bots take turns. Many short ones: a neighbour comes and goes within seconds. */
  readonly rounds: number;
  readonly warmUpMs: number;
  readonly roundMs: number;
  /** Interactions one at a time, for each bot. */
  readonly latencies: number;
  /** Interactions one at a time with a picture, and as many without. */
  readonly pictures: number;
  /** Guilds that memory is measured at, for each bot. */
  readonly guilds: Readonly<Partial<Record<BotName, readonly number[]>>>;
  readonly starts: number;
  /** Fresh processes that load the catalog once each. */
  readonly loads: number;
  /** Calls of each function in process. */
  readonly calls: number;
  /** Titles of the generated catalogs that they are also timed at. */
  readonly sizes: readonly number[];
  /** Daily posts that come due at one minute. */
  readonly rush: number;
  /** Daily plans. */
  readonly plans: number;
  /** Previews of seven days. */
  readonly previews: number;
}

/** Some seven minutes on two slow cores; the largest catalog takes two of them and 3 GB. */
export const FULL: Plan = {
  name: 'full',
  rounds: 25,
  warmUpMs: 10_000,
  roundMs: 700,
  latencies: 4_000,
  pictures: 800,
  guilds: { ours: [1, 1_000, 10_000], client: [1, 1_000, 10_000] },
  starts: 7,
  loads: 15,
  calls: 5_000,
  sizes: [500, 5_000, 50_000],
  rush: 5_000,
  plans: 100_000,
  previews: 500,
};

/** Under a minute: for trying a change; its figures spread more. */
export const QUICK: Plan = {
  name: 'quick',
  rounds: 3,
  warmUpMs: 1_500,
  roundMs: 600,
  latencies: 800,
  pictures: 200,
  guilds: { ours: [1, 10_000], client: [1, 1_000] },
  starts: 2,
  loads: 5,
  calls: 1_000,
  sizes: [500],
  rush: 300,
  plans: 10_000,
  previews: 100,
};

/** Interactions that wait for their answer at any moment while throughput is measured. */
export const IN_FLIGHT = 64;
