import { type APIMessageTopLevelComponent, ComponentType } from 'discord-api-types/v10';
import { html, nothing, type TemplateResult } from 'lit';
import { drawMarkdown } from '../markdown/draw.ts';
import type { View } from '../view.ts';
import { rowTemplate } from './action-row.ts';
import { buttonTemplate } from './button.ts';
import { localPicture } from './picture.ts';

type Drawn = TemplateResult | typeof nothing;

/** Components that only lay out: texts, sections, containers, pictures. */
export function layoutTemplate(component: APIMessageTopLevelComponent, messageId: string, view: View): Drawn {
  switch (component.type) {
    case ComponentType.ActionRow:
      return rowTemplate(component.components, messageId, view);
    case ComponentType.TextDisplay:
      return html`<div>${drawMarkdown(component.content, view.reader)}</div>`;
    case ComponentType.Separator:
      return html`<hr class=${component.divider === false ? 'plain' : ''} />`;
    case ComponentType.Section:
      return html`<div class="section">
        <div>${component.components.map((one) => drawMarkdown(one.content, view.reader))}</div>
        ${component.accessory.type === ComponentType.Button ? buttonTemplate(component.accessory, messageId, view) : picture(component.accessory.media.url, component.accessory.description)}
      </div>`;
    case ComponentType.MediaGallery:
      return html`<div class="gallery">${component.items.map((one) => picture(one.media.url, one.description))}</div>`;
    case ComponentType.Container:
      return html`<div class="container" style=${component.accent_color ? `--container-edge: #${component.accent_color.toString(16).padStart(6, '0')}` : ''}>
        ${component.components.map((one) => layoutTemplate(one, messageId, view))}
      </div>`;
    default:
      return nothing;
  }
}

function picture(url: string, description: string | null | undefined): Drawn {
  const local = localPicture(url);
  return local ? html`<img src=${local} alt=${description ?? ''} />` : nothing;
}
