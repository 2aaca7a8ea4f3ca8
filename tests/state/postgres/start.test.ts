import { createServer } from 'node:net';
import { afterAll, describe, expect, it } from 'vitest';
import { openPostgres } from '#src/state/postgres/open-postgres.ts';
import type { StoreUnavailable } from '#src/state/store.ts';
import { emptySchema, sharedCluster, tellPostgres } from '#tests/support/postgres/empty-database.ts';
import { freePort } from '#tests/support/postgres/free-port.ts';
import { engineContext } from '../sample.ts';

const refusal = (url: string): Promise<StoreUnavailable> =>
  openPostgres(url, engineContext({ deadline: 2_000 })).then(
    () => expect.unreachable(),
    (error: StoreUnavailable) => error,
  );

/** The address of the shared server with something changed. */
const addressWith = async (change: (url: URL) => void): Promise<string> => {
  const url = new URL(await sharedCluster());
  change(url);
  return url.href;
};

const tell = async (sql: string) => tellPostgres(await sharedCluster(), sql);

describe('a start on Postgres that cannot succeed says in one sentence what to do, without the password', () => {
  const expectSentence = (error: StoreUnavailable, trouble: string, isPassing: boolean, sentence: RegExp) => {
    expect(error).toMatchObject({ name: 'StoreUnavailable', trouble, isPassing });
    expect(error.message).toMatch(/^Postgres at 127\.0\.0\.1:\d+\/\w+ [^\n]*\.$/);
    expect(error.message).toMatch(sentence);
    expect(error.message).not.toMatch(/sesame|sardine/);
  };

  it('for a wrong password, and for a user that is not there', async () => {
    const wrong = await addressWith((url) => {
      url.password = 'sardine';
    });
    expectSentence(await refusal(wrong), 'failed', false, /refuses the user or the password/);
    const unknown = await addressWith((url) => {
      url.username = 'nobody';
    });
    expectSentence(await refusal(unknown), 'failed', false, /refuses the user or the password/);
  });

  it('for a database that is not there', async () => {
    const url = await addressWith((address) => {
      address.pathname = '/nowhere';
    });
    expectSentence(await refusal(url), 'failed', false, /no such database: create it/);
  });

  it('for a server that is not running', async () => {
    const url = `postgres://postgres:sesame@127.0.0.1:${await freePort()}/leitmotif`;
    expectSentence(await refusal(url), 'failed', true, /does not answer: start it/);
  });

  it('for a host that nobody knows', async () => {
    const error = await refusal('postgres://postgres:sesame@nowhere.invalid/leitmotif');
    expect(error).toMatchObject({ trouble: 'failed', isPassing: true });
    expect(error.message).toMatch(/^Postgres at nowhere\.invalid:5432\/leitmotif .*host/);
  });

  it('for a server that takes the connection and says nothing', async () => {
    const silent = createServer();
    const port = await freePort();
    await new Promise<void>((resolve) => silent.listen(port, '127.0.0.1', resolve));
    afterAll(() => silent.close());
    const error = await refusal(`postgres://postgres:sesame@127.0.0.1:${port}/leitmotif`);
    expectSentence(error, 'timeout', true, /did not answer in time/);
  });

  it('for a server that has no connection left', async () => {
    await tell(`create role crowded login password 'sesame' connection limit 0`);
    const url = await addressWith((address) => {
      address.username = 'crowded';
    });
    expectSentence(await refusal(url), 'failed', true, /no connection left: raise max_connections/);
  });

  it('for a user who may not create tables', async () => {
    await tell(`create role guest login password 'sesame'; create schema shut`);
    const url = await addressWith((address) => {
      address.username = 'guest';
      address.searchParams.set('options', '-c search_path=shut');
    });
    expectSentence(await refusal(url), 'failed', false, /grant it|search_path/);
  });

  it('for a server that may only be read', async () => {
    const url = await addressWith((address) => {
      address.searchParams.set('options', '-c default_transaction_read_only=on');
    });
    expectSentence(await refusal(url), 'read-only', false, /primary server/);
  });

  it('for a database that cannot hold every script', async () => {
    await tell(`create database latin encoding 'LATIN1' locale 'C' template template0`);
    const url = await addressWith((address) => {
      address.pathname = '/latin';
    });
    expectSentence(await refusal(url), 'failed', false, /in LATIN1, but texts need UTF8/);
  });

  it('for tables that a newer Leitmotif made', async () => {
    const url = await emptySchema();
    await (await openPostgres(url, engineContext({ deadline: 5_000 }))).close();
    await tellPostgres(url, 'insert into leitmotif_layout values (99)');
    expectSentence(await refusal(url), 'failed', false, /newer Leitmotif: update this one/);
  });
});

it('makes its tables once, however many processes start at the same time', async () => {
  const url = await emptySchema();
  const engines = await Promise.all(
    Array.from({ length: 8 }, () => openPostgres(url, engineContext({ deadline: 10_000 }))),
  );
  const claims = await Promise.all(engines.map((engine) => engine.claim('post')));
  expect(claims.filter(Boolean)).toHaveLength(1);
  await Promise.all(engines.map((engine) => engine.close()));
  expect(await tellPostgres(url, 'select count(*)::int as steps from leitmotif_layout')).toEqual([
    { steps: 1 },
  ]);
});

it('needs no more than a user who owns the database, with signs in the password as docs/hosting.md says', async () => {
  const password = 'p#ss/w@rd';
  await tell(`create role owner login password '${password}'`);
  await tell(`create database owned owner owner encoding 'UTF8' locale 'C' template template0`);
  const url = await addressWith((address) => {
    address.username = 'owner';
    address.password = encodeURIComponent(password);
    address.pathname = '/owned';
  });
  const engine = await openPostgres(url, engineContext({ deadline: 5_000 }));
  expect(await engine.claim('post')).toBe(true);
  await engine.close();
});
