import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll } from 'vitest';
import { openPostgres } from '#src/state/postgres/open-postgres.ts';
import { openSqlite } from '#src/state/sqlite/open-sqlite.ts';
import { emptySchema } from '#tests/support/postgres/empty-database.ts';
import { storeRules } from './store-rules.ts';

const folder = mkdtempSync(join(tmpdir(), 'leitmotif-state-'));
let files = 0;
afterAll(() => rmSync(folder, { recursive: true }));

storeRules('SQLite in memory', (context) => openSqlite('sqlite::memory:', context));
storeRules('a SQLite file', (context) => {
  files += 1;
  return openSqlite(`sqlite:${join(folder, `${files}.db`)}`, context);
});

/** Another process's work on this machine must not make a call late. */
const PATIENT_MS = 10_000;
storeRules('Postgres', async (context) =>
  openPostgres(await emptySchema(), { ...context, deadline: PATIENT_MS }),
);
