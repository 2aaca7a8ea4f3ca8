import { randomUUID } from 'node:crypto';
import type { State } from '#src/state/store.ts';
import type { Host } from './create-host.ts';
import { createStoreHealth } from './store-health.ts';

interface Watched {
  readonly titles: () => number;
  readonly state: State;
  readonly now: () => number;
  /** Shards of this process; `undefined` where interactions come as calls. */
  readonly shards: () => { readonly ready: number; readonly all: number } | undefined;
  /** Whether Discord knows our commands. */
  readonly isRegistered: () => boolean;
}

/** Names the parts that make the program ready, and the figures that are read when somebody looks. */
export const watchProgram = (host: Host, { titles, state, now, shards, isRegistered }: Watched): void => {
  const { health, gauge } = host;
  health.watch('catalog', () => ({ ready: titles() > 0, says: `${titles()} titles` }));
  health.watch('store', createStoreHealth(state, now, randomUUID()));
  health.watch('discord', () => {
    if (!isRegistered()) return { ready: false, says: 'has not said yet that it knows our commands' };
    const connected = shards();
    if (connected === undefined) return { ready: true, says: 'calls our endpoint' };
    const { ready, all } = connected;
    return { ready: all > 0 && ready === all, says: `${ready} of ${all} shards are connected` };
  });
  gauge('leitmotif_catalog_titles', 'Titles in the catalog', titles);
  gauge('leitmotif_gateway_shards', 'Shards that this process holds', () => shards()?.all ?? 0);
  gauge(
    'leitmotif_gateway_shards_ready',
    'Shards of this process that are connected',
    () => shards()?.ready ?? 0,
  );
};
