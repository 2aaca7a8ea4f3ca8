import { setImmediate as nextTurn, setTimeout as wait } from 'node:timers/promises';
import type { Connection } from './connection.ts';
import { type Database, inTransaction } from './open-database.ts';
import { isLocked, PAUSE_MS } from './retry-locked.ts';
import type { Statements } from './statements.ts';

/** One change to the tables; `run` answers what its caller wants to know of it. */
export interface Change {
  readonly durable: boolean;
  readonly run: (statements: Statements) => boolean;
}

interface Pending extends Change {
  /** By `performance.now()`. */
  readonly lateAt: number;
  readonly resolve: (answer: boolean) => void;
  readonly reject: (error: unknown) => void;
}

/** Bounds how long one transaction holds up the event loop: some milliseconds. */
const TRANSACTION_CHANGES = 500;
const SWEEP_EVERY_MS = 60_000;
const SWEEP_ROWS = 100;

/**
 * Gathers changes that are issued together into one transaction, in their order.
 * A change is resolved after its commit, and rejected when its commit fails or the database stays locked too long.
 */
export class CommitQueue {
  readonly #connection: Connection;
  readonly #now: () => number;
  readonly #deadline: number;
  #pending: Pending[] = [];
  #draining: Promise<void> | undefined;
  #sweepAt = 0;

  constructor(connection: Connection, { now, deadline }: { now: () => number; deadline: number }) {
    this.#connection = connection;
    this.#now = now;
    this.#deadline = deadline;
  }

  add(change: Change): Promise<boolean> {
    return new Promise((resolve, reject) => {
      this.#pending.push({ ...change, lateAt: performance.now() + this.#deadline, resolve, reject });
      this.#draining ??= this.#drain();
    });
  }

  /** Resolves once nothing is pending. */
  async idle(): Promise<void> {
    await this.#draining;
  }

  async #drain(): Promise<void> {
    while (this.#pending.length > 0) {
      // Whatever this turn of the loop still issues comes along.
      await nextTurn();
      const batch = this.#pending.slice(0, TRANSACTION_CHANGES);
      try {
        const answers = this.#connection.use((database) => this.#commit(database, batch));
        this.#settle(batch.length, (change, index) => change.resolve(answers[index] ?? false));
      } catch (error) {
        if (!isLocked(error)) {
          this.#settle(batch.length, (change) => change.reject(error));
          continue;
        }
        const inTime = this.#pending.findIndex((change) => change.lateAt > performance.now());
        this.#settle(inTime === -1 ? this.#pending.length : inTime, (change) => change.reject(error));
        await wait(PAUSE_MS);
      }
    }
    this.#draining = undefined;
  }

  #settle(count: number, how: (change: Pending, index: number) => void): void {
    this.#pending.splice(0, count).forEach(how);
  }

  #commit(database: Database, batch: readonly Change[]): boolean[] {
    // `full` syncs the log at every commit, `normal` only when it is carried over into the file.
    const synchronous = batch.some((change) => change.durable) ? 'full' : 'normal';
    if (database.synchronous !== synchronous) {
      database.handle.exec(`pragma synchronous = ${synchronous}`);
      database.synchronous = synchronous;
    }
    return inTransaction(database.handle, () => {
      this.#sweep(database.statements);
      return batch.map((change) => change.run(database.statements));
    });
  }

  /** Every minute, and then with every commit until no expired row is left, removes a few of them. */
  #sweep(statements: Statements): void {
    const now = this.#now();
    if (now < this.#sweepAt) return;
    if (statements.sweep(now, SWEEP_ROWS) < SWEEP_ROWS) this.#sweepAt = now + SWEEP_EVERY_MS;
  }
}
