/** Request bodies after their check: Discord's own types, opened for `null`, which Discord takes as "none". */
import type {
  APIAllowedMentions,
  APIApplicationCommandOptionChoice,
  APIEmbed,
  APIMessageTopLevelComponent,
  APIModalInteractionResponseCallbackData,
  RESTPostAPIApplicationCommandsJSONBody,
} from 'discord-api-types/v10';

export interface AttachmentBody {
  /** Id of an attachment that stays, or index of an uploaded file. */
  readonly id: string | number;
  readonly filename?: string | null;
  readonly description?: string | null;
}

export interface MessageBody {
  readonly content?: string | null;
  readonly tts?: boolean | null;
  readonly nonce?: string | number | null;
  readonly enforce_nonce?: boolean | null;
  readonly embeds?: APIEmbed[] | null;
  readonly components?: APIMessageTopLevelComponent[] | null;
  readonly attachments?: AttachmentBody[] | null;
  readonly allowed_mentions?: APIAllowedMentions | null;
  readonly message_reference?: {
    readonly message_id: string;
    readonly fail_if_not_exists?: boolean | null;
  } | null;
  readonly flags?: number | null;
}

export interface ThreadBody {
  readonly name: string;
  readonly auto_archive_duration?: number | null;
  readonly rate_limit_per_user?: number | null;
  readonly type?: number | null;
  readonly applied_tags?: string[] | null;
  readonly message?: MessageBody;
}

export type CommandBody = RESTPostAPIApplicationCommandsJSONBody;

/** Interaction callbacks, https://docs.discord.com/developers/interactions/receiving-and-responding */
export type CallbackBody =
  | { readonly type: 1 }
  | { readonly type: 4; readonly data: MessageBody }
  | { readonly type: 5; readonly data?: { readonly flags?: number } }
  | { readonly type: 6 }
  | { readonly type: 7; readonly data: MessageBody }
  | { readonly type: 8; readonly data: { readonly choices: APIApplicationCommandOptionChoice[] } }
  | { readonly type: 9; readonly data: APIModalInteractionResponseCallbackData };

/** A file that came with a request. */
export interface Upload {
  /** The n of its part `files[n]`. */
  readonly index: number;
  readonly name: string;
  readonly contentType: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
}
