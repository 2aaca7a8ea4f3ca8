/** Steps from an empty database to today's tables, in order; one that was released is never changed. */
export const STEPS: readonly string[] = [
  `
  create table leitmotif_entries (
    namespace text collate "C" not null,
    key text collate "C" not null,
    value text not null,
    expires bigint,
    primary key (namespace, key)
  );
  create index leitmotif_entries_by_expiry on leitmotif_entries (expires) where expires is not null;
  create table leitmotif_claims (key text collate "C" primary key, expires bigint);
  create index leitmotif_claims_by_expiry on leitmotif_claims (expires) where expires is not null;

  create function leitmotif_write_1(
    kinds text[], namespaces text[], keys text[], befores text[], texts text[], lapses bigint[],
    at bigint, lasting boolean
  ) returns boolean[] language plpgsql as $$
  declare
    answers boolean[] := '{}';
    changed bigint;
    op record;
  begin
    if not lasting then
      perform set_config('synchronous_commit', 'off', true);
    elsif current_setting('synchronous_commit') = 'off' then
      perform set_config('synchronous_commit', 'on', true);
    end if;
    for op in
      select * from unnest(kinds, namespaces, keys, befores, texts, lapses)
        with ordinality as listed (kind, namespace, key, before, text, expires, place)
      order by place
    loop
      case op.kind
      when 'set' then
        insert into leitmotif_entries values (op.namespace, op.key, op.text, op.expires)
        on conflict (namespace, key) do update set value = excluded.value, expires = excluded.expires;
      when 'delete' then
        delete from leitmotif_entries e
        where e.namespace = op.namespace and e.key = op.key and (e.expires is null or e.expires > at);
      when 'add' then
        insert into leitmotif_entries as e values (op.namespace, op.key, op.text, op.expires)
        on conflict (namespace, key) do update set value = excluded.value, expires = excluded.expires
        where e.expires <= at;
      when 'swap' then
        update leitmotif_entries e set value = op.text, expires = op.expires
        where e.namespace = op.namespace and e.key = op.key and e.value = op.before
          and (e.expires is null or e.expires > at);
      when 'claim' then
        insert into leitmotif_claims as c values (op.key, op.expires)
        on conflict (key) do update set expires = excluded.expires where c.expires <= at;
      when 'put-claim' then
        insert into leitmotif_claims values (op.key, op.expires)
        on conflict (key) do update set expires = excluded.expires;
      when 'drop-claim' then
        delete from leitmotif_claims c where c.key = op.key;
      end case;
      get diagnostics changed = row_count;
      answers := answers || (changed > 0);
    end loop;
    return answers;
  end $$;
  `,
];

/** The layout that {@link STEPS} lead to. */
export const LAYOUT = STEPS.length;

/** Whoever brings the tables up to date holds this advisory lock; the number says "leitmoti" in ASCII. */
export const LAYOUT_LOCK = '7810214982366852201';

/**
 * Carries out changes in their order in one transaction, and answers for each whether it changed something.
 * A function, because the answer to one change decides on the next, and each way to the server and back counts.
 */
export const WRITE = 'select leitmotif_write_1($1, $2, $3, $4, $5, $6, $7, $8) as answers';

export const READ = `
  select e.namespace, e.key, e.value from unnest($1::text[], $2::text[]) as wanted (namespace, key)
  join leitmotif_entries e on e.namespace = wanted.namespace and e.key = wanted.key
  where e.expires is null or e.expires > $3`;

export const PAGE_ROWS = 250;

export const PAGE = `
  select key, value from leitmotif_entries
  where namespace = $1 and key > $2 and (expires is null or expires > $3) order by key limit ${PAGE_ROWS}`;

/** Removes some expired rows; those that somebody else works on are left for another time. */
export const SWEEPS = ['entries', 'claims'].map(
  (table) => `
  delete from leitmotif_${table} where ctid in (
    select ctid from leitmotif_${table} where expires <= $1 order by expires limit $2 for update skip locked)
  returning 1`,
);
