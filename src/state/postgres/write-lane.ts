import { setImmediate as nextTurn } from 'node:timers/promises';
import { WRITE } from './layout.ts';
import type { Server } from './server.ts';
import { sweepExpired } from './sweep-expired.ts';

/** One change to the tables, as `leitmotif_write_1` takes it. */
export interface Change {
  readonly kind: 'set' | 'delete' | 'add' | 'swap' | 'claim' | 'put-claim' | 'drop-claim';
  readonly durable: boolean;
  /** Empty for claims. */
  readonly namespace: string;
  readonly key: string;
  /** The text that `swap` replaces. */
  readonly before?: string;
  readonly text?: string;
  /** Unix milliseconds. */
  readonly expires?: number | undefined;
}

interface Pending extends Change {
  /** By `performance.now()`. */
  readonly lateAt: number;
  readonly resolve: (answer: boolean) => void;
  readonly reject: (error: unknown) => void;
}

/** Bounds how long rows stay locked: some milliseconds. */
const TRANSACTION_CHANGES = 500;

/** Writes of a process, one transaction after the other. */
export interface WriteLane {
  /** Answers whether the change changed something; the caller holds the deadline. */
  add(change: Change): Promise<boolean>;
  /** Resolves once nothing is pending. */
  idle(): Promise<void>;
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** In the same order everywhere, so that two processes never wait for each other's rows; stable for one row. */
const inLockOrder = (batch: readonly Pending[]): Pending[] =>
  batch.toSorted(
    (a, b) =>
      Number(a.kind.endsWith('claim')) - Number(b.kind.endsWith('claim')) ||
      compare(a.namespace, b.namespace) ||
      compare(a.key, b.key),
  );

interface LaneOptions {
  readonly server: Server;
  readonly now: () => number;
  readonly deadline: number;
}

/** Gathers changes that are issued together, or while others are under way, into one transaction each. */
export const createWriteLane = ({ server, now, deadline }: LaneOptions): WriteLane => {
  let pending: Pending[] = [];
  let draining: Promise<void> | undefined;
  const sweep = sweepExpired(server, now);

  const write = async (batch: readonly Pending[]): Promise<unknown> => {
    const [row] = await server.ask(WRITE, [
      batch.map(({ kind }) => kind),
      batch.map(({ namespace }) => namespace),
      batch.map(({ key }) => key),
      batch.map(({ before }) => before ?? null),
      batch.map(({ text }) => text ?? null),
      batch.map(({ expires }) => expires ?? null),
      now(),
      batch.some(({ durable }) => durable),
    ]);
    return row?.answers;
  };

  const drain = async (): Promise<void> => {
    while (pending.length > 0) {
      // Whatever this turn of the loop still issues comes along.
      await nextTurn();
      // Who issued these was told that they are late; carried out now, they would surprise.
      pending = pending.filter(({ lateAt }) => lateAt > performance.now());
      const batch = inLockOrder(pending.splice(0, TRANSACTION_CHANGES));
      if (batch.length === 0) continue;
      try {
        const answers = await write(batch);
        if (!Array.isArray(answers)) throw new TypeError('leitmotif_write_1 answered no list');
        batch.forEach(({ resolve }, index) => {
          resolve(answers[index] === true);
        });
        await sweep();
      } catch (error) {
        for (const { reject } of batch) reject(error);
      }
    }
    draining = undefined;
  };

  return {
    add: (change) =>
      new Promise((resolve, reject) => {
        pending.push({ ...change, lateAt: performance.now() + deadline, resolve, reject });
        draining ??= drain();
      }),
    async idle() {
      await draining;
    },
  };
};
