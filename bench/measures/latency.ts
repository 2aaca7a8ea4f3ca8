import type { ConnectedBot } from '../load/connect-bot.ts';
import { BOT_NAMES, BOTS, type BotName } from '../load/spawn-bot.ts';
import type { Plan } from '../plan.ts';
import type { Report } from '../report/create-report.ts';
import { quantile } from '../report/figures.ts';

const P50_BAR = { at: 'most', limit: 0.5, unit: ' ms' } as const;
const P99_BAR = { at: 'most', limit: 5, unit: ' ms' } as const;

/** A bot that is slower than the bars by far is measured for so long only. */
const LONGEST_MS = 8_000;

/** From the event sent to the whole callback received, one interaction at a time on loopback. */
export const measureLatency = async (
  bots: Readonly<Record<BotName, ConnectedBot>>,
  { latencies: count }: Plan,
  report: Report,
): Promise<void> => {
  const rows: string[][] = [];
  for (const name of BOT_NAMES) {
    const isOver = (answered: number, ms: number): boolean => answered >= count || ms > LONGEST_MS;
    const { latencies } = await bots[name].pump({ inFlight: 1, isOver });
    const p50 = quantile(latencies, 0.5);
    const p99 = quantile(latencies, 0.99);
    const verdicts =
      name === 'ours'
        ? `p50 ${report.judge('answer p50', p50, P50_BAR)}, p99 ${report.judge('answer p99', p99, P99_BAR)}`
        : '';
    rows.push([BOTS[name].label, p50.toFixed(3), p99.toFixed(3), verdicts]);
  }
  report.table(`Answer, ${count} one at a time, from event to callback, in ms`, ['', 'p50', 'p99', ''], rows);
};
