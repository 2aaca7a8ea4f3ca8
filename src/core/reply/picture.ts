import type { APIEmbed, RESTPatchAPIWebhookWithTokenMessageJSONBody } from 'discord-api-types/v10';
import { fitEmbeds } from './fit-embeds.ts';
import type { Message, MessageFile } from './message.ts';

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

const fileOf = ({ file }: Picture, data: Uint8Array): MessageFile => ({ ...file, data });

/** The message with its picture. */
export const withPicture = (message: Message, picture: Picture, data: Uint8Array): Message => ({
  ...message,
  embeds: picture.embeds,
  files: [...(message.files ?? []), fileOf(picture, data)],
});

/**
 * What puts a picture into a message that is there already: everything else of it stays as it is. Mentions are off,
 * since an edit is read anew with the defaults.
 */
export const pictureEdit = (
  picture: Picture,
  data: Uint8Array,
): { body: RESTPatchAPIWebhookWithTokenMessageJSONBody; files: MessageFile[] } => ({
  body: {
    embeds: fitEmbeds(picture.embeds),
    allowed_mentions: { parse: [] },
    attachments: [{ id: '0', filename: picture.file.name, description: picture.file.description }],
  },
  files: [fileOf(picture, data)],
});
