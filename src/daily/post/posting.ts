import { z } from 'zod';
import type { Shape } from '#src/state/store.ts';

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
  occasion: z.string(),
  isNewRound: z.boolean(),
  isLate: z.boolean(),
  /** Where it goes: the channel, or the forum that it opens a thread in. */
  channelId: z.string(),
  isForum: z.boolean(),
  /** Of a forum post, and of the thread below a post. */
  name: z.string(),
  nonce: z.string(),
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
