import { html, nothing, type TemplateResult } from 'lit';
import type { Block, ListItem } from './blocks.ts';
import { readBlocks } from './blocks.ts';
import { type Inline, readInline } from './inline.ts';
import { textLanguage } from './language.ts';
import { timeText } from './times.ts';

/** What mentions and times mean to the reader. */
export interface Reader {
  readonly locale: string;
  readonly now: () => number;
  readonly userName: (id: string) => string;
  readonly roleName: (id: string) => string;
  readonly channelName: (id: string) => string;
  readonly openChannel: (id: string) => void;
  readonly typeCommand: (name: string) => void;
}

type Drawn = TemplateResult | typeof nothing | string;

/** Draws Discord markdown; text goes in as text only, never as HTML. */
export function drawMarkdown(source: string, reader: Reader): Drawn {
  if (source === '') return nothing;
  return html`<div class="markdown" lang=${textLanguage(source) ?? nothing}>${readBlocks(source).map((one) => drawBlock(one, reader))}</div>`;
}

/** For places where only one line is possible: titles, field names. */
export function drawLine(source: string, reader: Reader): Drawn[] {
  return readInline(source).map((one) => drawInline(one, reader));
}

function drawBlock(block: Block, reader: Reader): Drawn {
  const inline = (inner: readonly Inline[]) => inner.map((one) => drawInline(one, reader));
  switch (block.type) {
    case 'paragraph':
      return html`<p>${inline(block.inner)}</p>`;
    case 'subtext':
      return html`<small class="subtext">${inline(block.inner)}</small>`;
    case 'heading':
      // The page's own headings come first, so these start lower.
      return html`<div class="heading heading-${block.level}" role="heading" aria-level=${block.level + 2}>${inline(block.inner)}</div>`;
    case 'code':
      return html`<pre class="code-block"><code class="code-text">${block.text}</code></pre>`;
    case 'quote':
      return html`<blockquote>${block.inner.map((one) => drawBlock(one, reader))}</blockquote>`;
    case 'list':
      return html`<ul>
        ${block.items.map((item) => drawItem(item, reader))}
      </ul>`;
  }
}

function drawItem(item: ListItem, reader: Reader): Drawn {
  const mark = item.number === undefined ? (item.depth > 0 ? '◦' : '•') : `${item.number}.`;
  return html`<li style="--depth: ${item.depth}"><span class="list-mark" aria-hidden="true">${mark}</span><span>${item.inner.map((one) => drawInline(one, reader))}</span></li>`;
}

function drawInline(piece: Inline, reader: Reader): Drawn {
  const inner = 'inner' in piece ? piece.inner.map((one) => drawInline(one, reader)) : [];
  switch (piece.type) {
    case 'text':
      return piece.text;
    case 'break':
      return html`<br />`;
    case 'code':
      return html`<code>${piece.text}</code>`;
    case 'bold':
      return html`<strong>${inner}</strong>`;
    case 'italic':
      return html`<em>${inner}</em>`;
    case 'underline':
      return html`<u>${inner}</u>`;
    case 'strike':
      return html`<s>${inner}</s>`;
    case 'spoiler':
      return html`<discord-spoiler tabindex="0" role="button" aria-label="Spoiler">${inner}</discord-spoiler>`;
    case 'link':
      return html`<a href=${piece.href} title=${piece.title || piece.href} target="_blank" rel="noopener noreferrer">${inner}</a>`;
    case 'custom-emoji':
      return `:${piece.name}:`;
    case 'time':
      return drawTime(piece.seconds, piece.style, reader);
    default:
      return drawMention(piece, reader);
  }
}

type MentionPiece = Extract<Inline, { type: 'user' | 'role' | 'channel' | 'command' | 'mention-all' }>;

function drawMention(piece: MentionPiece, reader: Reader): Drawn {
  switch (piece.type) {
    case 'user':
      return html`<discord-mention type="user">${reader.userName(piece.id)}</discord-mention>`;
    case 'role':
      return html`<discord-mention type="role">${reader.roleName(piece.id)}</discord-mention>`;
    case 'mention-all':
      return html`<span class="mention">${piece.text}</span>`;
    case 'channel':
      return html`<button type="button" class="mention" @click=${() => reader.openChannel(piece.id)}>#${reader.channelName(piece.id)}</button>`;
    case 'command':
      return html`<button type="button" class="mention" @click=${() => reader.typeCommand(piece.name)}>/${piece.name}</button>`;
  }
}

function drawTime(seconds: number, style: string, reader: Reader): Drawn {
  const now = reader.now();
  return html`<discord-time title=${timeText(seconds, 'F', reader.locale, now)}>${timeText(seconds, style, reader.locale, now)}</discord-time>`;
}
