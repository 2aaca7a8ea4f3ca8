import { onTestFinished } from 'vitest';
import { buildState } from '#src/state/build-state.ts';
import type { EngineContext } from '#src/state/engine.ts';
import { openPostgres } from '#src/state/postgres/open-postgres.ts';
import type { State } from '#src/state/store.ts';
import { tellPostgres } from '#tests/support/postgres/empty-database.ts';
import { engineContext, silentLog } from '../sample.ts';

/** A state on the schema at `url`, and SQL beside it; closed when the test has finished. */
export const openOnPostgres = async (
  url: string,
  changes: Partial<EngineContext> = {},
): Promise<{ state: State; tell: (sql: string) => Promise<Record<string, unknown>[]> }> => {
  const context = engineContext(changes);
  const state = buildState(await openPostgres(url, context), context.now, silentLog);
  onTestFinished(() => state.close());
  return { state, tell: (sql) => tellPostgres(url, sql) };
};
