import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import type { Engine } from '#src/state/engine.ts';
import { openEngine } from '#src/state/open-state.ts';
import { silentLog } from '#tests/state/sample.ts';
import { temporaryFolder } from '#tests/state/temporary-folder.ts';
import { emptySchema } from '#tests/support/postgres/empty-database.ts';

/** The time at which these tests happen. */
export const NOW = Date.parse('2026-03-01T20:00:00Z');

/** An address of each engine where nothing is yet. */
export const places = {
  SQLite: async () => `sqlite:${join(temporaryFolder(), 'leitmotif.db')}`,
  Postgres: () => emptySchema(),
} as const;

/** Opens a database beside what is tested; closed when the test has finished. */
export const openBeside = async (url: string): Promise<Engine> => {
  const engine = await openEngine(url, { now: () => NOW, deadline: 20_000, log: silentLog });
  onTestFinished(() => engine.close());
  return engine;
};

const envelope = (value: unknown) => ({ value: JSON.stringify({ version: 1, value }) });

/** Keys whose order in UTF-16 is not that in UTF-8, among others. */
export const KEYS = ['1', '10', '2', 'a', 'ä', '도깨비', '\uffee', '😀', 'z'.repeat(300)];

/** Fills a database with a bit of everything, one row of which nobody can read. */
export const fillDatabase = async (url: string, rows = 1_500): Promise<void> => {
  const engine = await openBeside(url);
  const put = (namespace: string, key: string, row: { value: string }, expires?: number) =>
    engine.rows({ namespace, durable: true }).set(key, row, expires);
  await Promise.all([
    ...KEYS.map((key) => put('saved', key, envelope({ titles: [key] }))),
    ...Array.from({ length: rows }, (_, index) => put('member', `${index}`, envelope(index))),
    put('question', 'lapses', envelope('later'), NOW + 1_000),
    put('question', 'lapsed', envelope('before'), NOW - 1),
    put('plan', 'broken', { value: 'not json' }),
    engine.claim('post 2026-03-01'),
    engine.claim('lease', NOW + 60_000),
  ]);
};

/** Everything that is in a database, as it is kept. */
export const contentOf = async (url: string): Promise<unknown[]> => {
  const engine = await openBeside(url);
  const snapshot = await engine.snapshot(NOW);
  try {
    return (await Array.fromAsync(snapshot.pages())).flat();
  } finally {
    await snapshot.close();
  }
};

/** What a command said, and a progress bar that nobody sees. */
export const keepWords = () => {
  const lines: string[] = [];
  const keep = (line: string): void => void lines.push(line);
  return {
    lines,
    terminal: { say: keep, complain: keep },
    progress: { show() {}, end() {} },
  };
};
