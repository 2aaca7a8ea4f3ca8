import pg from 'pg';
import { inject } from 'vitest';

const ask = async (path: string): Promise<string> => {
  const response = await fetch(`${inject('clusterService')}/${path}`);
  const said = await response.text();
  if (!response.ok) throw new Error(said);
  return said;
};

/** The server that all test files share; its database `postgres` as owner. */
export const sharedCluster = (): Promise<string> => ask('shared');

/** A server of this test file's own, to be stopped and started; it is up at first. */
export const ownCluster = async (
  name: string,
): Promise<{ url: string; stop(): Promise<unknown>; start(): Promise<unknown> }> => ({
  url: await ask(name),
  stop: () => ask(`${name}/stop`),
  start: () => ask(`${name}/start`),
});

/** Runs SQL as an operator would, beside the program. */
export const tellPostgres = async (url: string, sql: string): Promise<Record<string, unknown>[]> => {
  const client = new pg.Client(url);
  await client.connect();
  try {
    return (await client.query(sql)).rows ?? [];
  } finally {
    await client.end();
  }
};

let schemas = 0;

/** The address of an empty schema on a server; it goes with the server. */
export const emptySchema = async (cluster?: string): Promise<string> => {
  const server = cluster ?? (await sharedCluster());
  schemas += 1;
  const name = `test_${process.pid}_${schemas}`;
  await tellPostgres(server, `create schema ${name}`);
  return `${server}?options=${encodeURIComponent(`-c search_path=${name}`)}`;
};
