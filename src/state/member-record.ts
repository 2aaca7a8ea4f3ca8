import { z } from 'zod';
import type { Shape } from './store.ts';

const ids = z.array(z.string());

const memberRecord = z.strictObject({
  /** The bag: titles shown in this round, the latest last. */
  shown: ids,
  /** Titles the member said they know. */
  heard: ids,
  /** Titles the member does not want. */
  rejected: ids,
});

/** What is remembered of a member's picks, as it is stored. */
export type StoredMember = z.infer<typeof memberRecord>;

/** By user id. Losing the last moments only means that a pick may come again. */
export const MEMBER_SHAPE: Shape<StoredMember> = {
  namespace: 'member',
  version: 1,
  durable: false,
  read: (raw) => memberRecord.parse(raw),
};

const channelRecord = z.strictObject({ shown: ids });

/** What was shown in a channel, whoever asked; the latest last. */
export type StoredChannel = z.infer<typeof channelRecord>;

/** By channel id. */
export const CHANNEL_SHAPE: Shape<StoredChannel> = {
  namespace: 'channel',
  version: 1,
  durable: false,
  read: (raw) => channelRecord.parse(raw),
};

const savedRecord = z.strictObject({
  /** The latest last; `at` in milliseconds since 1970. */
  titles: z.array(z.strictObject({ id: z.string(), at: z.number() })),
});

/** A member's saved titles. */
export type SavedRecord = z.infer<typeof savedRecord>;

/** By user id. */
export const SAVED_SHAPE: Shape<SavedRecord> = {
  namespace: 'saved',
  version: 1,
  durable: true,
  read: (raw) => savedRecord.parse(raw),
};
