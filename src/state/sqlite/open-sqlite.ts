import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import type { Engine, EngineContext } from '../engine.ts';
import { CommitQueue } from './commit-queue.ts';
import { Connection } from './connection.ts';
import { fileNumber } from './files.ts';
import { MEMORY } from './open-database.ts';
import { retryLocked } from './retry-locked.ts';
import { sqliteRows } from './sqlite-rows.ts';
import { sqliteSnapshot } from './sqlite-snapshot.ts';
import { absent, nothingKept, translate } from './trouble.ts';

/** SQLite itself waits this long for a lock, and nothing else runs meanwhile; beyond it, waiting is ours. */
const BUSY_MS = 10;

export function connect(path: string): DatabaseSync {
  return new DatabaseSync(path, { timeout: BUSY_MS });
}

/**
 * The engine on `node:sqlite`: one file with a write-ahead log, which several processes may share, or memory.
 * Opens by really writing, so that a file that cannot be written is found here.
 */
export async function openSqlite(
  url: string,
  { now, deadline, log, mustExist = false }: EngineContext,
  connectTo = connect,
): Promise<Engine> {
  const path = pathOf(url);
  if (path !== MEMORY && mustExist && fileNumber(path) === undefined) throw absent(path);
  if (path !== MEMORY) makeRoomFor(path);
  const connection = new Connection({ path, connect: () => connectTo(path) }, log);
  const commits = new CommitQueue(connection, { now, deadline });
  await retryLocked(deadline, () => connection.open());
  try {
    await commits.add({ durable: true, run: (statements) => statements.noteOpening(now()) });
  } catch (error) {
    connection.close();
    throw error;
  }

  return {
    isShared: false,
    rows: (place) => sqliteRows(place, { connection, commits, now, deadline }),
    claim: (key, expires) =>
      commits.add({ durable: true, run: (statements) => statements.claim(key, expires, now()) }),
    async snapshot(at) {
      if (path === MEMORY) throw nothingKept();
      return sqliteSnapshot(path, at);
    },
    async apply(changes) {
      if (changes.length === 0) return;
      await commits.add({
        durable: true,
        run(statements) {
          for (const change of changes) statements.apply(change);
          return true;
        },
      });
    },
    async close() {
      await commits.idle();
      connection.close();
    },
  };
}

/** `sqlite:a/b.db` and `sqlite://a/b.db` name a file below the working directory, `sqlite:/a/b.db` any other. */
function pathOf(url: string): string {
  const path = url.slice('sqlite:'.length).replace(/^\/\//, '');
  return path === MEMORY ? path : resolve(path);
}

/** What members saved is nobody else's on this machine; SQLite gives the files beside it the same rights. */
const OWNER_ONLY = 0o600;

/** Makes the folder and an empty file where there are none; a file that is there stays as it is. */
function makeRoomFor(path: string): void {
  try {
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, '', { flag: 'a', mode: OWNER_ONLY });
  } catch (error) {
    throw translate(error, path);
  }
}
