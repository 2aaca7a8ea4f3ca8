import { createHash } from 'node:crypto';
import type { Posted } from '#src/core/posts/post-office.ts';
import type { Upcoming } from '../daily.ts';
import type { HistoryEntry } from '../history.ts';
import type { Plan } from '../plan.ts';
import { type Delivery, deliver } from './deliver.ts';
import type { Desk, DrawnPicture } from './desk.ts';
import { TRY_UNTIL_MS } from './errand.ts';
import type { Posting } from './posting.ts';

const NONCE_LENGTH = 24;

/** The same for every try of one post, and for no other. */
export const nonceOf = (postId: string): string =>
  createHash('sha256').update(postId).digest('base64url').slice(0, NONCE_LENGTH);

/** A posting about to be sent for the first time. */
export const newPosting = (
  { dresser, systemNow }: Pick<Desk, 'dresser' | 'systemNow'>,
  plan: Plan,
  upcoming: Upcoming,
  { postId, isLate }: { readonly postId: string; readonly isLate: boolean },
): Posting => ({
  state: 'sending',
  titleId: upcoming.title.id,
  occasion: upcoming.occasion,
  ...(upcoming.years !== undefined && { years: upcoming.years }),
  ...(upcoming.season !== undefined && { season: upcoming.season }),
  leaving: [...upcoming.leaving],
  isLate,
  channelId: plan.channelId,
  isForum: plan.channelKind === 'forum',
  name: dresser.name(upcoming),
  nonce: nonceOf(postId),
  startedAt: systemNow(),
});

/** A posting that went out. @param posted - absent when it was deleted again meanwhile */
export const sentPosting = (posting: Posting, posted: Posted | undefined): Posting => ({
  ...posting,
  state: 'sent',
  ...(posted && { posted: { ...posted, pinged: [...posted.pinged] } }),
});

interface Sending {
  readonly plan: Plan;
  readonly posting: Posting;
  readonly postId: string;
  readonly upcoming: Upcoming | undefined;
  readonly isFirst: boolean;
  /** That of the title, where it can be had. */
  readonly picture?: DrawnPicture | undefined;
}

/**
 * Sends a posting, or finds out what became of it. Without `upcoming` (its title left the catalog, or its time is
 * over) it is only looked for.
 */
export const sendPosting = (
  { office, dresser, systemNow, sleep }: Desk,
  { plan, posting, postId, upcoming, isFirst, picture }: Sending,
): Promise<Delivery> =>
  deliver(
    {
      guildId: plan.guildId,
      channelId: posting.channelId,
      isForum: posting.isForum,
      tagId: plan.tagId,
      name: posting.name,
      forms: upcoming === undefined ? [{}] : dresser.forms(plan, upcoming, postId, picture),
      marker: postId,
      nonce: posting.nonce,
      startedAt: posting.startedAt,
      isFirst,
    },
    { office, systemNow, sleep, until: systemNow() + TRY_UNTIL_MS, onlyLook: upcoming === undefined },
  );

interface EntryParts {
  readonly date: string;
  readonly at: number;
  readonly postId: string;
  readonly partial: readonly string[];
  readonly by?: string | undefined;
}

/** The entry of a post that is out. */
export const entryOf = (posting: Posting, { date, at, postId, partial, by }: EntryParts): HistoryEntry => ({
  date,
  end: posting.isLate ? 'late' : 'posted',
  ...(posting.titleId !== undefined && { titleId: posting.titleId }),
  ...(posting.posted !== undefined && {
    channelId: posting.posted.channelId,
    messageId: posting.posted.messageId,
  }),
  postId,
  at,
  reason: posting.occasion,
  ...(by !== undefined && { by }),
  ...(partial.length > 0 && { partial: [...partial] }),
});
