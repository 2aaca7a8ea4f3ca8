import type { Catalog } from '#src/catalog/catalog.ts';
import { createLibrary } from '#src/library.ts';
import { generateCatalog } from '../catalogs/generate-catalog.ts';
import { heapInUse } from '../load/heap.ts';
import type { Plan } from '../plan.ts';
import { fuseLookUp } from '../quality/peers/fuse.ts';
import { miniSearchAnswers, miniSearchLookUp } from '../quality/peers/mini-search.ts';
import type { Report } from '../report/create-report.ts';
import { figure, quantile } from '../report/figures.ts';
import { type Spent, timeOurs, timePeer } from './in-process.ts';

const NOW_BAR = { at: 'most', limit: 1, unit: ' ms' } as const;
const LARGE_BAR = { at: 'most', limit: 5, unit: ' ms' } as const;
/** The size that the second bar is for. */
const LARGE = 5_000;
/** Calls of each kind of the other engines, which take up to seconds each: so few say enough. */
const PEER_CALLS = { mini: 40, fuse: 8 };

const cells = ({ recommend, search, autocomplete }: Spent): string[] =>
  [recommend, search, autocomplete].map((spent) =>
    spent.length === 0 ? '' : `${quantile(spent, 0.5).toFixed(3)} / ${quantile(spent, 0.99).toFixed(3)}`,
  );

const worst = ({ recommend, search, autocomplete }: Spent): number =>
  Math.max(...[recommend, search, autocomplete].map((spent) => quantile(spent, 0.99)));

const measureSize = async (
  catalog: Catalog,
  calls: number,
  report: Report,
  isPeered: boolean,
): Promise<string[][]> => {
  const size = `${figure(catalog.titles.length)} titles`;
  const before = heapInUse();
  const begun = performance.now();
  const library = createLibrary(catalog);
  const seconds = (performance.now() - begun) / 1000;
  const heap = heapInUse() - before;
  const ours = await timeOurs(catalog, library, calls);
  const bar =
    catalog.titles.length > LARGE ? undefined : catalog.titles.length === LARGE ? LARGE_BAR : NOW_BAR;
  const verdict = bar === undefined ? '' : `p99 ${report.judge(`in process at ${size}`, worst(ours), bar)}`;
  const rows = [[`Leitmotif, ${size}`, ...cells(ours), figure(heap), seconds.toFixed(2), verdict]];
  if (!isPeered) return rows;
  const mini = { answer: miniSearchAnswers(catalog, false), lookUp: miniSearchLookUp(catalog) };
  rows.push([`MiniSearch, ${size}`, ...cells(await timePeer(catalog, mini, PEER_CALLS.mini)), '', '', '']);
  const fuse = { answer: undefined, lookUp: fuseLookUp(catalog) };
  rows.push([`Fuse, ${size}`, ...cells(await timePeer(catalog, fuse, PEER_CALLS.fuse)), '', '', '']);
  return rows;
};

/** The catalog's functions alone, at the real catalog and at generated ones, beside engines for text. */
export const measureGrowth = async (real: Catalog, { calls, sizes }: Plan, report: Report): Promise<void> => {
  const rows = await measureSize(real, calls, report, true);
  for (const size of sizes)
    rows.push(...(await measureSize(generateCatalog(real, size), calls / 2, report, size === LARGE)));
  report.table(
    'Alone in process: p50 / p99 in ms; heap and time of preparing it',
    ['', 'recommend', 'search', 'autocomplete', 'heap, MB', 'ready, s', ''],
    rows,
  );
};
