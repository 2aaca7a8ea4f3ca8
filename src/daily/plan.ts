import { z } from 'zod';
import { KINDS } from '../catalog/model/title.ts';
import type { Question } from '../catalog/recommend/question.ts';

/** A plan's place among its server's plans, 1 to 10: what an admin calls it by. */
export const PLANS_MAX = 10;

/** Kinds of channel that take daily posts. */
export const CHANNEL_KINDS = ['text', 'announcement', 'thread', 'forum'] as const;

/** Why a plan does not post at the moment, by Discord's reason; the sentence for each is in the locales. */
export const SUSPENSIONS = [
  'channel-gone',
  'cannot-see',
  'cannot-send',
  'cannot-embed',
  'cannot-send-in-threads',
  'thread-archived',
  'forum-needs-tag',
  'no-access',
  'refused',
] as const;

/** Why a plan does not post at the moment. */
export type Suspension = (typeof SUSPENSIONS)[number];

const snowflake = z.string().regex(/^\d{17,20}$/);
/** A local date, `2026-11-26`. */
const localDate = z.iso.date();
/** Milliseconds since 1970. */
const moment = z.int();

const question = z.strictObject({
  mood: z.string().exactOptional(),
  genre: z.string().exactOptional(),
  from: z.string().exactOptional(),
  kind: z.enum(KINDS).exactOptional(),
  decade: z.int().exactOptional(),
  music: z.string().exactOptional(),
  artist: z.string().exactOptional(),
  like: z.string().exactOptional(),
  text: z.string().exactOptional(),
  without: z.string().exactOptional(),
  gems: z.boolean().exactOptional(),
}) satisfies z.ZodType<Question>;

const queued = z.strictObject({
  titleId: z.string(),
  /** The local date it is for; without one it comes on the next free day. */
  date: localDate.exactOptional(),
  by: snowflake,
  /** When it was asked for: a post of it that is younger has answered it. */
  at: moment,
});

const theme = z.strictObject({
  /** Narrows the picks of these days, first and last included. */
  question,
  from: localDate,
  to: localDate,
  by: snowflake,
});

/** One channel's daily post, as it is stored: settings and what admins asked for. What was posted is its history. */
export const planSchema = z.strictObject({
  /** Permanent, random; histories, claims and votes hang on it, so that a slot used again begins anew. */
  id: z.string().regex(/^[a-z0-9]{10}$/),
  guildId: snowflake,
  slot: z.int().min(1).max(PLANS_MAX),
  channelId: snowflake,
  channelKind: z.enum(CHANNEL_KINDS),
  /** Its name when it was chosen, for places where Discord shows no mention: suggestions and menus. */
  channelName: z.string().exactOptional(),
  /** Local time of day, `09:05`. */
  time: z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/),
  /** IANA zone, such as `Asia/Seoul`. */
  zone: z.string(),
  /** Days of the week, Monday 1 to Sunday 7, ascending. */
  days: z.array(z.int().min(1).max(7)).min(1),
  question,
  /** Role to ping. */
  roleId: snowflake.exactOptional(),
  /** Opens a thread below each post. */
  thread: z.boolean(),
  /** Publishes posts of an announcement channel to the channels that follow it. */
  publish: z.boolean(),
  /** Forum tag put on each post. */
  tagId: snowflake.exactOptional(),
  /** Minutes after the time within which a missed post is still made up. */
  lateMinutes: z.int().min(0).max(1440),
  /** Weekday (1 to 7) on which the digest of the week's votes is posted; absent: none. */
  digestDay: z.int().min(1).max(7).exactOptional(),
  /** Discord locale of the posts. */
  locale: z.string(),
  /** Who set it up; told when something stops it. */
  createdBy: snowflake,
  createdAt: moment,
  /** When time, zone, days or pause were last changed (`Plans.change` sees to it): what was due before is not made up. */
  timedAt: moment.exactOptional(),
  /** No posts before this local date; `forever`: until resumed by hand. */
  pausedUntil: z
    .string()
    .refine((text) => text === 'forever' || z.regexes.date.test(text))
    .exactOptional(),
  suspended: z
    .strictObject({
      reason: z.enum(SUSPENSIONS),
      since: moment,
      /** When an admin was told. */
      toldAt: moment.exactOptional(),
    })
    .exactOptional(),
  /** Local dates that are left out. */
  skips: z.array(localDate),
  /** Titles asked for, the next first. */
  queue: z.array(queued),
  themes: z.array(theme),
  /** Titles that never come. */
  blocked: z.array(z.string()),
  /** When the bot was removed from the server; plans are deleted 30 days later unless it returns. */
  leftAt: moment.exactOptional(),
});

/** One channel's daily post. */
export type Plan = z.infer<typeof planSchema>;
