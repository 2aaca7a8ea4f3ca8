import type { StateLog } from '../engine.ts';
import { type StoreTrouble, StoreUnavailable } from '../store.ts';
import { type Files, fileNumber, setAsideForeignLog } from './files.ts';
import { type Database, openDatabase, type Source } from './open-database.ts';
import { displaced, translate, unavailable } from './trouble.ts';

/** Troubles after which only a fresh connection can be trusted. */
const BREAKING: ReadonlySet<StoreTrouble> = new Set(['damaged', 'failed', 'read-only']);

/** A damaged file is read through again when it is reopened, so not at every call. */
const DAMAGE_PAUSE_MS = 1000;

/** A connection that gives itself up when it breaks, and opens anew at the next use. */
export class Connection {
  readonly #source: Source;
  readonly #log: StateLog;
  #database: Database | undefined;
  #damage: { readonly error: StoreUnavailable; readonly until: number } | undefined;
  /** The files of the connection that was given up. */
  #left: Files | undefined;
  #closed = false;

  constructor(source: Source, log: StateLog) {
    this.#source = source;
    this.#log = log;
  }

  /** Opens for the first time: creates the file where there is none, and looks for damage. */
  open(): void {
    try {
      this.#database ??= openDatabase(this.#source, { check: true, create: true });
    } catch (error) {
      throw translate(error, this.#source.path);
    }
  }

  /** Answers what `work` answers; throws `StoreUnavailable` where SQLite fails or the file is not in its place. */
  use<T>(work: (database: Database) => T): T {
    if (this.#closed) throw unavailable('closed', this.#source.path);
    try {
      this.#database ??= this.#reopen();
      const result = work(this.#database);
      this.#assertInPlace(this.#database);
      return result;
    } catch (error) {
      throw this.#failed(translate(error, this.#source.path));
    }
  }

  close(): void {
    this.#closed = true;
    this.#drop();
  }

  #reopen(): Database {
    const { path } = this.#source;
    if (this.#damage && performance.now() < this.#damage.until) throw this.#damage.error;
    // An empty database in place of the lost one would forget every claim, and post twice.
    if (fileNumber(path) === undefined) throw displaced(path, 'nothing');
    if (this.#left) setAsideForeignLog(path, this.#left);
    const database = openDatabase(this.#source, { check: this.#damage !== undefined, create: false });
    this.#damage = undefined;
    this.#log.info({ path }, 'The database is open again.');
    return database;
  }

  /** SQLite goes on writing into a file that was deleted or replaced, and all of that would be lost. */
  #assertInPlace({ files }: Database): void {
    if (!files) return;
    const { path } = this.#source;
    const found = fileNumber(path);
    if (found !== files.main) throw displaced(path, found === undefined ? 'nothing' : 'another file');
  }

  #failed(error: unknown): unknown {
    const inMemory = this.#database !== undefined && !this.#database.files;
    if (!(error instanceof StoreUnavailable) || !BREAKING.has(error.trouble) || inMemory) return error;
    if (error.trouble === 'damaged' && error !== this.#damage?.error) {
      this.#damage = { error, until: performance.now() + DAMAGE_PAUSE_MS };
    }
    if (this.#database) this.#log.warn({ err: error }, error.message);
    this.#drop();
    return error;
  }

  #drop(): void {
    this.#left = this.#database?.files ?? this.#left;
    this.#database?.handle.close();
    this.#database = undefined;
  }
}
