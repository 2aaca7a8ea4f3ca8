import type { ConnectedBot } from '../load/connect-bot.ts';
import { BOT_NAMES, BOTS, type BotName } from '../load/spawn-bot.ts';
import { IN_FLIGHT, type Plan } from '../plan.ts';
import type { Report } from '../report/create-report.ts';
import { figure, median, spread } from '../report/figures.ts';

/** At least this part of what a bare echo on the same stack answers. */
const RATIO_BAR = { at: 'least', limit: 0.7 } as const;

/** One round of one bot. */
interface Round {
  readonly perSecond: number;
  readonly perCpuSecond: number;
  /** Cores it kept busy. */
  readonly cores: number;
  readonly bytes: number;
}

const measureRound = async ({ pump, ask }: ConnectedBot, roundMs: number): Promise<Round> => {
  const before = await ask('usage');
  const { answered, ms, bytes } = await pump({ inFlight: IN_FLIGHT, isOver: (_, spent) => spent > roundMs });
  const cpuSeconds = (await ask('usage')).cpuSeconds - before.cpuSeconds;
  const seconds = ms / 1000;
  return {
    perSecond: answered / seconds,
    perCpuSecond: answered / cpuSeconds,
    cores: cpuSeconds / seconds,
    bytes: bytes / answered,
  };
};

type Rounds = Readonly<Record<BotName, Round[]>>;

const ratios = (rounds: Rounds, of: keyof Round, to: BotName): number[] =>
  rounds.ours.map((round, at) => round[of] / (rounds[to][at]?.[of] ?? Number.NaN));

const rowsOf = (rounds: Rounds, of: 'perCpuSecond' | 'perSecond', unit: string): string[][] =>
  BOT_NAMES.map((name) => [
    BOTS[name].label,
    unit,
    ...spread(rounds[name].map((round) => round[of])),
    of === 'perSecond'
      ? `${median(rounds[name].map(({ cores }) => cores)).toFixed(2)} cores busy, ${figure(median(rounds[name].map(({ bytes }) => bytes)))} bytes an answer`
      : '',
  ]);

/**
 * Interactions answered with many in flight. The bots take turns, so that a neighbour on the machine disturbs all
 * of them alike.
 */
export const measureThroughput = async (
  bots: Readonly<Record<BotName, ConnectedBot>>,
  { rounds: count, roundMs, warmUpMs }: Plan,
  report: Report,
): Promise<void> => {
  for (const name of BOT_NAMES)
    await bots[name].pump({ inFlight: IN_FLIGHT, isOver: (_, ms) => ms > warmUpMs });
  const rounds: Rounds = { ours: [], echo: [], client: [] };
  for (let round = 0; round < count; round += 1)
    for (const name of BOT_NAMES) rounds[name].push(await measureRound(bots[name], roundMs));

  const compare = (of: 'perCpuSecond' | 'perSecond', to: BotName, unit: string): string[] => {
    const values = ratios(rounds, of, to);
    const what = `Leitmotif : ${BOTS[to].label}`;
    const verdict = to === 'echo' ? report.judge(`${what} (${unit})`, median(values), RATIO_BAR) : '';
    return [what, unit, ...spread(values, 2), verdict];
  };
  report.table(
    `/ost recommend, ${IN_FLIGHT} in flight, ${count} rounds in which the bots take turns`,
    ['', '', 'min', 'median', 'max', ''],
    [
      ...rowsOf(rounds, 'perCpuSecond', 'per CPU-second'),
      compare('perCpuSecond', 'echo', 'per CPU-second'),
      compare('perCpuSecond', 'client', 'per CPU-second'),
      ...rowsOf(rounds, 'perSecond', 'per second'),
      compare('perSecond', 'echo', 'per second'),
      compare('perSecond', 'client', 'per second'),
    ],
  );
  report.note(
    'Per CPU-second of the bot is the figure to trust: per second, bots share the machine with the',
  );
  report.note('load and with whatever else runs on it, and a bot under one busy core waits for the load.');
};
