import { type APITextInputComponent, ComponentType, TextInputStyle } from 'discord-api-types/v10';
import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { menuChoices } from '../messages/menu-choices.ts';
import type { PageState } from '../page-state.ts';
import { isRequired, type ModalField, type ModalValue } from './modal-field.ts';
import '../messages/select-menu.ts';

export interface FieldUse {
  readonly value: ModalValue;
  readonly problem: string | undefined;
  readonly change: (value: ModalValue) => void;
  readonly state: PageState;
}

/** A labelled field of a modal. */
export function fieldTemplate(field: ModalField, use: FieldUse): TemplateResult {
  const { component, label, description } = field;
  const id = `field-${component.custom_id}`;
  return html`<div class="field ${use.problem ? 'wrong' : ''}" data-field=${component.custom_id}>
    <label for=${id}>${label}${isRequired(field) ? html` <span class="star" aria-hidden="true">*</span>` : nothing}</label>
    ${description ? html`<small id="${id}-about">${description}</small>` : nothing}
    ${component.type === ComponentType.TextInput ? textField(component, id, field, use) : menuField(component, label, use)}
    ${use.problem ? html`<p class="field-problem" id="${id}-problem" role="alert">${use.problem}</p>` : nothing}
  </div>`;
}

function textField(
  input: APITextInputComponent,
  id: string,
  field: ModalField,
  use: FieldUse,
): TemplateResult {
  const type = (event: Event) => {
    if (event.target instanceof HTMLInputElement || event.target instanceof HTMLTextAreaElement)
      use.change(event.target.value);
  };
  const about = `${field.description ? `${id}-about` : ''} ${use.problem ? `${id}-problem` : ''}`.trim();
  const max = input.max_length ?? 4000;
  const text = String(use.value);
  const box =
    input.style === TextInputStyle.Paragraph
      ? html`<textarea id=${id} rows="4" placeholder=${input.placeholder ?? ''} maxlength=${max} aria-describedby=${about || nothing} aria-invalid=${use.problem ? 'true' : nothing} aria-required=${isRequired(field)} .value=${live(text)} @input=${type}></textarea>`
      : html`<input id=${id} placeholder=${input.placeholder ?? ''} maxlength=${max} aria-describedby=${about || nothing} aria-invalid=${use.problem ? 'true' : nothing} aria-required=${isRequired(field)} autocomplete="off" .value=${live(text)} @input=${type} />`;
  return html`<span class="field-box">${box}${input.max_length ? html`<span class="counter" aria-hidden="true">${text.length}/${max}</span>` : nothing}</span>`;
}

function menuField(
  menu: Exclude<ModalField['component'], APITextInputComponent>,
  label: string,
  use: FieldUse,
): TemplateResult {
  return html`<sandbox-select-menu
    name=${menu.custom_id}
    .label=${label}
    .choices=${menuChoices(menu, use.state)}
    .placeholder=${menu.placeholder ?? ''}
    .min=${menu.min_values ?? 1}
    .max=${menu.max_values ?? 1}
    @chosen=${(event: CustomEvent<readonly string[]>) => use.change(event.detail)}
  ></sandbox-select-menu>`;
}
