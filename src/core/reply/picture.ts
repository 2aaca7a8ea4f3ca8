import type { RESTPatchAPIWebhookWithTokenMessageJSONBody } from 'discord-api-types/v10';
import { fitEmbeds } from './fit-embeds.ts';
import type { Message, MessageFile, Picture } from './message.ts';

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
