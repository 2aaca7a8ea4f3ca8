/**
 * What the sandbox page and the sandbox server say to each other, as JSON over one WebSocket at `/sandbox/socket`.
 * Discord's own shapes (discord-api-types) wherever Discord has one.
 */
import type {
  APIApplicationCommand,
  APIApplicationCommandOptionChoice,
  APIChannel,
  APIGuildMember,
  APIMessage,
  APIModalInteractionResponseCallbackData,
  APIModalSubmissionComponent,
  APIRole,
  APIUser,
} from 'discord-api-types/v10';

/** A member whom the page can act as. */
export interface PageMember {
  readonly user: APIUser;
  readonly member: APIGuildMember;
  /** Discord locale of this member's client, such as `en-US` or `ko`. */
  readonly locale: string;
  /** One word for the switcher: `member`, `admin`. */
  readonly role: string;
}

/** The local server: what exists before the bot says anything. */
export interface PageWorld {
  readonly guild: { readonly id: string; readonly name: string };
  readonly roles: readonly APIRole[];
  readonly channels: readonly APIChannel[];
  readonly members: readonly PageMember[];
}

/** A message as one viewer sees it. */
export interface PageMessage {
  readonly message: APIMessage;
  /** Set on private (ephemeral) answers: the only user who sees it. */
  readonly onlyFor?: string;
  /** The bot is still thinking (deferred answer). */
  readonly thinking?: boolean;
}

/** The bot's state as the page shows it. */
export interface PageBot {
  readonly user: APIUser;
  readonly online: boolean;
}

/** What a page can take from the bot in a channel and give back; names and bits are Discord's. */
export const BOT_RIGHTS = [
  { name: 'VIEW_CHANNEL', label: 'View Channel', bit: 1n << 10n },
  { name: 'SEND_MESSAGES', label: 'Send Messages', bit: 1n << 11n },
  { name: 'EMBED_LINKS', label: 'Embed Links', bit: 1n << 14n },
  { name: 'ATTACH_FILES', label: 'Attach Files', bit: 1n << 15n },
  { name: 'READ_MESSAGE_HISTORY', label: 'Read Message History', bit: 1n << 16n },
  { name: 'CREATE_PUBLIC_THREADS', label: 'Create Public Threads', bit: 1n << 35n },
  { name: 'SEND_MESSAGES_IN_THREADS', label: 'Send Messages in Threads', bit: 1n << 38n },
] as const;

/** How far a page sets the bot's clock forward. */
export type ClockMove = 'hour' | 'day' | 'next';

/** Server to page. */
export type ToPage =
  | {
      readonly type: 'hello';
      readonly world: PageWorld;
      readonly bot: PageBot;
      readonly commands: readonly APIApplicationCommand[];
    }
  /** The clock of sandbox and bot can be set forward and stands at this moment, in milliseconds since 1970. */
  | { readonly type: 'clock'; readonly now: number }
  /** A sentence for the person at the page. */
  | { readonly type: 'notice'; readonly sentence: string }
  | { readonly type: 'bot'; readonly bot: PageBot }
  | { readonly type: 'commands'; readonly commands: readonly APIApplicationCommand[] }
  | { readonly type: 'channels'; readonly channels: readonly APIChannel[] }
  | { readonly type: 'history'; readonly channelId: string; readonly messages: readonly PageMessage[] }
  | { readonly type: 'message'; readonly change: 'create' | 'update'; readonly message: PageMessage }
  | { readonly type: 'message-delete'; readonly channelId: string; readonly messageId: string }
  | {
      readonly type: 'choices';
      readonly nonce: string;
      readonly choices: readonly APIApplicationCommandOptionChoice[];
    }
  | {
      readonly type: 'modal';
      readonly nonce: string;
      readonly modal: APIModalInteractionResponseCallbackData;
    }
  /** How an interaction ended: answered, or the sentence Discord's client would show. */
  | { readonly type: 'outcome'; readonly nonce: string; readonly ok: boolean; readonly sentence?: string };

/** A slash command's option as it was typed; nested for groups and subcommands, as in an interaction. */
export interface PageOption {
  readonly name: string;
  readonly type: number;
  readonly value?: string | number | boolean;
  readonly focused?: boolean;
  readonly options?: readonly PageOption[];
}

interface Acting {
  /** Chosen by the page; comes back with the answer. */
  readonly nonce: string;
  /** User id of the acting member. */
  readonly as: string;
  readonly channelId: string;
}

/** Page to server. */
export type FromPage =
  | { readonly type: 'clock'; readonly as: string; readonly move: ClockMove }
  | {
      readonly type: 'bot-right';
      readonly as: string;
      readonly channelId: string;
      readonly right: string;
      readonly isAllowed: boolean;
    }
  | { readonly type: 'open'; readonly channelId: string; readonly as: string }
  | (Acting & {
      readonly type: 'command';
      readonly commandId: string;
      readonly options: readonly PageOption[];
    })
  | (Acting & {
      readonly type: 'autocomplete';
      readonly commandId: string;
      readonly options: readonly PageOption[];
    })
  | (Acting & { readonly type: 'message-command'; readonly commandId: string; readonly messageId: string })
  | (Acting & {
      readonly type: 'component';
      readonly messageId: string;
      readonly customId: string;
      readonly componentType: number;
      readonly values?: readonly string[];
    })
  | (Acting & {
      readonly type: 'modal-submit';
      readonly customId: string;
      readonly components: readonly APIModalSubmissionComponent[];
      readonly messageId?: string;
    })
  | (Acting & { readonly type: 'say'; readonly content: string })
  | { readonly type: 'dismiss'; readonly as: string; readonly channelId: string; readonly messageId: string };
