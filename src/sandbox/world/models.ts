import type { APIGuildForumTag, APIMessage, APIOverwrite, APIRole, APIUser } from 'discord-api-types/v10';

/** Channel types the sandbox knows. */
export const CHANNEL = {
  text: 0,
  dm: 1,
  voice: 2,
  category: 4,
  announcement: 5,
  announcementThread: 10,
  publicThread: 11,
  privateThread: 12,
  forum: 15,
} as const;

/** Flag on a forum: every post needs a tag. */
export const REQUIRE_TAG = 1 << 4;

export interface Member {
  readonly user: APIUser;
  /** One word for the page's switcher: `member`, `admin`, `korean`, `bot`. */
  readonly kind: string;
  /** Locale of this member's client. */
  readonly locale: string;
  roles: readonly string[];
  nick: string | null;
  readonly joinedAt: string;
  /** Milliseconds since 1970. */
  timedOutUntil?: number;
}

export interface ThreadState {
  archived: boolean;
  locked: boolean;
  autoArchiveDuration: number;
  archiveTimestamp: string;
  createTimestamp: string;
}

export interface Channel {
  readonly id: string;
  type: number;
  readonly guildId?: string;
  name: string;
  topic: string | null;
  position: number;
  nsfw: boolean;
  parentId: string | null;
  flags: number;
  rateLimitPerUser: number;
  overwrites: readonly APIOverwrite[];
  lastMessageId: string | null;
  /** Forum only. */
  availableTags?: readonly APIGuildForumTag[];
  /** Forum post only. */
  appliedTags?: readonly string[];
  /** Threads only. */
  ownerId?: string;
  thread?: ThreadState;
  messageCount: number;
  /** DM only: the other side. */
  recipient?: APIUser;
}

export interface Guild {
  readonly id: string;
  name: string;
  readonly ownerId: string;
  preferredLocale: string;
  readonly features: readonly string[];
  readonly joinedAt: string;
  readonly roles: Map<string, APIRole>;
  readonly members: Map<string, Member>;
  /** Ids of channels, threads included. */
  readonly channelIds: Set<string>;
  /** Where system messages go; none when absent. */
  systemChannelId?: string;
  /** Bytes a member may upload; Discord raises it with server boosts. */
  attachmentSizeLimit: number;
}

/** A message with what only the server knows about it. */
export interface StoredMessage {
  message: APIMessage;
  /** Private answers: the only user who sees it. */
  readonly onlyFor?: string;
  /** Every file of the message, also those shown inside an embed and therefore not listed in `attachments`. */
  files: APIMessage['attachments'];
}

/** True for threads and forum posts. */
export function isThread(channel: Channel): boolean {
  return channel.thread !== undefined;
}

/** Typed as a number, because Discord's flag types have no name for "none". */
export const NO_FLAGS: number = 0;
