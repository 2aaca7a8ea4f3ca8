import type {
  APIActionRowComponent,
  APIComponentInMessageActionRow,
  APIEmbed,
  APIModalInteractionResponseCallbackData,
} from 'discord-api-types/v10';

type Row = APIActionRowComponent<APIComponentInMessageActionRow>;

/** A file that goes with a message; embeds refer to it as `attachment://<name>`. */
export interface MessageFile {
  /** `[a-z0-9._-]` only, so that Discord keeps the name. */
  readonly name: string;
  readonly data: Uint8Array;
  readonly contentType: string;
  /** Alt text, at most 1024 characters. */
  readonly description: string;
}

/**
 * A picture that a message may have. The message is whole without it: the picture goes along when it is at hand or
 * nearly so, comes after it when it first has to be drawn, and is left out when neither works.
 */
export interface Picture {
  /** The file but for its bytes. */
  readonly file: Omit<MessageFile, 'data'>;
  /** The embeds of the message with the picture in them. */
  readonly embeds: readonly APIEmbed[];
  /** The bytes, when they are at hand. */
  readonly ready: Uint8Array | undefined;
  /** The bytes, when they can be had within some milliseconds. Never rejects. */
  soon(): Promise<Uint8Array | undefined>;
  /** Draws; answers nothing when there will be no picture. Never rejects. */
  draw(): Promise<Uint8Array | undefined>;
}

/** Whom a message may ping. Without it nobody: mentions are off unless named here. */
export interface Pings {
  readonly roles?: readonly string[];
  readonly users?: readonly string[];
}

/** What a command wants to be seen; the router holds it to Discord's limits. */
export interface Message {
  readonly content?: string;
  readonly embeds?: readonly APIEmbed[];
  readonly components?: readonly Row[];
  readonly files?: readonly MessageFile[];
  readonly pings?: Pings;
  /** Shown in the embeds, if there is time; no answer waits for it. */
  readonly picture?: Picture | undefined;
}

/** What a command or a component answers. */
export type Answer =
  | { readonly kind: 'message'; readonly message: Message; readonly hidden: boolean }
  | { readonly kind: 'update'; readonly message: Message }
  | { readonly kind: 'rows'; readonly rows: readonly Row[] }
  | { readonly kind: 'modal'; readonly modal: APIModalInteractionResponseCallbackData };

/** An answer that everybody in the channel sees. */
export const publicly = (message: Message): Answer => ({ kind: 'message', message, hidden: false });

/** An answer that only the person who asked sees. */
export const privately = (message: Message): Answer => ({ kind: 'message', message, hidden: true });

/** Replaces the message that the pressed button or menu belongs to. */
export const updating = (message: Message): Answer => ({ kind: 'update', message });

/** Replaces only the buttons and menus of that message: its text, card and pictures stay as they are. */
export const changingRows = (rows: readonly Row[]): Answer => ({ kind: 'rows', rows });

/** Opens a dialog; what is typed there comes back to the component handler of its `custom_id`. */
export const asking = (modal: APIModalInteractionResponseCallbackData): Answer => ({ kind: 'modal', modal });
