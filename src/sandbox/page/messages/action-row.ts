import {
  type APIComponentInMessageActionRow,
  type APISelectMenuComponent,
  ComponentType,
} from 'discord-api-types/v10';
import { html, type TemplateResult } from 'lit';
import type { View } from '../view.ts';
import { buttonTemplate, waitingFor } from './button.ts';
import { menuChoices } from './menu-choices.ts';
import './select-menu.ts';

/** One row of buttons, or one menu. */
export function rowTemplate(
  row: readonly APIComponentInMessageActionRow[],
  messageId: string,
  view: View,
): TemplateResult {
  const inRow = row.map((one) =>
    one.type === ComponentType.Button ? buttonTemplate(one, messageId, view) : select(one, messageId, view),
  );
  return html`<discord-action-row>${inRow}</discord-action-row>`;
}

function select(menu: APISelectMenuComponent, messageId: string, view: View): TemplateResult {
  const waiting = waitingFor(messageId, view);
  return html`<sandbox-select-menu
    name="${messageId}-${menu.custom_id}"
    data-custom-id=${menu.custom_id}
    .choices=${menuChoices(menu, view.state)}
    .placeholder=${menu.placeholder ?? ''}
    .min=${menu.min_values ?? 1}
    .max=${menu.max_values ?? 1}
    .disabled=${menu.disabled === true || (waiting !== undefined && waiting !== menu.custom_id)}
    .waiting=${waiting === menu.custom_id}
    @chosen=${(event: CustomEvent<readonly string[]>) => view.session.component(messageId, menu.custom_id, menu.type, event.detail)}
  ></sandbox-select-menu>`;
}
