import { setImmediate as nextTurn } from 'node:timers/promises';
import type { Engine, StateLog } from './engine.ts';
import { expiresAt } from './expiry.ts';
import { type State, StoreUnavailable } from './store.ts';
import { createStore } from './typed-store.ts';

const NAMESPACE = /^[a-z0-9-]+$/i;

/** The state over any engine. */
export function buildState(engine: Engine, now: () => number, log: StateLog): State {
  let closing: Promise<void> | undefined;
  const lastWorks: (() => Promise<void>)[] = [];

  function assertOpen(): void {
    if (closing) throw new StoreUnavailable('closed', 'The state is closed: Leitmotif is shutting down.');
  }

  async function finish(): Promise<void> {
    // Begun before `closing` is set, so that these writes are still taken.
    await Promise.allSettled(lastWorks.map((work) => work()));
    // A write takes a few microtasks on its way through Keyv; after one turn of the loop all have arrived.
    await nextTurn();
    await engine.close();
  }

  return {
    isShared: engine.isShared,

    store(shape) {
      const { namespace, durable, version } = shape;
      if (!NAMESPACE.test(namespace) || !Number.isSafeInteger(version)) {
        throw new TypeError(
          `"${namespace}" version ${version} is no shape: letters, digits, hyphens; a whole number.`,
        );
      }
      return createStore(shape, engine.rows({ namespace, durable }), { now, log, assertOpen });
    },

    async claim(key, ttl) {
      assertOpen();
      return engine.claim(key, expiresAt(now(), ttl));
    },

    async snapshot() {
      assertOpen();
      return engine.snapshot(now());
    },

    beforeClose(work) {
      lastWorks.push(work);
    },

    close() {
      closing ??= finish();
      return closing;
    },
  };
}
