import type { Rows } from '../engine.ts';
import { carryOutUpdates, type Update } from './carry-out-updates.ts';
import { createKeyOrder } from './key-order.ts';
import { PAGE } from './layout.ts';
import type { ReadRow } from './read-lane.ts';
import type { Server } from './server.ts';
import { late } from './trouble.ts';
import { within } from './within.ts';
import type { WriteLane } from './write-lane.ts';

interface Place {
  readonly namespace: string;
  readonly durable: boolean;
}

interface Access {
  readonly server: Server;
  readonly lane: WriteLane;
  readonly read: ReadRow;
  readonly now: () => number;
  readonly deadline: number;
}

/** The rows of one namespace, which finish what is under way before the connections are closed. */
export interface PostgresRows extends Rows {
  idle(): Promise<void>;
}

/** Keyv's storage adapter for one namespace. */
export const postgresRows = (
  { namespace, durable }: Place,
  { server, lane, read, now, deadline }: Access,
): PostgresRows => {
  const order = createKeyOrder<Update>(carryOutUpdates({ namespace, durable }, read, lane));
  const inTime = <T>(work: Promise<T>): Promise<T> => within(deadline, work, () => late(server.place));

  return {
    namespace,
    capabilities: { expires: true },

    async get(key) {
      const value = await inTime(read(namespace, key));
      return value === undefined ? undefined : { value };
    },

    set: (key, { value: text = '' }, expires) =>
      inTime(order.write(key, () => lane.add({ kind: 'set', durable, namespace, key, text, expires }))),

    async delete(key) {
      // Keyv passes a set on one microtask later than a delete, which must not overtake it.
      await undefined;
      return inTime(order.write(key, () => lane.add({ kind: 'delete', durable, namespace, key })));
    },

    update: (key, change, expires) =>
      inTime(
        new Promise((resolve, reject) => {
          const lateAt = performance.now() + deadline;
          order.update(key, { change, expires, lateAt, resolve, reject });
        }),
      ),

    async *iterator() {
      let after: unknown = '';
      for (;;) {
        const page = await inTime(server.ask(PAGE, [namespace, after, now()]));
        for (const { key, value } of page) yield [String(key), { value: String(value) }];
        const last = page.at(-1);
        if (last === undefined) return;
        after = last.key;
      }
    },

    idle: order.idle,
  };
};
