import { DatabaseSync } from 'node:sqlite';
import { setImmediate as nextTurn } from 'node:timers/promises';
import type { Item, Snapshot } from '../copy/item.ts';
import { translate } from './trouble.ts';

const PAGE_ROWS = 250;
const LIVE = '(expires is null or expires > ?)';

const expiresOf = (column: unknown): number | undefined => (column === null ? undefined : Number(column));

/** One moment of the file at `path`, by a connection of its own with one read transaction; others may write on. */
export const sqliteSnapshot = (path: string, at: number): Snapshot => {
  const attempt = <T>(work: () => T): T => {
    try {
      return work();
    } catch (error) {
      throw translate(error, path);
    }
  };
  const database = attempt(() => {
    const opened = new DatabaseSync(path, { readOnly: true });
    try {
      opened.exec('begin');
      // The moment is that of the first read.
      opened.prepare('select count(*) from sqlite_schema').get();
      return opened;
    } catch (error) {
      opened.close();
      throw error;
    }
  });

  async function* rows(): AsyncGenerator<Item[]> {
    const page = attempt(() =>
      database.prepare(
        `select namespace, key, value, expires from entries
         where (namespace, key) > (?, ?) and namespace <> '' and ${LIVE} order by namespace, key limit ${PAGE_ROWS}`,
      ),
    );
    let last: Item | undefined;
    do {
      const items = attempt(() => page.all(last?.namespace ?? '', last?.key ?? '', at)).map(
        ({ namespace, key, value, expires }): Item => ({
          kind: 'row',
          namespace: String(namespace),
          key: String(key),
          text: String(value),
          expires: expiresOf(expires),
        }),
      );
      if (items.length > 0) yield items;
      last = items.at(-1);
      // Pages are read at once; between two of them others get their turn.
      await nextTurn();
    } while (last !== undefined);
  }

  async function* claims(): AsyncGenerator<Item[]> {
    const page = attempt(() =>
      database.prepare(
        `select key, expires from claims where key > ? and ${LIVE} order by key limit ${PAGE_ROWS}`,
      ),
    );
    let last: Item | undefined;
    do {
      const items = attempt(() => page.all(last?.key ?? '', at)).map(
        ({ key, expires }): Item => ({
          kind: 'claim',
          namespace: '',
          key: String(key),
          text: '',
          expires: expiresOf(expires),
        }),
      );
      if (items.length > 0) yield items;
      last = items.at(-1);
      await nextTurn();
    } while (last !== undefined);
  }

  return {
    async *pages() {
      yield* rows();
      yield* claims();
    },
    async count() {
      const counted = attempt(() =>
        database
          .prepare(
            `select (select count(*) from entries where namespace <> '' and ${LIVE})
               + (select count(*) from claims where ${LIVE}) as items`,
          )
          .get(at, at),
      );
      return Number(counted?.items);
    },
    async close() {
      database.close();
    },
  };
};
