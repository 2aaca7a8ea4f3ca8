import type { Message } from '../reply/message.ts';

/** Where a post is, once it is out. */
export interface Posted {
  /** The channel or, in a forum, the thread that the post opened. */
  readonly channelId: string;
  readonly messageId: string;
  /** Roles that Discord really pinged. */
  readonly pinged: readonly string[];
}

/** Where to look for a post, and by what. */
export interface Wanted {
  readonly guildId: string;
  readonly channelId: string;
  readonly isForum: boolean;
  /** Stands in a `custom_id` of the post and in no other message. */
  readonly marker: string;
  /** Title of a forum post; counts where its message cannot be read. */
  readonly name: string;
  /** When it was first sent, in milliseconds since 1970 by the machine's clock. */
  readonly since: number;
}

/** A post that opens a thread in a forum. */
export interface ForumPost {
  /** At most 100 characters. */
  readonly name: string;
  readonly message: Message;
  readonly tagId?: string | undefined;
}

/** A channel as the bot finds it. */
export interface ChannelView {
  readonly guildId: string;
  /** `other`: voice, category, media and whatever else takes no daily posts. */
  readonly kind: 'text' | 'announcement' | 'thread' | 'forum' | 'other';
  /** What the bot may do there, as a bit set. */
  readonly permissions: bigint;
  /** A locked thread takes messages from moderators only; an archived one reopens by itself. */
  readonly isLocked: boolean;
  /** A forum that demands a tag on every post. */
  readonly needsTag: boolean;
  /** Tags of a forum; empty elsewhere. */
  readonly tags: readonly { readonly id: string; readonly name: string }[];
  /** Roles that everybody may ping. */
  readonly mentionableRoles: ReadonlySet<string>;
}

/**
 * Sends the bot's own posts. Everything rejects with `PostFailed` and keeps to Discord's limits by itself: a call
 * may wait for its turn.
 */
export interface PostOffice {
  /**
   * Sends into a text or announcement channel or a thread. The same nonce within a minute or two never makes a second
   * message.
   *
   * @param nonce - at most 25 characters, one for each post
   */
  send(channelId: string, message: Message, nonce: string): Promise<Posted>;
  /** Opens a forum post. It has no nonce: after an `unknown` outcome look for it before sending again. */
  openForumPost(forumId: string, post: ForumPost): Promise<Posted>;
  /** Opens a thread below a post; one that is there already is success. */
  openThread(posted: Pick<Posted, 'channelId' | 'messageId'>, name: string): Promise<void>;
  /** Publishes a post of an announcement channel; published already is success. */
  publish(posted: Pick<Posted, 'channelId' | 'messageId'>): Promise<void>;
  /** Looks for a post of our own; `unknown` where the bot cannot read what is there. */
  find(wanted: Wanted): Promise<Posted | 'absent' | 'unknown'>;
  /** What a channel is and what the bot may do there. */
  look(channelId: string): Promise<ChannelView>;
  /** Writes to a user in private. */
  tell(userId: string, message: Message, nonce: string): Promise<void>;
  /** Writes to the channel that a server keeps for system messages. */
  tellServer(guildId: string, message: Message, nonce: string): Promise<void>;
}
