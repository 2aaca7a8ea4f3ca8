import { z } from 'zod';
import type { Fault } from './fault.ts';
import { filledText, integer, list, snowflake, text } from './fields.ts';
import { faultsOf } from './read.ts';

/** How a thread is opened: in a channel, from a message, as a post of a forum. */
export type ThreadKind = 'plain' | 'from-message' | 'forum';

const archiveAfter = z.union([z.literal(60), z.literal(1440), z.literal(4320), z.literal(10_080)]);
const shared = {
  name: filledText(100),
  auto_archive_duration: archiveAfter.nullish(),
  rate_limit_per_user: integer(0, 21_600).nullish(),
};

const SCHEMAS: Readonly<Record<ThreadKind, z.ZodType>> = {
  plain: z.strictObject({
    ...shared,
    type: z.union([z.literal(10), z.literal(11), z.literal(12)]).nullish(),
    invitable: z.boolean().nullish(),
  }),
  'from-message': z.strictObject(shared),
  // The message itself is checked as a message.
  forum: z.strictObject({
    ...shared,
    message: z.looseObject({}),
    applied_tags: list(snowflake, 0, 5).nullish(),
  }),
};

/** Holds the body that opens a thread against Discord's limits. */
export function checkThread(body: unknown, kind: ThreadKind): Fault[] {
  return faultsOf(SCHEMAS[kind], body);
}

export const channelPatch = z.object({
  name: filledText(100).exactOptional(),
  topic: text(1024).nullable().exactOptional(),
  flags: z.int().exactOptional(),
  archived: z.boolean().exactOptional(),
  locked: z.boolean().exactOptional(),
  auto_archive_duration: archiveAfter.exactOptional(),
  applied_tags: list(snowflake, 0, 5).exactOptional(),
});

export const guildPatch = z.object({
  name: filledText(100, 2).exactOptional(),
  preferred_locale: z.string().exactOptional(),
});
