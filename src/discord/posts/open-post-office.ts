import { setTimeout as sleep } from 'node:timers/promises';
import type { Figures } from '#src/core/figures.ts';
import type { Log } from '#src/core/log.ts';
import type { PostOffice } from '#src/core/posts/post-office.ts';
import { createRequestCount } from '../count-requests.ts';
import { createPostRest } from '../create-rest.ts';
import { type FatalDiscordError, fatalRequest } from '../fatal.ts';
import type { Shards } from '../shards.ts';
import { createPostOffice } from './create-post-office.ts';
import { createPacer } from './pacer.ts';

/**
 * Discord takes 50 requests a second from a bot. What is left is for registering commands and reading the gateway's
 * address; answers to interactions do not count.
 */
const POSTS_PER_SECOND = 48;

interface OfficeOptions {
  readonly apiBase: string;
  readonly token: string;
  /** Several processes share what Discord allows by the shards they hold. */
  readonly shards: Shards;
  readonly log: Log;
  readonly figures: Pick<Figures, 'request'>;
  /** Milliseconds since 1970. */
  readonly now: () => number;
  readonly onFatal: (error: FatalDiscordError) => void;
}

const shareOf = (shards: Shards): number =>
  shards === 'auto' ? 1 : (shards.last - shards.first + 1) / shards.count;

/** Opens the way by which the bot posts. */
export const openPostOffice = ({
  apiBase,
  token,
  shards,
  log,
  figures,
  now,
  onFatal,
}: OfficeOptions): PostOffice =>
  createPostOffice({
    rest: createPostRest(apiBase, token, createRequestCount({ now, log, figures })),
    pace: createPacer({
      perSecond: POSTS_PER_SECOND * shareOf(shards),
      elapsed: () => performance.now(),
      sleep,
    }),
    now,
    onFailure(error) {
      const fatal = fatalRequest(error);
      if (fatal !== undefined) onFatal(fatal);
    },
  });
