import { Keyv } from 'keyv';
import type { Rows, StateLog } from './engine.ts';
import { readEnvelope, writeEnvelope } from './envelope.ts';
import { expiresAt } from './expiry.ts';
import { type Shape, type Store, StoreUnreadable } from './store.ts';

interface Surroundings {
  readonly now: () => number;
  readonly log: StateLog;
  /** Throws once the state is closed. */
  readonly assertOpen: () => void;
}

/** A typed store over the rows of an engine, by way of Keyv. */
export function createStore<T>(
  shape: Shape<T>,
  rows: Rows,
  { now, log, assertOpen }: Surroundings,
): Store<T> {
  // Rows pass through Keyv as they are: it would read expiry from the machine's clock instead of ours, and
  // answer a text that cannot be parsed as "nothing there".
  const keyv = new Keyv<string>({ store: rows, serialization: false, checkExpired: false });
  // Keyv turns an outage into an `error` event and then answers "nothing there"; thrown here, it reaches the caller.
  keyv.on('error', (error: unknown) => {
    throw error;
  });

  return {
    async get(key) {
      assertOpen();
      const row = await keyv.getRaw<string>(key);
      if (row === undefined) return undefined;
      return readEnvelope(shape, key, typeof row === 'string' ? row : row.value);
    },

    async set(key, value, ttl) {
      assertOpen();
      if (key === '') throw new RangeError(`A key in "${shape.namespace}" must not be empty.`);
      await keyv.setRaw(key, { value: writeEnvelope(shape, value), expires: expiresAt(now(), ttl) });
    },

    async delete(key) {
      assertOpen();
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
