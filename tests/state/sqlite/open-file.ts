import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { onTestFinished } from 'vitest';
import { buildState } from '#src/state/build-state.ts';
import type { EngineContext } from '#src/state/engine.ts';
import { connect, openSqlite } from '#src/state/sqlite/open-sqlite.ts';
import { engineContext, silentLog } from '../sample.ts';
import { temporaryFolder } from '../temporary-folder.ts';

/**
 * A state on a new file, with the connection that it uses at present, to limit it or to look at it.
 * Closed when the test has finished.
 */
export async function openFile(changes: Partial<EngineContext> = {}) {
  const path = join(temporaryFolder(), 'leitmotif.db');
  const context = engineContext(changes);
  const connections: DatabaseSync[] = [];
  const engine = await openSqlite(`sqlite:${path}`, context, (file) => {
    const connection = connect(file);
    connections.push(connection);
    return connection;
  });
  const state = buildState(engine, context.now, silentLog);
  onTestFinished(() => state.close());
  return {
    path,
    state,
    /** Runs SQL on the connection in use. */
    tell: (sql: string) => connections.at(-1)?.exec(sql),
    ask: (sql: string) => connections.at(-1)?.prepare(sql).get(),
    openings: () => connections.length,
  };
}

/** A second connection to the same file, as another process would have it; closed when the test has finished. */
export function otherConnection(path: string): DatabaseSync {
  const other = new DatabaseSync(path);
  onTestFinished(() => {
    if (other.isOpen) other.close();
  });
  return other;
}
