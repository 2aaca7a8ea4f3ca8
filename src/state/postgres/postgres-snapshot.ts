import type { Item, Snapshot } from '../copy/item.ts';
import type { Server } from './server.ts';

const PAGE_ROWS = 1_000;
const LIVE = '(expires is null or expires > $1)';

const ROWS = `
  select namespace, key, value, expires from leitmotif_entries
  where (namespace, key) > ($2, $3) and namespace <> '' and ${LIVE} order by namespace, key limit ${PAGE_ROWS}`;
const CLAIMS = `
  select '' as namespace, key, '' as value, expires from leitmotif_claims
  where key > $2 and ${LIVE} order by key limit ${PAGE_ROWS}`;
const COUNT = `
  select (select count(*) from leitmotif_entries where namespace <> '' and ${LIVE})
    + (select count(*) from leitmotif_claims where ${LIVE}) as items`;

/** One moment of the database, by a connection of its own with one read transaction; others write on. */
export const postgresSnapshot = async (server: Server, at: number): Promise<Snapshot> => {
  const session = await server.connect();
  await session.ask('begin transaction isolation level repeatable read, read only');
  // The moment is that of the first statement.
  await session.ask('select 1 from leitmotif_layout');

  async function* pagesOf(
    kind: Item['kind'],
    after: (last: Item | undefined) => Promise<Record<string, unknown>[]>,
  ): AsyncGenerator<Item[]> {
    let last: Item | undefined;
    do {
      const rows = await after(last);
      const items = rows.map(
        ({ namespace, key, value, expires }): Item => ({
          kind,
          namespace: String(namespace),
          key: String(key),
          text: String(value),
          expires: expires === null ? undefined : Number(expires),
        }),
      );
      if (items.length > 0) yield items;
      last = items.at(-1);
    } while (last !== undefined);
  }

  return {
    async *pages() {
      yield* pagesOf('row', (last) => session.ask(ROWS, [at, last?.namespace ?? '', last?.key ?? '']));
      yield* pagesOf('claim', (last) => session.ask(CLAIMS, [at, last?.key ?? '']));
    },
    count: async () => Number((await session.ask(COUNT, [at]))[0]?.items),
    close: session.close,
  };
};
