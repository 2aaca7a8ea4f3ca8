import { buildState } from './build-state.ts';
import { refuseHalfCopy } from './copy/copy-mark.ts';
import type { Engine, EngineContext, StateLog } from './engine.ts';
import { openSqlite } from './sqlite/open-sqlite.ts';
import { type State, StoreUnavailable } from './store.ts';

const DEADLINE_MS = 2000;
const SILENT: StateLog = { info() {}, warn() {} };

type OpenEngine = (url: string, context: EngineContext) => Promise<Engine>;

/** Loaded only where it is used: who keeps a file should not hold a database client in memory. */
const openPostgres: OpenEngine = async (url, context) =>
  (await import('./postgres/open-postgres.ts')).openPostgres(url, context);

/** The engines by the scheme of their address. */
const ENGINES: ReadonlyMap<string, OpenEngine> = new Map([
  ['sqlite', openSqlite],
  ['postgres', openPostgres],
  ['postgresql', openPostgres],
]);

/** Opens the database itself, for work on everything that is in it. Rejects like {@link openState}. */
export async function openEngine(url: string, context: EngineContext): Promise<Engine> {
  const scheme = /^([a-z]+):./i.exec(url)?.[1]?.toLowerCase();
  const open = ENGINES.get(scheme ?? '');
  if (!open || (scheme !== 'sqlite' && !URL.canParse(url))) throw refuseUrl(url);
  return open(url, context);
}

export interface StateOptions {
  /** `DATABASE_URL`, such as `sqlite:var/leitmotif.db`, `sqlite::memory:` or `postgres://bot:secret@db/leitmotif`. */
  readonly url: string;
  /** Unix milliseconds; decides what has expired. */
  readonly now: () => number;
  readonly log?: StateLog;
  /** Milliseconds a call may take until it is rejected; 2000 by default. */
  readonly deadline?: number;
}

/**
 * Opens the database and makes sure that it can be written.
 * Rejects with {@link StoreUnavailable}, whose message is one sentence for the operator that says what to do.
 *
 * @example
 * const state = await openState({ url: 'sqlite:var/leitmotif.db', now: Date.now });
 * const saved = state.store(savedPicksShape);
 * await saved.set(memberId, picks);
 */
export async function openState(options: StateOptions): Promise<State> {
  const { url, now, log = SILENT, deadline = DEADLINE_MS } = options;
  const engine = await openEngine(url, { now, deadline, log });
  try {
    await refuseHalfCopy(engine);
  } catch (error) {
    await engine.close();
    throw error;
  }
  return buildState(engine, now, log);
}

function refuseUrl(url: string): StoreUnavailable {
  // Whoever asks for help shows this sentence around, so it holds no password.
  const given = url.replace(/\/\/.*@/, '//***@').replace(/\?.*/, '?***');
  const expected =
    'sqlite:<file>, such as sqlite:var/leitmotif.db, or postgres://<user>:<password>@<host>/<database> ' +
    '(with signs such as # or / in the password written as %23 or %2F)';
  return new StoreUnavailable('failed', `DATABASE_URL is "${given}", but has to be ${expected}.`);
}
