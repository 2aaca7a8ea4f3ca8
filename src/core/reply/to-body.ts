import { type APIInteractionResponseCallbackData, MessageFlags } from 'discord-api-types/v10';
import { cutText } from '../cut-text.ts';
import { CONTENT_MAX } from '../limits.ts';
import { fitComponents } from './fit-components.ts';
import { fitEmbeds } from './fit-embeds.ts';
import type { Message } from './message.ts';

/** All of a body but embeds and components. */
export const bodyAround = (message: Message, hidden: boolean) => ({
  content: cutText(message.content ?? '', CONTENT_MAX),
  allowed_mentions: {
    parse: [],
    ...(message.pings?.roles && { roles: [...message.pings.roles] }),
    ...(message.pings?.users && { users: [...message.pings.users] }),
  },
  attachments: (message.files ?? []).map((file, index) => ({
    id: index,
    filename: file.name,
    description: file.description,
  })),
  ...(hidden && { flags: MessageFlags.Ephemeral }),
});

/**
 * Turns a message into the body that Discord gets: held to every limit, mentions off unless named.
 *
 * Everything that can be replaced is always present, so that an update leaves nothing of the old message behind.
 */
export const toBody = (message: Message, hidden = false): APIInteractionResponseCallbackData => ({
  ...bodyAround(message, hidden),
  embeds: fitEmbeds(message.embeds ?? []),
  components: [...fitComponents(message.components ?? [])],
});
