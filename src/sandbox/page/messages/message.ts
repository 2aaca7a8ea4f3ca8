import type { APIMessage } from 'discord-api-types/v10';
import { html, nothing, type TemplateResult } from 'lit';
import type { PageMessage } from '../../page-protocol.ts';
import { avatarOf } from '../avatar.ts';
import { appsIcon, eyeIcon, threadIcon, warnIcon } from '../icons.ts';
import { drawMarkdown } from '../markdown/draw.ts';
import { sentText } from '../markdown/times.ts';
import type { View } from '../view.ts';
import { answersTo } from './answers-to.ts';
import { attachmentsTemplate } from './attachments.ts';
import { authorColor, authorName } from './author.ts';
import { componentsTemplate } from './components.ts';
import { embedTemplate } from './embed.ts';

/** One message; `follows` when the one before it is of the same author and moment. */
export function messageTemplate(said: PageMessage, follows: boolean, view: View): TemplateResult {
  const { message, thinking, onlyFor } = said;
  const { author, id } = message;
  return html`<discord-message
    class="message ${onlyFor === undefined ? '' : 'private'}"
    data-testid="message"
    data-message-id=${id}
    role="article"
    aria-label="${authorName(message, view)}"
    author=${authorName(message, view)}
    avatar=${avatarOf(author)}
    timestamp=${sentText(message.timestamp, view.reader.locale, view.reader.now())}
    ?bot=${author.bot === true}
    ?edited=${message.edited_timestamp !== null && !thinking}
    ?message-body-only=${follows}
    role-color=${authorColor(message, view)}
    @contextmenu=${(event: MouseEvent) => openMenu(event, id, view)}
  >
    ${answersTo(message, view)}
    ${thinking ? html`<span class="thinking"><span class="dots"><i></i><i></i><i></i></span> ${authorName(message, view)} is thinking…</span>` : drawMarkdown(message.content, view.reader)}
    ${message.embeds.map((embed) => embedTemplate(embed, view.reader))}
    ${attachmentsTemplate(message)}
    ${componentsTemplate(message.components ?? [], id, view)}
    <div slot="thread" class="below">${failure(id, view)} ${threadLink(message, view)} ${onlyYou(said, view)}</div>
    <button slot="thread" type="button" class="message-tools" aria-label="Apps for this message" aria-haspopup="menu" @click=${(event: MouseEvent) => openMenuBeside(event, id, view)}>${appsIcon()}</button>
  </discord-message>`;
}

function failure(messageId: string, view: View): TemplateResult | typeof nothing {
  const failed = view.state.doing.find(
    (one) => one.messageId === messageId && one.sentence !== undefined && one.kind !== 'command',
  );
  return failed ? html`<p class="failure" role="alert">${warnIcon()} ${failed.sentence}</p>` : nothing;
}

function threadLink({ thread }: APIMessage, view: View): TemplateResult | typeof nothing {
  if (!thread) return nothing;
  return html`<button type="button" class="thread-link" @click=${() => view.session.openChannel(thread.id)}>${threadIcon()} ${thread.name ?? 'Thread'}</button>`;
}

function onlyYou({ message, onlyFor }: PageMessage, view: View): TemplateResult | typeof nothing {
  if (onlyFor === undefined) return nothing;
  return html`<p class="only-you">${eyeIcon()} Only you can see this <span aria-hidden="true">·</span> <button type="button" class="link" @click=${() => view.session.dismiss(message.id)}>Dismiss message</button></p>`;
}

function openMenu(event: MouseEvent, messageId: string, view: View): void {
  // A link or a selected text keeps the browser's own menu.
  if (event.composedPath().some((one) => one instanceof HTMLAnchorElement) || !getSelection()?.isCollapsed)
    return;
  event.preventDefault();
  view.openMenu(messageId, new DOMRect(event.clientX, event.clientY, 0, 0));
}

function openMenuBeside(event: MouseEvent, messageId: string, view: View): void {
  if (event.currentTarget instanceof HTMLElement)
    view.openMenu(messageId, event.currentTarget.getBoundingClientRect());
}
