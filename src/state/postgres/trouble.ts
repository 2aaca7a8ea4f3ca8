import { type StoreTrouble, StoreUnavailable } from '../store.ts';

interface Reading {
  readonly trouble: StoreTrouble;
  /** What follows "Postgres at host:port/database". */
  readonly sentence: string;
  /** Whether it may pass without a change of settings. */
  readonly isPassing?: boolean;
}

const failed = (sentence: string, isPassing = false): Reading => ({ trouble: 'failed', sentence, isPassing });
const passing = (trouble: StoreTrouble, sentence: string): Reading => ({
  trouble,
  sentence,
  isPassing: true,
});

const REFUSED_USER = failed(
  'refuses the user or the password: correct the name and the password in DATABASE_URL',
);
const STOPPED = failed('is stopping or was stopped: start it again', true);
const LOST = failed('broke the connection: look whether it is still running', true);
const NOBODY = failed('does not answer: start it, or correct the host and port in DATABASE_URL', true);
const LATE = passing('timeout', 'did not answer in time: look at its load and at the network between');

/** SQLSTATE (https://www.postgresql.org/docs/current/errcodes-appendix.html), and the codes of Node's errors. */
const READINGS: ReadonlyMap<string, Reading> = new Map([
  ['28P01', REFUSED_USER],
  [
    '28000',
    failed(
      'does not let this user in: correct its name in DATABASE_URL, or allow it in pg_hba.conf (which may ask for TLS: add ?sslmode=require)',
    ),
  ],
  ['3D000', failed('has no such database: create it, or correct its name in DATABASE_URL')],
  [
    '42501',
    failed(
      'does not let this user create or change its tables: grant it "create" on the schema, or make it the owner',
    ),
  ],
  ['3F000', failed('has no schema to create tables in: create it, or correct the search_path')],
  [
    '42P01',
    failed('has lost the tables of Leitmotif: put a backup back, or restart to begin with empty ones'),
  ],
  ['42883', failed('has lost a function of Leitmotif: put a backup back, or restart to have it created')],
  ['25006', { trouble: 'read-only', sentence: 'may only be read: name the primary server in DATABASE_URL' }],
  ['53100', passing('full', 'has no room on its disk: free some space, then it carries on by itself')],
  ['53200', failed('is out of memory: look at its load', true)],
  ['53300', failed('has no connection left: raise max_connections, or stop other clients', true)],
  ['53400', failed('has reached a limit of its configuration: look at its log', true)],
  ['55P03', passing('locked', 'is locked by another session: end it, or wait until it is done')],
  [
    '40P01',
    passing('locked', 'is locked by other sessions that wait for each other: it carries on by itself'),
  ],
  ['40001', passing('locked', 'was changed by others meanwhile: it carries on by itself')],
  ['57014', LATE],
  ['57P01', STOPPED],
  ['57P02', STOPPED],
  ['57P03', failed('is starting or recovering: wait until it is ready', true)],
  ['57P05', LOST],
  ['XX001', { trouble: 'damaged', sentence: 'is damaged: put a backup in its place' }],
  [
    'XX002',
    { trouble: 'damaged', sentence: 'is damaged: put a backup in its place, or rebuild its indexes' },
  ],
  ['58030', failed('cannot use its disk: look at its log', true)],
  ['ECONNREFUSED', NOBODY],
  ['EHOSTUNREACH', NOBODY],
  ['ENETUNREACH', NOBODY],
  ['ENOENT', NOBODY],
  ['ENOTFOUND', failed('has a host that nobody knows: correct it in DATABASE_URL', true)],
  ['EAI_AGAIN', failed('has a host that cannot be looked up: look at the name service', true)],
  ['ETIMEDOUT', LATE],
  ['ECONNRESET', LOST],
  ['EPIPE', LOST],
  ['EMFILE', failed('cannot be reached, since this process is out of file handles: raise "ulimit -n"', true)],
  ['ENFILE', failed('cannot be reached, since this host is out of file handles', true)],
]);

/** What `pg` says without a code. */
const PHRASES: readonly (readonly [RegExp, Reading])[] = [
  [
    /timeout exceeded when trying to connect|timeout expired|Connection terminated due to connection timeout/,
    LATE,
  ],
  [/Connection terminated|Client has encountered a connection error|not queryable/, LOST],
  [/does not support SSL/, failed('speaks no TLS: take sslmode out of DATABASE_URL')],
  [/password must be a string|SASL|authentication/i, REFUSED_USER],
];

const codeOf = (error: Error): string =>
  'code' in error && typeof error.code === 'string' ? error.code : '';

const readingOf = (error: Error): Reading | undefined =>
  READINGS.get(codeOf(error)) ??
  // Classes 08 and 57: the connection, or an operator's hand.
  (/^(?:08|57)...$/.test(codeOf(error)) ? LOST : undefined) ??
  PHRASES.find(([phrase]) => phrase.test(error.message))?.[1];

/** One sentence for the operator about the Postgres at `place` (host, port and database; no password). */
const unavailable = ({ trouble, sentence, isPassing = false }: Reading, place: string, cause?: unknown) =>
  new StoreUnavailable(trouble, `Postgres at ${place} ${sentence}.`, { cause, isPassing });

/** An error of `pg` or the network in the store's terms; anything else is a fault of ours and stays as it is. */
export const translate = (error: unknown, place: string): unknown => {
  if (!(error instanceof Error) || error instanceof StoreUnavailable) return error;
  // A name with several addresses, none of which answered.
  if (error instanceof AggregateError && error.errors.length > 0) return translate(error.errors[0], place);
  const reading = readingOf(error);
  if (reading !== undefined) return unavailable(reading, place, error);
  const isNetwork = 'syscall' in error || /^(?:CERT|ERR_TLS|DEPTH|SELF|UNABLE)/.test(codeOf(error));
  return isNetwork ? unavailable(failed(`cannot be reached (${error.message})`), place, error) : error;
};

export const late = (place: string): StoreUnavailable => unavailable(LATE, place);

export const tooNew = (place: string): StoreUnavailable =>
  unavailable(failed('was written by a newer Leitmotif: update this one'), place);

export const wrongEncoding = (place: string, encoding: string): StoreUnavailable =>
  unavailable(
    failed(`has a database in ${encoding}, but texts need UTF8: create one with "encoding 'UTF8'"`),
    place,
  );

export const noTables = (place: string): StoreUnavailable =>
  unavailable(failed('has no tables of Leitmotif: name the database that has them'), place);
