import type { ConnectedBot } from '../load/connect-bot.ts';
import { BOT_NAMES, BOTS, type BotName } from '../load/spawn-bot.ts';
import { IN_FLIGHT, type Plan } from '../plan.ts';
import type { Report } from '../report/create-report.ts';
import { figure, median, spread } from '../report/figures.ts';

/** At least this part of what a bare echo on the same stack answers. */
const RATIO_BAR = { at: 'least', limit: 0.7 } as const;

/** One round of one bot. */
export interface Round {
  readonly perSecond: number;
  readonly perCpuSecond: number;
  /** Cores it kept busy. */
  readonly cores: number;
  /** Of one answer. */
  readonly bytes: number;
}

type Rounds = Readonly<Record<BotName, Round[]>>;

/** Puts one bot under load for so long. */
export const measureRound = async ({ pump, ask }: ConnectedBot, roundMs: number): Promise<Round> => {
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

/** Absolute figures of every bot. */
const figureRows = (rounds: Rounds, of: 'perCpuSecond' | 'perSecond'): string[][] =>
  BOT_NAMES.map((name) => {
    const cores = median(rounds[name].map((round) => round.cores)).toFixed(2);
    const bytes = figure(median(rounds[name].map((round) => round.bytes)));
    const aside = of === 'perSecond' ? `${cores} cores busy` : `${bytes} bytes an answer`;
    return [BOTS[name].label, ...spread(rounds[name].map((round) => round[of])), aside];
  });

/** What one bot is worth in another, round by round. */
const ratios = (rounds: Rounds, of: 'perCpuSecond' | 'perSecond', one: BotName, other: BotName): number[] =>
  rounds[one].map((round, at) => round[of] / (rounds[other][at]?.[of] ?? Number.NaN));

const ratioRows = (rounds: Rounds, of: 'perCpuSecond' | 'perSecond', report: Report): string[][] => {
  const row = (one: BotName, other: BotName, aside: (middle: number) => string): string[] => {
    const values = ratios(rounds, of, one, other);
    return [`${BOTS[one].label} : ${BOTS[other].label}`, ...spread(values, 2), aside(median(values))];
  };
  const unit = of === 'perSecond' ? 'per second' : 'per CPU-second';
  return [
    row('ours', 'echo', (middle) => report.judge(`interactions ${unit}`, middle, RATIO_BAR)),
    row('ours', 'client', () => ''),
    row('ours', 'cardEcho', () => ''),
    row('cardEcho', 'echo', () => 'the most that a bot with such cards can reach'),
  ];
};

/** A list that begins with another entry each time: who comes after whom must not decide. */
const turned = <T>(list: readonly T[], by: number): readonly T[] => {
  const first = by % list.length;
  return [...list.slice(first), ...list.slice(0, first)];
};

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
  const rounds: Rounds = { ours: [], echo: [], cardEcho: [], client: [] };
  for (let round = 0; round < count; round += 1)
    for (const name of turned(BOT_NAMES, round)) rounds[name].push(await measureRound(bots[name], roundMs));

  report.note(`/ost recommend, ${IN_FLIGHT} in flight, ${count} rounds in which the bots take turns`);
  for (const figures of ['perCpuSecond', 'perSecond'] as const)
    report.table(
      figures === 'perSecond'
        ? 'Interactions per second: shared with the load and whatever else runs on this machine'
        : 'Interactions per CPU-second of the bot: the figure to trust',
      ['', 'min', 'median', 'max', ''],
      [...figureRows(rounds, figures), ...ratioRows(rounds, figures, report)],
    );
};
