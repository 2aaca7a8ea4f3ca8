import { z } from 'zod';
import type { Title } from '#src/catalog/model/title.ts';
import type { Shape } from '#src/state/store.ts';
import { SEASONS, type Upcoming } from '../daily.ts';

const place = z.strictObject({
  channelId: z.string(),
  messageId: z.string(),
  /** Roles that Discord really pinged. */
  pinged: z.array(z.string()),
});

const posting = z.strictObject({
  /** `sending`: it may be out or not; `sent`: it is out, and what follows it may be missing; `done`: nothing is left. */
  state: z.enum(['sending', 'sent', 'done']),
  /** Absent for a digest, which is about several. */
  titleId: z.string().exactOptional(),
  /** Why this title. */
  occasion: z.enum(['queue', 'anniversary', 'theme', 'season', 'pick']),
  /** Of an anniversary: how many years ago. */
  years: z.int().exactOptional(),
  season: z.enum(SEASONS).exactOptional(),
  /** Titles that leave the bag because a new round begins. */
  leaving: z.array(z.string()),
  isLate: z.boolean(),
  /** Where it goes: the channel, or the forum that it opens a thread in. */
  channelId: z.string(),
  isForum: z.boolean(),
  /** Of a forum post, and of the thread below a post. */
  name: z.string(),
  nonce: z.string(),
  /** Who asked for it by hand. */
  by: z.string().exactOptional(),
  /** When it was first sent, in milliseconds since 1970 by the machine's clock. */
  startedAt: z.int(),
  /** Where it is; absent while `sending`, and when somebody deleted it before we heard that it was out. */
  posted: place.exactOptional(),
});

/** What is known of a post between its claim and its entry in the history: written before each step, so that a crash loses none. */
export type Posting = z.infer<typeof posting>;

/** By post id. Only what is unfinished is kept here. */
export const POSTING_SHAPE: Shape<Posting> = {
  namespace: 'posting',
  version: 1,
  durable: true,
  read: (raw) => posting.parse(raw),
};

/** A post as it was chosen; `undefined` when its title is no longer in the catalog. */
export const chosenFor = (
  { titleId = '', occasion, years, season, leaving }: Posting,
  { date, at }: Pick<Upcoming, 'date' | 'at'>,
  titleOf: (id: string) => Title | undefined,
): Upcoming | undefined => {
  const title = titleOf(titleId);
  return (
    title && {
      date,
      at,
      title,
      occasion,
      leaving,
      isNewRound: leaving.length > 0,
      ...(years !== undefined && { years }),
      ...(season !== undefined && { season }),
    }
  );
};
