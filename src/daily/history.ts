import { z } from 'zod';

/** How a planned post ended. */
export const POST_ENDS = ['posted', 'late', 'missed', 'skipped', 'failed'] as const;

const entry = z.strictObject({
  /** The local date it was for, `2026-11-26`. */
  date: z.iso.date(),
  end: z.enum(POST_ENDS),
  /** Absent where nothing was chosen. */
  titleId: z.string().exactOptional(),
  /** The channel or, in a forum, the thread the message is in. */
  channelId: z.string().exactOptional(),
  messageId: z.string().exactOptional(),
  /** What its votes are counted under; absent where nothing was posted. */
  postId: z.string().exactOptional(),
  /** Milliseconds since 1970. */
  at: z.int(),
  /** Why this title: `queue`, `anniversary`, `theme`, `season`, `pick`; or why nothing: a code. */
  reason: z.string(),
  /** Who triggered it by hand; absent: the clock. */
  by: z.string().exactOptional(),
  /** What did not work although the post went out: `thread`, `publish`, `ping`. */
  partial: z.array(z.string()).exactOptional(),
});

/** What became of a plan's dates. */
export const historySchema = z.strictObject({
  /** The bag: titles posted in this round, the latest last. */
  shown: z.array(z.string()),
  /** The latest last; bounded. */
  entries: z.array(entry),
});

/** What became of a plan's dates. */
export type History = z.infer<typeof historySchema>;

/** What became of one date. */
export type HistoryEntry = z.infer<typeof entry>;
