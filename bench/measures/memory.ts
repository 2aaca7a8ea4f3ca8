import { setTimeout as sleep } from 'node:timers/promises';
import { connectBot, type Ground } from '../load/connect-bot.ts';
import { BOT_NAMES, BOTS } from '../load/spawn-bot.ts';
import type { Plan } from '../plan.ts';
import type { Report } from '../report/create-report.ts';
import { figure } from '../report/figures.ts';

const RSS_BAR = { at: 'most', limit: 150, unit: ' MB' } as const;
const BAR_GUILDS = 10_000;

/** By then ours has looked twice whether it has anything to do. */
const IDLE_MS = 12_000;

/** Resident memory of a fresh bot that is in so many servers and has nothing to do: ours as it is, others collected. */
export const measureMemory = async (plan: Plan, ground: Ground, report: Report): Promise<void> => {
  const rows: string[][] = [];
  for (const name of BOT_NAMES)
    for (const guilds of plan.guilds[name] ?? []) {
      const bot = await connectBot(name, guilds, ground);
      try {
        // Its answer comes after everything it was told before.
        await bot.pump({ inFlight: 1, isOver: () => true });
        if (name === 'ours') await sleep(IDLE_MS);
        const megabytes = (await bot.ask(name === 'ours' ? 'usage' : 'collect')).rss / 1e6;
        const isJudged = name === 'ours' && guilds === BAR_GUILDS;
        const verdict = isJudged ? report.judge('memory', megabytes, RSS_BAR) : '';
        rows.push([BOTS[name].label, figure(guilds), figure(megabytes), verdict]);
      } finally {
        await bot.close();
      }
    }
  report.table(
    'Memory, resident: ours idle for twelve seconds, the Client after a collection',
    ['', 'guilds', 'MB', ''],
    rows,
  );
};
