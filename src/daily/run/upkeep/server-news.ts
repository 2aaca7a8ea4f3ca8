import type { Log } from '#src/core/log.ts';
import type { ServerNews } from '#src/core/server-news.ts';
import type { createServers } from './servers.ts';
import type { WatchList } from './watch-list.ts';

interface NewsOptions {
  readonly watched: WatchList;
  readonly servers: ReturnType<typeof createServers>;
  readonly owns: (guildId: string) => boolean;
  /** Looks whether a server's suspended plans can post again. */
  readonly probe: (guildId: string) => Promise<void>;
  readonly log: Log;
}

/** Takes what the gateway tells of servers to those whom it concerns; servers without plans cost nothing. */
export const createServerNews = ({ watched, servers, owns, probe, log }: NewsOptions): ServerNews => {
  const inBackground = (what: string, work: Promise<void>): void => {
    work.catch((err) => log.warn({ err }, `${what} failed; it is made up for at the next start`));
  };
  const probing = new Set<string>();
  const left = (guildId: string): void => {
    if (owns(guildId) && watched.guilds().has(guildId) && watched.left(guildId).length === 0)
      inBackground('marking the plans of a server that was left', servers.left(guildId));
  };
  return {
    left,
    isThere(guildId) {
      if (owns(guildId) && watched.left(guildId).length > 0)
        inBackground('taking up the plans of a server again', servers.returned(guildId));
    },
    changed(guildId) {
      // Changes come in bursts: one look at a time is enough.
      if (!owns(guildId) || probing.has(guildId) || watched.suspended(guildId).length === 0) return;
      probing.add(guildId);
      inBackground(
        'looking after suspended plans',
        probe(guildId).finally(() => probing.delete(guildId)),
      );
    },
    session(guildIds, isMine) {
      for (const guildId of watched.guilds()) if (isMine(guildId) && !guildIds.has(guildId)) left(guildId);
    },
  };
};
