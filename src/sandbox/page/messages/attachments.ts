import type { APIMessage } from 'discord-api-types/v10';
import { html, nothing, type TemplateResult } from 'lit';
import { localPicture } from './picture.ts';

/** Files of a message that no embed shows: pictures as pictures, others to download. */
export function attachmentsTemplate({ attachments, embeds }: APIMessage): TemplateResult | typeof nothing {
  const shown = new Set(embeds.flatMap(({ image, thumbnail }) => [image?.url, thumbnail?.url]));
  const files = attachments.filter(({ url }) => !shown.has(url) && localPicture(url));
  if (files.length === 0) return nothing;
  return html`<div slot="attachments" class="attachments">
    ${files.map(({ url, filename, size, content_type, description }) =>
      content_type?.startsWith('image/')
        ? html`<img src=${localPicture(url) ?? ''} alt=${description ?? filename} />`
        : html`<a class="file" href=${localPicture(url) ?? ''} download=${filename}><strong>${filename}</strong><small>${fileSize(size)}</small></a>`,
    )}
  </div>`;
}

function fileSize(bytes: number): string {
  return bytes < 1024 ? `${bytes} bytes` : `${(bytes / 1024).toFixed(1)} KB`;
}
