import {
  type APIMessage,
  type APIUser,
  ApplicationCommandType,
  InteractionType,
  MessageType,
} from 'discord-api-types/v10';
import { html, nothing, type TemplateResult } from 'lit';
import { avatarOf } from '../avatar.ts';
import type { View } from '../view.ts';
import { authorName, nameOf } from './author.ts';

/** The line over a message that says what it answers: a command that was used, or another message. */
export function answersTo(message: APIMessage, view: View): TemplateResult | typeof nothing {
  const used = usedCommand(message);
  if (used) {
    const isSlash = view.state.commands.some(
      (one) => one.type === ApplicationCommandType.ChatInput && one.name === used.name.split(' ')[0],
    );
    return html`<discord-command
      slot="reply"
      author=${nameOf(used.user, view)}
      avatar=${avatarOf(used.user)}
      command=${isSlash ? `/${used.name}` : used.name}
      type="slash_command"
    ></discord-command>`;
  }
  return replyTo(message, view);
}

/** The command's name stands in the older field; Discord sends it in the newer one too, without promising it. */
export function usedCommand({ interaction, interaction_metadata: metadata }: APIMessage): Used | undefined {
  if (interaction?.type === InteractionType.ApplicationCommand) return interaction;
  if (metadata?.type !== InteractionType.ApplicationCommand) return undefined;
  return 'name' in metadata && typeof metadata.name === 'string'
    ? { name: metadata.name, user: metadata.user }
    : undefined;
}

interface Used {
  readonly name: string;
  readonly user: APIUser;
}

function replyTo(message: APIMessage, view: View): TemplateResult | typeof nothing {
  const id = message.message_reference?.message_id;
  if (id === undefined || message.type === MessageType.ThreadStarterMessage) return nothing;
  const known = view.state.messages?.find((one) => one.message.id === id)?.message;
  const answered = known ?? message.referenced_message;
  if (!answered) return html`<discord-reply slot="reply" deleted></discord-reply>`;
  return html`<discord-reply
    slot="reply"
    author=${authorName(answered, view)}
    avatar=${avatarOf(answered.author)}
    ?bot=${answered.author.bot === true}
    ><span class="reply-words">${preview(answered)}</span></discord-reply
  >`;
}

function preview({ content, embeds }: APIMessage): string {
  return (
    content.split('\n')[0] ||
    embeds[0]?.title ||
    embeds[0]?.description?.split('\n')[0] ||
    'Click to see what it is'
  );
}
