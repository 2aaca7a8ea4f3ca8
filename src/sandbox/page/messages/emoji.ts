import type { APIMessageComponentEmoji } from 'discord-api-types/v10';
import { html, nothing, type TemplateResult } from 'lit';

/** An emoji of a button or menu; a server's own emoji would come from outside and is left to its name. */
export function emojiTemplate(emoji: APIMessageComponentEmoji | undefined): TemplateResult | typeof nothing {
  if (!emoji?.name) return nothing;
  return html`<span class="emoji" aria-hidden="true">${emoji.id ? `:${emoji.name}:` : emoji.name}</span>`;
}
