import { connectBot, type Ground } from '../load/connect-bot.ts';
import { measureRound } from '../measures/throughput.ts';
import { median } from '../report/figures.ts';

/** What one process of the bot needs and can do, on Postgres. */
export interface ProcessFigures {
  /** Resident after a collection, with one server, in MB. */
  readonly baseMb: number;
  /** What a thousand servers more add to that. */
  readonly mbOfThousandServers: number;
  /** CPU-seconds that being told of a thousand servers takes. */
  readonly cpuOfThousandServers: number;
  /** Picks a CPU-second of the bot. */
  readonly perCpuSecond: number;
}

const FEW = 1;
const MANY = 10_000;
const ROUNDS = 3;

/** @param ms - of each round of load */
export const measureProcess = async (ground: Ground, ms: number): Promise<ProcessFigures> => {
  const idle = async (guilds: number) => {
    const bot = await connectBot('ours', guilds, ground);
    // Its answer comes after everything it was told before.
    await bot.pump({ inFlight: 1, isOver: () => true });
    const { cpuSeconds } = await bot.ask('usage');
    const { rss } = await bot.ask('collect');
    return { bot, mb: rss / 1e6, cpuSeconds };
  };
  const many = await idle(MANY);
  await many.bot.close();
  const few = await idle(FEW);
  try {
    await few.bot.pump({ inFlight: 64, isOver: (_, spent) => spent > ms });
    const rounds: number[] = [];
    for (let round = 0; round < ROUNDS; round += 1)
      rounds.push((await measureRound(few.bot, ms)).perCpuSecond);
    const thousands = (MANY - FEW) / 1_000;
    return {
      baseMb: few.mb,
      mbOfThousandServers: (many.mb - few.mb) / thousands,
      cpuOfThousandServers: (many.cpuSeconds - few.cpuSeconds) / thousands,
      perCpuSecond: median(rounds),
    };
  } finally {
    await few.bot.close();
  }
};
