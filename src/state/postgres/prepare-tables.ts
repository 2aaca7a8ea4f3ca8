import { LAYOUT, LAYOUT_LOCK, STEPS } from './layout.ts';
import type { Server, Session } from './server.ts';
import { noTables, tooNew, wrongEncoding } from './trouble.ts';

/** How long to wait for another process that makes the tables, and for each step. */
const LOCK_MS = 30_000;

const layoutFound = async ({ ask }: Session): Promise<number> => {
  const [table] = await ask(`select to_regclass('leitmotif_layout') is not null as "isThere"`);
  if (table?.isThere !== true) return 0;
  const [layout] = await ask('select coalesce(max(version), 0) as version from leitmotif_layout');
  return Number(layout?.version);
};

const bringUpToDate = async (session: Session, { place }: Server, mustExist: boolean): Promise<void> => {
  const { ask } = session;
  const encoding = (await ask('show server_encoding'))[0]?.server_encoding;
  if (encoding !== 'UTF8') throw wrongEncoding(place, String(encoding));
  await ask(`set statement_timeout = ${LOCK_MS}`);
  await ask('begin');
  // Before the first look: what a session once found missing, it believes missing until its next transaction.
  await ask('select pg_advisory_xact_lock($1)', [LAYOUT_LOCK]);
  const found = await layoutFound(session);
  if (found > LAYOUT) throw tooNew(place);
  if (found === 0 && mustExist) throw noTables(place);
  if (found < LAYOUT) {
    await ask('create table if not exists leitmotif_layout (version integer primary key)');
    for (const step of STEPS.slice(found)) await ask(step);
    await ask('insert into leitmotif_layout values ($1)', [LAYOUT]);
  }
  await ask('commit');
};

/** Brings the tables up to date, once, however many processes start at the same time. */
export const prepareTables = async (server: Server, mustExist: boolean): Promise<void> => {
  const session = await server.connect();
  try {
    await bringUpToDate(session, server, mustExist);
  } finally {
    await session.close();
  }
};
