import type { APIEmbed, APIEmbedField } from 'discord-api-types/v10';
import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { ifDefined } from 'lit/directives/if-defined.js';
import { ref } from 'lit/directives/ref.js';
import { drawLine, drawMarkdown, type Reader } from '../markdown/draw.ts';
import { textLanguage } from '../markdown/language.ts';
import { sentText } from '../markdown/times.ts';
import { localPicture, pictureHost } from './picture.ts';

/** One embed of a message. */
export function embedTemplate(embed: APIEmbed, reader: Reader): TemplateResult {
  const { author, footer, fields = [] } = embed;
  return html`<discord-embed
    slot="embeds"
    lang=${ifDefined(textLanguage(`${embed.title ?? ''}${author?.name ?? ''}`))}
    color=${ifDefined(!embed.color ? undefined : `#${embed.color.toString(16).padStart(6, '0')}`)}
    author-name=${ifDefined(author?.name)}
    author-url=${ifDefined(webAddress(author?.url))}
    author-image=${ifDefined(localPicture(author?.icon_url))}
    embed-title=${ifDefined(embed.title)}
    url=${ifDefined(webAddress(embed.url))}
    thumbnail=${ifDefined(localPicture(embed.thumbnail?.url))}
    image=${ifDefined(localPicture(embed.image?.url))}
    ${ref((element) => void sayAlt(element, embed.image?.description))}
  >
    ${embed.description ? html`<discord-embed-description slot="description">${drawMarkdown(embed.description, reader)}</discord-embed-description>` : nothing}
    ${fields.length > 0 ? html`<discord-embed-fields slot="fields">${fieldTemplates(fields, reader)}</discord-embed-fields>` : nothing}
    ${
      footer || embed.timestamp
        ? html`<discord-embed-footer slot="footer" footer-image=${ifDefined(localPicture(footer?.icon_url))} footer-image-alt=""
            ><span class="footer-text">${footerText(embed, reader)}</span></discord-embed-footer
          >`
        : nothing
    }
    ${[embed.image?.url, embed.thumbnail?.url].map((url) => (url && !localPicture(url) ? farPicture(url) : nothing))}
  </discord-embed>`;
}

/** The library names every picture the same; whoever does not see it should hear what it shows. */
async function sayAlt(element: Element | undefined, alt: string | undefined): Promise<void> {
  if (!(element instanceof LitElement) || alt === undefined) return;
  await element.updateComplete;
  element.renderRoot.querySelector('.discord-embed-image')?.setAttribute('alt', alt);
}

function footerText(embed: APIEmbed, reader: Reader): string {
  const when = embed.timestamp ? sentText(embed.timestamp, reader.locale, reader.now()) : '';
  return [embed.footer?.text ?? '', when].filter(Boolean).join(' • ');
}

function farPicture(url: string): TemplateResult {
  return html`<small slot="footer" class="subtext far-picture"
    >A picture from <a href=${url} target="_blank" rel="noopener noreferrer">${pictureHost(url)}</a> stands here in Discord; the sandbox loads nothing from outside.</small
  >`;
}

function webAddress(url: string | undefined): string | undefined {
  return url !== undefined && /^https?:\/\//.test(url) ? url : undefined;
}

/** Inline fields stand side by side, three in a row, as long as their neighbours are inline too. */
function fieldTemplates(fields: readonly APIEmbedField[], reader: Reader): TemplateResult[] {
  const rows: APIEmbedField[][] = [];
  for (const field of fields) {
    const row = rows.at(-1);
    if (field.inline && row?.[0]?.inline && row.length < 3) row.push(field);
    else rows.push([field]);
  }
  return rows.flatMap((row) => row.map((field) => fieldTemplate(field, row.length, reader)));
}

function fieldTemplate(field: APIEmbedField, inRow: number, reader: Reader): TemplateResult {
  return html`<discord-embed-field class="columns-${field.inline ? inRow : 1}" lang=${ifDefined(textLanguage(field.name))}>
    <div class="field-name">${drawLine(field.name, reader)}</div>
    ${drawMarkdown(field.value, reader)}
  </discord-embed-field>`;
}
