import { statSync } from 'node:fs';
import { openState } from '#src/state/open-state.ts';
import { type Shape, StoreUnavailable } from '#src/state/store.ts';
import { type Finding, failure, fine, warning } from './finding.ts';

const SHAPE: Shape<string> = {
  namespace: 'doctor',
  version: 1,
  durable: true,
  read: (raw) => String(raw),
};
const KEPT_MS = 60_000;
const CONNECT_MS = 5_000;
const KEY = 'probe';

const MB = 1024 * 1024;

/** Bytes of a SQLite file with what stands beside it. */
const bytesOfFile = (file: string): number =>
  [file, `${file}-wal`].reduce(
    (sum, path) => sum + (statSync(path, { throwIfNoEntry: false })?.size ?? 0),
    0,
  );

const bytesOfServer = async (connectionString: string): Promise<number> => {
  const { default: pg } = await import('pg');
  const client = new pg.Client({ connectionString, connectionTimeoutMillis: CONNECT_MS });
  await client.connect();
  try {
    const { rows } = await client.query('select pg_database_size(current_database()) as bytes');
    return Number(rows[0]?.bytes);
  } finally {
    await client.end();
  }
};

/** Whether the storage opens and can be written, and how large it is. */
export const checkStore = async (url: string, now: () => number): Promise<Finding> => {
  try {
    const state = await openState({ url, now });
    try {
      const store = state.store(SHAPE);
      const value = String(now());
      await store.set(KEY, value, KEPT_MS);
      const isBack = (await store.get(KEY)) === value;
      await store.delete(KEY);
      if (!isBack) return failure('store', 'it lost what was written', 'Restore a backup, or ask for help.');
    } finally {
      await state.close();
    }
  } catch (error) {
    if (!(error instanceof StoreUnavailable)) throw error;
    return failure('store', error.message, 'Mend that, or set DATABASE_URL to another place.');
  }
  if (/^sqlite::memory:/i.test(url))
    return warning('store', 'SQLite in memory', 'Set DATABASE_URL to a file, or every restart forgets all.');
  const [, file] = /^sqlite:(.+)$/i.exec(url) ?? [];
  const bytes = file === undefined ? await bytesOfServer(url) : bytesOfFile(file);
  const engine = file === undefined ? 'Postgres' : 'SQLite';
  return fine('store', `${engine}, written and read, ${(bytes / MB).toFixed(1)} MB`);
};
