import { expect, it } from 'vitest';
import type { Rows } from '#src/state/engine.ts';
import { StoreUnavailable } from '#src/state/store.ts';
import { createStore } from '#src/state/typed-store.ts';
import { anyShape, silentLog } from './sample.ts';

it('never answers an outage of the engine as "nothing there"', async () => {
  const outage = new StoreUnavailable('timeout', 'The database did not answer.');
  const rows: Rows = {
    namespace: 'plans',
    capabilities: { expires: true },
    get: () => Promise.reject(outage),
    set: () => Promise.reject(outage),
    delete: () => Promise.reject(outage),
    update: () => Promise.reject(outage),
    // biome-ignore lint/correctness/useYield: it fails before there is anything to yield
    async *iterator() {
      throw outage;
    },
  };
  const store = createStore(anyShape('plans'), rows, { now: Date.now, log: silentLog, assertOpen() {} });

  await expect(store.get('channel')).rejects.toBe(outage);
  await expect(store.set('channel', 1)).rejects.toBe(outage);
  await expect(store.delete('channel')).rejects.toBe(outage);
  await expect(store.update('channel', () => 1)).rejects.toBe(outage);
  await expect(store.iterate()[Symbol.asyncIterator]().next()).rejects.toBe(outage);
});
