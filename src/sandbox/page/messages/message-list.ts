import type { APIMessage } from 'discord-api-types/v10';
import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import type { PageMessage } from '../../page-protocol.ts';
import { channelName } from '../commands/places.ts';
import { PageElement } from '../page-element.ts';
import { visibleMessages } from '../page-state.ts';
import type { View } from '../view.ts';
import { usedCommand } from './answers-to.ts';
import { emptyChannel } from './empty-channel.ts';
import { failedCommands } from './failed-commands.ts';
import { messageTemplate } from './message.ts';

const SAME_MOMENT_MS = 7 * 60_000;
/** So near to the end counts as being at the end. */
const AT_END_PX = 80;

/** The messages of the open channel; stays at the newest unless someone scrolled up to read. */
export class MessageList extends PageElement {
  static override properties = { view: { attribute: false }, away: { state: true } };

  declare view: View;
  declare private away: boolean;
  #shown = '';
  /** Where it was scrolled to last, in pixels. */
  #top = 0;
  readonly #grown = new ResizeObserver(() => this.#follow());

  constructor() {
    super();
    this.away = false;
    this.addEventListener('scroll', () => {
      const isFar = this.scrollHeight - this.scrollTop - this.clientHeight > AT_END_PX;
      // A picture may have loaded since the list went to its end by itself: only who scrolls up leaves it.
      if (this.scrollTop < this.#top || !isFar) this.away = isFar;
      this.#top = this.scrollTop;
    });
  }

  protected override firstUpdated(): void {
    this.#grown.observe(this);
    const content = this.querySelector('.message-flow');
    if (content) this.#grown.observe(content);
  }

  protected override willUpdate(changed: PropertyValues): void {
    const { channelId, as, messages, doing } = this.view.state;
    // Another channel, another member or an own action: back to the newest.
    const place = `${channelId} ${as} ${messages !== undefined} ${doing.at(-1)?.kind === 'component' ? '' : doing.at(-1)?.nonce}`;
    if (changed.has('view') && place !== this.#shown) {
      this.#shown = place;
      this.away = false;
    }
  }

  protected override updated(): void {
    this.#follow();
  }

  protected override render(): TemplateResult {
    const { state } = this.view;
    const messages = visibleMessages(state);
    const channel = state.world?.channels.find(({ id }) => id === state.channelId);
    return html`<div class="message-flow">
        <div class="flow-top" ?hidden=${state.messages === undefined}>${emptyChannel(channel ? channelName(channel) : '', this.view)}</div>
        <discord-messages no-background role="log" aria-label="Messages" aria-live="polite" data-testid="message-list">
          ${repeat(
            messages,
            ({ message }) => message.id,
            (said, at) => messageTemplate(said, follows(messages[at - 1], said), this.view),
          )}
        </discord-messages>
        ${failedCommands(this.view)}
      </div>
      ${this.away ? html`<button type="button" class="to-newest" @click=${() => this.#toEnd()}>Jump to the newest</button>` : nothing}`;
  }

  #toEnd(): void {
    this.away = false;
    this.#follow();
  }

  #follow(): void {
    if (!this.away) this.scrollTop = this.scrollHeight;
  }
}

function follows(before: PageMessage | undefined, said: PageMessage): boolean {
  if (!before || before.message.author.id !== said.message.author.id) return false;
  if (hasHead(said.message) || said.onlyFor !== undefined || before.onlyFor !== undefined) return false;
  const apart = Date.parse(said.message.timestamp) - Date.parse(before.message.timestamp);
  return apart < SAME_MOMENT_MS;
}

/** Whether the message is headed by the command or message it answers. */
function hasHead(message: APIMessage): boolean {
  return usedCommand(message) !== undefined || message.message_reference !== undefined;
}

customElements.define('sandbox-message-list', MessageList);
