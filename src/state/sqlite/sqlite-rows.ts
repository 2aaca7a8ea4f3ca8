import { setImmediate as nextTurn } from 'node:timers/promises';
import type { Rows } from '../engine.ts';
import type { CommitQueue } from './commit-queue.ts';
import type { Connection } from './connection.ts';
import { retryLocked } from './retry-locked.ts';

interface Place {
  readonly namespace: string;
  readonly durable: boolean;
}

interface Access {
  readonly connection: Connection;
  readonly commits: CommitQueue;
  readonly now: () => number;
  readonly deadline: number;
}

/** Keyv's storage adapter for one namespace: reads go straight to the tables, changes through the commit queue. */
export function sqliteRows(
  { namespace, durable }: Place,
  { connection, commits, now, deadline }: Access,
): Rows {
  return {
    namespace,
    capabilities: { expires: true },

    async get(key) {
      const value = await retryLocked(deadline, () =>
        connection.use(({ statements }) => statements.read(namespace, key, now())),
      );
      return value === undefined ? undefined : { value };
    },

    set(key, { value = '' }, expires) {
      return commits.add({ durable, run: (statements) => statements.write(namespace, key, value, expires) });
    },

    async delete(key) {
      // Keyv passes a set on one microtask later than a delete, which must not overtake it.
      await undefined;
      return commits.add({ durable, run: (statements) => statements.remove(namespace, key, now()) });
    },

    async update(key, change, expires) {
      let thrown: { readonly error: unknown } | undefined;
      const isChanged = await commits.add({
        durable,
        run(statements) {
          thrown = undefined;
          const before = statements.read(namespace, key, now());
          let after: string | undefined;
          try {
            after = change(before);
          } catch (error) {
            // Others share the transaction, and theirs is to be carried out.
            thrown = { error };
          }
          return after !== undefined && statements.write(namespace, key, after, expires);
        },
      });
      if (thrown !== undefined) throw thrown.error;
      return isChanged;
    },

    async *iterator() {
      let after = '';
      for (;;) {
        const page = await retryLocked(deadline, () =>
          connection.use(({ statements }) => statements.page(namespace, after, now())),
        );
        for (const { key, value } of page) yield [key, { value }];
        const last = page.at(-1);
        if (!last) return;
        after = last.key;
        // Pages are read at once; between two of them others get their turn.
        await nextTurn();
      }
    },
  };
}
