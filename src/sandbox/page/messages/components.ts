import type { APIMessageTopLevelComponent } from 'discord-api-types/v10';
import { html, nothing, type TemplateResult } from 'lit';
import type { View } from '../view.ts';
import { layoutTemplate } from './layout-component.ts';

/** The components of a message, whichever generation they are of. */
export function componentsTemplate(
  components: readonly APIMessageTopLevelComponent[],
  messageId: string,
  view: View,
): TemplateResult | typeof nothing {
  if (components.length === 0) return nothing;
  return html`<div slot="components" class="components">${components.map((one) => layoutTemplate(one, messageId, view))}</div>`;
}
