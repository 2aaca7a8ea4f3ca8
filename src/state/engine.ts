import type { KeyvValue } from 'keyv';
import type { ItemChange, Snapshot } from './copy/item.ts';

/** A row as engines keep it: the text of an envelope, and when it lapses (Unix milliseconds, by the bot's clock). */
type Row = KeyvValue<string>;

/** Makes the text to store from the text that is there. */
export type TextChange = (text: string | undefined) => string | undefined;

/** One namespace of an engine: the part of Keyv's storage adapter contract that a store uses. */
export interface Rows {
  /** Tells Keyv that this adapter takes an absolute `expires` and never answers an expired row. */
  readonly capabilities: { readonly expires: true };
  readonly namespace: string;
  get(key: string): Promise<Row | undefined>;
  set(key: string, row: Row, expires?: number): Promise<boolean>;
  delete(key: string): Promise<boolean>;
  /**
   * Changes a row with no other change of it in between, whichever process makes that. `change` gets the text of the
   * live row and answers the one to store, or `undefined` to leave all as it is; it may be called more than once, and
   * what it throws rejects this call alone.
   */
  update(key: string, change: TextChange, expires?: number): Promise<boolean>;
  iterator(): AsyncGenerator<[key: string, row: Row], void>;
}

/** Where things come from that an engine must not take from its surroundings. */
export interface EngineContext {
  /** Unix milliseconds; decides what has expired. */
  readonly now: () => number;
  /** Milliseconds after which a call that cannot be carried out is rejected. */
  readonly deadline: number;
  /** Refuses to open where there is no database of Leitmotif yet, instead of making one. */
  readonly mustExist?: boolean;
  readonly log: StateLog;
}

/** The part of a logger (pino fits) that the state uses. */
export interface StateLog {
  info(fields: object, sentence: string): void;
  warn(fields: object, sentence: string): void;
}

/**
 * What a database must offer to hold the state. SQLite does; another one, such as Postgres, has to
 *
 * - reject every call it cannot carry out with `StoreUnavailable` and the fitting trouble, within `deadline`;
 *   an outage is never answered as "nothing there". Postgres: 55P03 is `locked`, 25006 `read-only`, 53100 `full`,
 *   XX001 and XX002 `damaged`, a pool or statement timeout `timeout`, a lost connection `failed`;
 * - work again by itself once the cause has gone, and never create an empty database in place of a lost one;
 * - resolve a write only after its commit; with `durable` the commit has reached the disk (Postgres:
 *   `synchronous_commit` on; off for the rest), without it it outlives this process;
 * - keep the order of writes to one key, and gather writes issued together into one transaction;
 * - compare `expires` with `now()`, not with the database's clock, and remove expired rows now and then;
 * - let `delete` answer `false` for an expired row;
 * - page through `iterator` by key, with neither transaction nor cursor open between two pages;
 * - insert a claim in one statement, so that of any number of processes one wins:
 *   `insert … on conflict (key) do update set expires = excluded.expires where claims.expires <= now`;
 * - show one moment in a `snapshot`, without holding up whoever writes meanwhile;
 * - let nothing come between the reading and the writing of `update`;
 * - finish pending writes in `close`.
 *
 * A write rejected because the connection broke during its commit may have happened all the same.
 * `tests/state/store-rules.ts` holds these rules as tests for any engine.
 */
export interface Engine {
  /** Whether several processes work on it as a rule, so that none may keep rows in memory. */
  readonly isShared: boolean;
  rows(place: { readonly namespace: string; readonly durable: boolean }): Rows;
  /** @param expires - Unix milliseconds from which the claim can be taken again; never without it */
  claim(key: string, expires?: number): Promise<boolean>;
  /** Everything but the engine's own rows (namespace ''), as it is now and stays while it is read; live at `at`. */
  snapshot(at: number): Promise<Snapshot>;
  /** Carries out changes as they are, durably; in one transaction where they are few. */
  apply(changes: readonly ItemChange[]): Promise<void>;
  close(): Promise<void>;
}
