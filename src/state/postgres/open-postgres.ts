import type { ItemChange } from '../copy/item.ts';
import type { Engine, EngineContext } from '../engine.ts';
import { type PostgresRows, postgresRows } from './postgres-rows.ts';
import { postgresSnapshot } from './postgres-snapshot.ts';
import { prepareTables } from './prepare-tables.ts';
import { createReadLane } from './read-lane.ts';
import { createServer } from './server.ts';
import { late } from './trouble.ts';
import { within } from './within.ts';
import { type Change, createWriteLane } from './write-lane.ts';

/** A copied item's change, as it is written. */
const changeOf = ({ how, item: { kind, namespace, key, text, expires } }: ItemChange): Change => ({
  kind: kind === 'row' ? (how === 'put' ? 'set' : 'delete') : how === 'put' ? 'put-claim' : 'drop-claim',
  durable: true,
  namespace,
  key,
  text,
  expires,
});

/**
 * The engine on Postgres, which any number of processes may share. It makes its tables itself, in the first schema
 * of the search path. Opens by really writing, so that a server that can only be read is found here.
 */
export async function openPostgres(
  url: string,
  { now, deadline, log, mustExist = false }: EngineContext,
): Promise<Engine> {
  const server = createServer({ url, deadline, log });
  const lane = createWriteLane({ server, now, deadline });
  const read = createReadLane(server, now);
  const opened = new Map<string, PostgresRows>();
  try {
    await prepareTables(server, mustExist);
    const trace = { namespace: '', key: 'opened', text: String(now()) };
    await lane.add({ kind: 'set', durable: true, ...trace });
  } catch (error) {
    await server.close();
    throw error;
  }

  return {
    isShared: true,
    rows(place) {
      const name = `${place.namespace} ${place.durable}`;
      const rows = opened.get(name) ?? postgresRows(place, { server, lane, read, now, deadline });
      opened.set(name, rows);
      return rows;
    },
    claim: (key, expires) =>
      within(deadline, lane.add({ kind: 'claim', durable: true, namespace: '', key, expires }), () =>
        late(server.place),
      ),
    snapshot: (at) => postgresSnapshot(server, at),
    async apply(changes) {
      await Promise.all(changes.map((change) => lane.add(changeOf(change))));
    },
    async close() {
      await Promise.all([...opened.values()].map((rows) => rows.idle()));
      await lane.idle();
      await server.close();
    },
  };
}
