import type { CalledBot } from '../load/connect-endpoint.ts';
import { CALLED, CALLED_NAMES, type CalledName } from '../load/spawn-bot.ts';
import { IN_FLIGHT, type Plan } from '../plan.ts';
import type { Report } from '../report/create-report.ts';
import { median, quantile, spread } from '../report/figures.ts';
import { measureRound, type Round } from './throughput.ts';

type Rounds = Readonly<Record<CalledName, Round[]>>;

const LONGEST_MS = 4_000;

/** Signed calls of the interactions endpoint, many at a time and then one by one; the programs take turns. */
export const measureEndpoint = async (
  bots: Readonly<Record<CalledName, CalledBot>>,
  { rounds: count, roundMs, warmUpMs, latencies: calls }: Plan,
  report: Report,
): Promise<void> => {
  for (const name of CALLED_NAMES)
    await bots[name].pump({ inFlight: IN_FLIGHT, isOver: (_, ms) => ms > warmUpMs });
  const rounds: Rounds = { ours: [], bare: [], card: [] };
  for (let round = 0; round < count; round += 1)
    for (const name of CALLED_NAMES) rounds[name].push(await measureRound(bots[name], roundMs));

  report.note(`/ost recommend as signed calls (TRANSPORT=http), ${IN_FLIGHT} in flight, ${count} rounds`);
  const ratioRow = (other: CalledName): string[] => {
    const ratios = rounds.ours.map(
      ({ perCpuSecond }, at) => perCpuSecond / (rounds[other][at]?.perCpuSecond ?? Number.NaN),
    );
    return [`${CALLED.ours.label} : ${CALLED[other].label}`, ...spread(ratios, 2), ''];
  };
  report.table(
    'Signed interactions per CPU-second of the program',
    ['', 'min', 'median', 'max', ''],
    [
      ...CALLED_NAMES.map((name) => [
        CALLED[name].label,
        ...spread(rounds[name].map(({ perCpuSecond }) => perCpuSecond)),
        `${Math.round(median(rounds[name].map(({ bytes }) => bytes)))} bytes an answer`,
      ]),
      ratioRow('bare'),
      ratioRow('card'),
    ],
  );

  const rows: string[][] = [];
  for (const name of CALLED_NAMES) {
    const { latencies } = await bots[name].pump({
      inFlight: 1,
      isOver: (answered, ms) => answered >= calls || ms > LONGEST_MS,
    });
    rows.push([CALLED[name].label, ...[0.5, 0.99].map((part) => quantile(latencies, part).toFixed(3)), '']);
  }
  report.table('Signed call, one at a time, to the whole answer, in ms', ['', 'p50', 'p99', ''], rows);
};
