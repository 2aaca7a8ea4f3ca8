import { connectBot, type Ground } from '../load/connect-bot.ts';
import { BOT_NAMES, BOTS } from '../load/spawn-bot.ts';
import type { Plan } from '../plan.ts';
import type { Report } from '../report/create-report.ts';
import { figure } from '../report/figures.ts';

const RSS_BAR = { at: 'most', limit: 150, unit: ' MB' } as const;
const BAR_GUILDS = 10_000;

/** Resident memory of a fresh bot that is in so many servers and has nothing to do, garbage collected. */
export const measureMemory = async (plan: Plan, ground: Ground, report: Report): Promise<void> => {
  const rows: string[][] = [];
  for (const name of BOT_NAMES)
    for (const guilds of plan.guilds[name] ?? []) {
      const bot = await connectBot(name, guilds, ground);
      try {
        // Its answer comes after everything it was told before.
        await bot.pump({ inFlight: 1, isOver: () => true });
        const megabytes = (await bot.ask('collect')).rss / 1e6;
        const isJudged = name === 'ours' && guilds === BAR_GUILDS;
        const verdict = isJudged ? report.judge('memory', megabytes, RSS_BAR) : '';
        rows.push([BOTS[name].label, figure(guilds), figure(megabytes), verdict]);
      } finally {
        await bot.close();
      }
    }
  report.table('Memory, idle, resident after a collection', ['', 'guilds', 'MB', ''], rows);
};
