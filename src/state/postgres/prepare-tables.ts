import type { Client } from 'pg';
import { LAYOUT, LAYOUT_LOCK, STEPS } from './layout.ts';
import type { Server } from './server.ts';
import { tooNew, wrongEncoding } from './trouble.ts';

/** A start may wait longer than a call: for a server that wakes up, or for another process that makes the tables. */
const CONNECT_MS = 5_000;
const LOCK_MS = 30_000;

const one = async (client: Client, sql: string): Promise<unknown> => {
  const { rows } = await client.query({ text: sql, rowMode: 'array' });
  return rows[0]?.[0];
};

const layoutFound = async (client: Client): Promise<number> =>
  (await one(client, `select to_regclass('leitmotif_layout')`)) === null
    ? 0
    : Number((await one(client, 'select max(version) from leitmotif_layout')) ?? 0);

/** Brings the tables up to date, once, however many processes start at the same time. */
export const prepareTables = (server: Server): Promise<void> =>
  server.alone(async (client) => {
    const encoding = String(await one(client, 'show server_encoding'));
    if (encoding !== 'UTF8') throw wrongEncoding(server.place, encoding);
    await client.query(`set statement_timeout = ${LOCK_MS}`);
    await client.query('begin');
    // Before the first look: what a session once found missing, it believes missing until its next transaction.
    await client.query('select pg_advisory_xact_lock($1)', [LAYOUT_LOCK]);
    const found = await layoutFound(client);
    if (found > LAYOUT) throw tooNew(server.place);
    if (found < LAYOUT) {
      await client.query('create table if not exists leitmotif_layout (version integer primary key)');
      for (const step of STEPS.slice(found)) await client.query(step);
      await client.query('insert into leitmotif_layout values ($1)', [LAYOUT]);
    }
    await client.query('commit');
  }, CONNECT_MS);
