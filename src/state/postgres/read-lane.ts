import { setImmediate as nextTurn } from 'node:timers/promises';
import { StoreUnavailable } from '../store.ts';
import { READ } from './layout.ts';
import type { Server } from './server.ts';

interface Wanted {
  readonly namespace: string;
  readonly key: string;
  readonly resolve: (text: string | undefined) => void;
  readonly reject: (error: unknown) => void;
}

/** The text of a live row; reads that are issued together share one statement. */
export type ReadRow = (namespace: string, key: string) => Promise<string | undefined>;

/** A server that was started again leaves dead connections behind; a read can be asked for twice. */
const READ_TRIES = 2;

const READ_ROWS = 500;

/** Begins with nothing asked for. The caller holds the deadline. */
export const createReadLane = (server: Server, now: () => number): ReadRow => {
  let wanted: Wanted[] = [];

  const ask = async (batch: readonly Wanted[], tries: number): Promise<Record<string, unknown>[]> => {
    try {
      const values = [batch.map(({ namespace }) => namespace), batch.map(({ key }) => key), now()];
      return await server.ask(READ, values);
    } catch (error) {
      const isLost = error instanceof StoreUnavailable && error.trouble === 'failed' && error.isPassing;
      if (!isLost || tries <= 1) throw error;
      return ask(batch, tries - 1);
    }
  };

  const read = async (batch: readonly Wanted[]): Promise<void> => {
    try {
      const rows = await ask(batch, READ_TRIES);
      const found = new Map(rows.map((row) => [`${row.namespace}\0${row.key}`, String(row.value)]));
      for (const { namespace, key, resolve } of batch) resolve(found.get(`${namespace}\0${key}`));
    } catch (error) {
      for (const { reject } of batch) reject(error);
    }
  };

  const gather = async (): Promise<void> => {
    await nextTurn();
    const all = wanted;
    wanted = [];
    for (let from = 0; from < all.length; from += READ_ROWS) void read(all.slice(from, from + READ_ROWS));
  };

  return (namespace, key) =>
    new Promise((resolve, reject) => {
      wanted.push({ namespace, key, resolve, reject });
      if (wanted.length === 1) void gather();
    });
};
