import type { DatabaseSync } from 'node:sqlite';
import type { ItemChange } from '../copy/item.ts';

/** The layout that {@link SCHEMA} creates; kept in the file as `user_version`. */
export const LAYOUT = 1;

/** Rows have a rowid on purpose: without it, values of some kilobytes are read three times slower. */
export const SCHEMA = `
  create table entries (
    namespace text not null,
    key text not null,
    value text not null,
    expires integer,
    primary key (namespace, key)
  ) strict;
  create index entries_by_expiry on entries (expires) where expires is not null;
  create table claims (key text primary key not null, expires integer) strict;
  create index claims_by_expiry on claims (expires) where expires is not null;
  pragma user_version = ${LAYOUT};
`;

const LIVE = '(expires is null or expires > ?)';
const PAGE_ROWS = 250;

/** Everything the state asks of its tables. Times are Unix milliseconds. */
export type Statements = ReturnType<typeof prepareStatements>;

export function prepareStatements(database: DatabaseSync) {
  const read = database.prepare(`select value from entries where namespace = ? and key = ? and ${LIVE}`);
  const write = database.prepare(
    `insert into entries (namespace, key, value, expires) values (?, ?, ?, ?)
     on conflict do update set value = excluded.value, expires = excluded.expires`,
  );
  const remove = database.prepare(`delete from entries where namespace = ? and key = ? and ${LIVE}`);
  const page = database.prepare(
    `select key, value from entries where namespace = ? and key > ? and ${LIVE} order by key limit ${PAGE_ROWS}`,
  );
  const claim = database.prepare(
    `insert into claims (key, expires) values (?, ?)
     on conflict do update set expires = excluded.expires where claims.expires <= ?`,
  );
  const putClaim = database.prepare(
    'insert into claims (key, expires) values (?, ?) on conflict do update set expires = excluded.expires',
  );
  const dropClaim = database.prepare('delete from claims where key = ?');
  const dropRow = database.prepare('delete from entries where namespace = ? and key = ?');
  const sweeps = ['entries', 'claims'].map((table) =>
    database.prepare(
      `delete from ${table} where rowid in (select rowid from ${table} where expires <= ? order by expires limit ?)`,
    ),
  );

  return {
    read: (namespace: string, key: string, now: number) => textOf(read.get(namespace, key, now)?.value),
    write(namespace: string, key: string, value: string, expires: number | undefined): true {
      write.run(namespace, key, value, expires ?? null);
      return true;
    },
    /** Leaves a trace of a start, in a namespace that no shape can have: shows that the file can be written. */
    noteOpening(now: number): true {
      write.run('', 'opened', String(now), null);
      return true;
    },
    /** Answers whether there was a live row. */
    remove: (namespace: string, key: string, now: number) => remove.run(namespace, key, now).changes === 1,
    /** The next rows after the key `after`, by key; none at the end. */
    page: (namespace: string, after: string, now: number) =>
      page
        .all(namespace, after, now)
        .map((row) => ({ key: textOf(row.key) ?? '', value: textOf(row.value) ?? '' })),
    /** Answers whether this call took the claim. */
    claim: (key: string, expires: number | undefined, now: number) =>
      claim.run(key, expires ?? null, now).changes === 1,
    /** Carries out a change as it is, whatever was there. */
    apply({ how, item: { kind, namespace, key, text, expires } }: ItemChange): void {
      if (kind === 'row' && how === 'put') write.run(namespace, key, text, expires ?? null);
      else if (kind === 'row') dropRow.run(namespace, key);
      else if (how === 'put') putClaim.run(key, expires ?? null);
      else dropClaim.run(key);
    },
    /** Removes up to `most` expired rows of each table; answers how many went. */
    sweep: (now: number, most: number) =>
      sweeps.reduce((gone, sweep) => gone + Number(sweep.run(now, most).changes), 0),
  };
}

function textOf(column: unknown): string | undefined {
  return typeof column === 'string' ? column : undefined;
}
