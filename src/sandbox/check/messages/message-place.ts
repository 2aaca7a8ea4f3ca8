/** Where a message body is sent; each place takes other fields and flags. */
export type MessagePlace = 'channel' | 'edit' | 'reply' | 'update' | 'follow-up' | 'answer-edit' | 'forum';

/** What is known about a message besides its body. */
export interface MessageSurroundings {
  /** Names of uploaded files, and of files that an edit keeps; `attachment://` is checked only when given. */
  readonly files?: readonly string[];
  /** What an edited message holds so far. */
  readonly before?: {
    readonly flags?: number;
    readonly content?: string;
    readonly embeds?: readonly unknown[];
    readonly components?: readonly unknown[];
  };
}
