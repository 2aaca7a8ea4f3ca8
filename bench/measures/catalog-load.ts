import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { START_FLAGS } from '../load/spawn-bot.ts';
import type { Plan } from '../plan.ts';
import type { Report } from '../report/create-report.ts';
import { median, spread } from '../report/figures.ts';

const ENTRY = fileURLToPath(new URL('../catalogs/load-once.ts', import.meta.url));
const LOAD_BAR = { at: 'most', limit: 150, unit: ' ms' } as const;

/** Reading and checking every file of the shipped catalog, once in each of some processes started as `npm start` does. */
export const measureCatalogLoad = ({ loads }: Plan, titles: number, report: Report): void => {
  const ms = Array.from({ length: loads }, () =>
    Number(execFileSync(process.execPath, [...START_FLAGS, ENTRY], { encoding: 'utf8' })),
  );
  const verdict = report.judge('load of the catalog', median(ms), LOAD_BAR);
  report.table(
    `Loading the whole catalog in a fresh process, ${loads} runs, in ms`,
    ['', 'min', 'median', 'max', ''],
    [[`Leitmotif, ${titles} titles`, ...spread(ms), verdict]],
  );
};
