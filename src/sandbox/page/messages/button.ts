import { type APIButtonComponent, ButtonStyle, ComponentType } from 'discord-api-types/v10';
import { html, nothing, type TemplateResult } from 'lit';
import { launchIcon } from '../icons.ts';
import type { View } from '../view.ts';
import { emojiTemplate } from './emoji.ts';

const STYLES: Readonly<Record<ButtonStyle, string>> = {
  [ButtonStyle.Primary]: 'primary',
  [ButtonStyle.Secondary]: 'secondary',
  [ButtonStyle.Success]: 'success',
  [ButtonStyle.Danger]: 'danger',
  [ButtonStyle.Link]: 'secondary',
  [ButtonStyle.Premium]: 'primary',
};

/** A button of a message: waits visibly for the bot, and its neighbours wait with it. */
export function buttonTemplate(button: APIButtonComponent, messageId: string, view: View): TemplateResult {
  const label = 'label' in button ? (button.label ?? '') : '';
  const emoji = 'emoji' in button ? button.emoji : undefined;
  const face = html`${emojiTemplate(emoji)}${label ? html`<span>${label}</span>` : nothing}`;
  const name = label || emoji?.name || 'Button';
  if (button.style === ButtonStyle.Link) {
    if (button.disabled)
      return html`<button type="button" class="button secondary" disabled>${face}${launchIcon()}</button>`;
    return html`<a class="button secondary" href=${webOnly(button.url)} target="_blank" rel="noopener noreferrer">${face}${launchIcon()}</a>`;
  }
  const customId = 'custom_id' in button ? button.custom_id : '';
  const waiting = waitingFor(messageId, view);
  const press = () => {
    if (waiting === undefined) view.session.component(messageId, customId, ComponentType.Button);
  };
  return html`<button
    type="button"
    class="button ${STYLES[button.style]} ${waiting === customId ? 'waiting' : ''}"
    ?disabled=${button.disabled === true || customId === ''}
    aria-label=${name}
    aria-busy=${waiting === customId ? 'true' : nothing}
    aria-disabled=${waiting === undefined ? nothing : 'true'}
    data-custom-id=${customId}
    @click=${press}
  >
    ${face}${waiting === customId ? html`<span class="dots" aria-hidden="true"><i></i><i></i><i></i></span>` : nothing}
  </button>`;
}

/** The custom id that a message waits for, if it waits. */
export function waitingFor(messageId: string, view: View): string | undefined {
  return view.state.doing.find((one) => one.messageId === messageId && one.sentence === undefined)?.customId;
}

function webOnly(url: string): string {
  return /^(https?|discord):\/\//.test(url) ? url : '#';
}
