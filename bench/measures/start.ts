import { connectBot, type Ground } from '../load/connect-bot.ts';
import { BOTS } from '../load/spawn-bot.ts';
import type { Plan } from '../plan.ts';
import type { Report } from '../report/create-report.ts';
import { median, spread } from '../report/figures.ts';

const START_BAR = { at: 'most', limit: 1.5, unit: ' s' } as const;

/** From the start of the process until commands are registered and the gateway is ready, on an empty database. */
export const measureStart = async ({ starts }: Plan, ground: Ground, report: Report): Promise<void> => {
  const seconds: number[] = [];
  for (let run = 0; run < starts; run += 1) {
    const bot = await connectBot('ours', 1, ground);
    seconds.push(bot.readyMs / 1000);
    await bot.close();
  }
  const verdict = report.judge('start', median(seconds), START_BAR);
  report.table(
    `Start to ready, ${starts} runs, in s`,
    ['', 'min', 'median', 'max', ''],
    [[BOTS.ours.label, ...spread(seconds, 2), verdict]],
  );
};
