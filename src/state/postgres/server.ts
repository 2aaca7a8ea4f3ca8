import pg from 'pg';
import type { StateLog } from '../engine.ts';
import { StoreUnavailable } from '../store.ts';
import { late, translate } from './trouble.ts';

/** A bot's work is short: so many connections carry thousands of calls a second, and leave room for other processes. */
const CONNECTIONS_MAX = 5;
const IDLE_MS = 5 * 60_000;
/** The server gives a statement up after the deadline; one that does not even say so loses its connection. */
const GRACE_MS = 500;
/** A start may wait longer than a call, for a server that wakes up. */
const CONNECT_MS = 5_000;
/** Waiting for a row that somebody keeps locked ends sooner, so that the trouble can be named. */
const LOCK_SHARE = 0.8;

interface ServerOptions {
  readonly url: string;
  /** Milliseconds. */
  readonly deadline: number;
  readonly log: StateLog;
}

/** One connection, to be closed by whoever asked for it. */
export interface Session {
  ask(sql: string, values?: readonly unknown[]): Promise<Record<string, unknown>[]>;
  close(): Promise<void>;
}

/** Connections to one Postgres. */
export interface Server {
  /** Host, port and database, for sentences. */
  readonly place: string;
  /**
   * The rows that a statement answers. Rejects with `StoreUnavailable` where it cannot be carried out; the caller
   * holds the deadline, since a call may have waited before.
   */
  ask(sql: string, values: readonly unknown[]): Promise<Record<string, unknown>[]>;
  /** A connection of its own, for longer work: no statement on it is given up. */
  connect(): Promise<Session>;
  close(): Promise<void>;
}

/** Begins without a connection: one is made when it is needed, and anew when it broke. */
export const createServer = ({ url, deadline, log }: ServerOptions): Server => {
  const basis = { connectionString: url, application_name: 'leitmotif', keepAlive: true };
  const { host, port, database } = new pg.Client(basis);
  const place = `${host}:${port}/${database ?? ''}`;
  const pool = new pg.Pool({
    ...basis,
    max: CONNECTIONS_MAX,
    idleTimeoutMillis: IDLE_MS,
    connectionTimeoutMillis: deadline,
    statement_timeout: deadline,
    lock_timeout: Math.ceil(deadline * LOCK_SHARE),
    idle_in_transaction_session_timeout: deadline,
  });
  // Who uses a connection learns of its end from the call; without listeners it would end the process.
  pool.on('connect', (client) => client.on('error', () => {}));
  pool.on('error', () => {});

  let isAway = false;
  const note = (error: unknown): void => {
    const isNowAway = error instanceof StoreUnavailable && ['failed', 'timeout'].includes(error.trouble);
    if (isNowAway && !isAway) log.warn({ err: error }, error.message);
    if (error === undefined && isAway) log.info({ place }, `Postgres at ${place} answers again.`);
    if (error === undefined || isNowAway) isAway = isNowAway;
  };

  const ask = async (sql: string, values: readonly unknown[]): Promise<Record<string, unknown>[]> => {
    const client = await pool.connect();
    let isGivenUp = false;
    let failure: unknown;
    const giveUp = setTimeout(() => {
      isGivenUp = true;
      client.release(late(place));
    }, deadline + GRACE_MS);
    try {
      return (await client.query(sql, [...values])).rows;
    } catch (error) {
      failure = isGivenUp ? late(place) : error;
      throw failure;
    } finally {
      clearTimeout(giveUp);
      // After a failure nobody knows what state the connection is in.
      if (!isGivenUp) client.release(failure !== undefined);
    }
  };

  return {
    place,
    async ask(sql, values) {
      try {
        const rows = await ask(sql, values);
        note(undefined);
        return rows;
      } catch (cause) {
        const error = translate(cause, place);
        note(error);
        throw error;
      }
    },
    async connect() {
      const client = new pg.Client({ ...basis, connectionTimeoutMillis: CONNECT_MS });
      client.on('error', () => {});
      const attempt = <T>(work: Promise<T>): Promise<T> =>
        work.catch((error: unknown) => {
          throw translate(error, place);
        });
      const close = () => client.end().catch(() => {});
      try {
        await attempt(client.connect());
      } catch (error) {
        await close();
        throw error;
      }
      return {
        ask: async (sql, values = []) => (await attempt(client.query(sql, [...values]))).rows,
        close,
      };
    },
    close: () => pool.end(),
  };
};
