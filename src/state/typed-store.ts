import { Keyv } from 'keyv';
import type { Rows, StateLog, TextChange } from './engine.ts';
import { readEnvelope, writeEnvelope } from './envelope.ts';
import { expiresAt } from './expiry.ts';
import { type Shape, type Store, StoreUnreadable } from './store.ts';

interface Surroundings {
  readonly now: () => number;
  readonly log: StateLog;
  /** Throws once the state is closed. */
  readonly assertOpen: () => void;
}

/** A change on its way through Keyv, in place of a row. */
interface ChangeRow {
  readonly value: string;
  readonly change: TextChange;
}

const isChange = (row: object): row is ChangeRow => 'change' in row;

/** Lets changes take the way that sets take, so that both keep their order. */
const withChanges = (rows: Rows): Rows => ({
  ...rows,
  set: (key, row, expires) =>
    isChange(row) ? rows.update(key, row.change, expires) : rows.set(key, row, expires),
});

/** What every engine can hold as a key: Postgres has no texts with a NUL or half a surrogate pair. */
const isKey = (key: string): boolean => key !== '' && !key.includes('\0') && key.isWellFormed();

/** A typed store over the rows of an engine, by way of Keyv. */
export function createStore<T>(
  shape: Shape<T>,
  rows: Rows,
  { now, log, assertOpen }: Surroundings,
): Store<T> {
  // Rows pass through Keyv as they are: it would read expiry from the machine's clock instead of ours, and
  // answer a text that cannot be parsed as "nothing there".
  const keyv = new Keyv<string>({ store: withChanges(rows), serialization: false, checkExpired: false });
  // Keyv turns an outage into an `error` event and then answers "nothing there"; thrown here, it reaches the caller.
  keyv.on('error', (error: unknown) => {
    throw error;
  });

  const assertKey = (key: string): void => {
    if (isKey(key)) return;
    throw new RangeError(
      `A key in "${shape.namespace}" must be a text of whole characters, none of them NUL.`,
    );
  };

  return {
    async get(key) {
      assertOpen();
      if (!isKey(key)) return undefined;
      const row = await keyv.getRaw<string>(key);
      if (row === undefined) return undefined;
      return readEnvelope(shape, key, typeof row === 'string' ? row : row.value);
    },

    async set(key, value, ttl) {
      assertOpen();
      assertKey(key);
      await keyv.setRaw(key, { value: writeEnvelope(shape, value), expires: expiresAt(now(), ttl) });
    },

    async update(key, change, ttl) {
      assertOpen();
      assertKey(key);
      let result: T | undefined;
      const changeText: TextChange = (text) => {
        const before = text === undefined ? undefined : readEnvelope(shape, key, text);
        const after = change(before);
        result = after ?? before;
        return after === undefined ? undefined : writeEnvelope(shape, after);
      };
      const row = { value: '', expires: expiresAt(now(), ttl), change: changeText };
      await keyv.setRaw(key, row);
      return result;
    },

    async delete(key) {
      assertOpen();
      if (!isKey(key)) return false;
      return keyv.delete(key);
    },

    async *iterate(onUnreadable = (fault) => log.warn({ err: fault }, fault.message)) {
      assertOpen();
      for await (const [key, text] of keyv.iterator()) {
        assertOpen();
        if (typeof key !== 'string' || typeof text !== 'string') continue;
        let value: T;
        try {
          value = readEnvelope(shape, key, text);
        } catch (fault) {
          if (!(fault instanceof StoreUnreadable)) throw fault;
          onUnreadable(fault);
          continue;
        }
        yield [key, value];
      }
    },
  };
}
