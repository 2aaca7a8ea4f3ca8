import {
  type APIModalInteractionResponseCallbackComponent,
  type APIModalSubmissionComponent,
  ComponentType,
} from 'discord-api-types/v10';
import { html, nothing, type TemplateResult } from 'lit';
import { avatarOf } from '../avatar.ts';
import { closeIcon, warnIcon } from '../icons.ts';
import { drawMarkdown } from '../markdown/draw.ts';
import { PageElement } from '../page-element.ts';
import type { OpenModal } from '../page-state.ts';
import type { View } from '../view.ts';
import { fieldTemplate } from './field.ts';
import {
  fieldProblem,
  type ModalField,
  type ModalValue,
  modalField,
  startValue,
  submitted,
} from './modal-field.ts';

/** The window that a bot opens to ask for more. */
export class ModalWindow extends PageElement {
  static override properties = {
    view: { attribute: false },
    open: { attribute: false },
    values: { state: true },
    tried: { state: true },
  };

  declare view: View;
  declare open: OpenModal;
  declare private values: ReadonlyMap<string, ModalValue>;
  declare private tried: boolean;

  constructor() {
    super();
    this.values = new Map();
    this.tried = false;
  }

  protected override firstUpdated(): void {
    this.querySelector('dialog')?.showModal();
    this.querySelector<HTMLElement>('input, textarea, [role=combobox]')?.focus();
  }

  protected override render(): TemplateResult {
    const { modal, sending, sentence } = this.open;
    const { bot } = this.view.state;
    const close = () => this.view.session.closeModal();
    return html`<dialog class="modal" aria-label=${modal.title} @cancel=${close} @close=${close}>
      <form novalidate @submit=${(event: Event) => this.#submit(event)}>
        <header>
          ${bot ? html`<img src=${avatarOf(bot.user)} alt="" />` : nothing}
          <h2>${modal.title}</h2>
          <button type="button" class="icon-button" aria-label="Close" @click=${close}>${closeIcon()}</button>
        </header>
        <p class="modal-note">This form will be submitted to ${bot?.user.global_name ?? bot?.user.username ?? 'the bot'}.</p>
        ${modal.components.map((one) => this.#part(one))}
        ${sentence ? html`<p class="failure" role="alert">${warnIcon()} ${sentence}</p>` : nothing}
        <footer>
          <button type="button" class="button secondary" @click=${close}>Cancel</button>
          <button type="submit" class="button primary ${sending ? 'waiting' : ''}" ?disabled=${sending !== undefined}>
            <span>Submit</span>${sending ? html`<span class="dots" aria-hidden="true"><i></i><i></i><i></i></span>` : nothing}
          </button>
        </footer>
      </form>
    </dialog>`;
  }

  #part(component: APIModalInteractionResponseCallbackComponent): TemplateResult | typeof nothing {
    if (component.type === ComponentType.TextDisplay)
      return html`<div>${drawMarkdown(component.content, this.view.reader)}</div>`;
    const field = modalField(component);
    if (!field) return html`<p class="failure">${warnIcon()} The sandbox cannot show this kind of field.</p>`;
    const value = this.#value(field);
    const problem = this.tried ? fieldProblem(field, value) : undefined;
    const change = (next: ModalValue) => {
      this.values = new Map([...this.values, [field.component.custom_id, next]]);
    };
    return fieldTemplate(field, { value, problem, change, state: this.view.state });
  }

  #value(field: ModalField): ModalValue {
    return this.values.get(field.component.custom_id) ?? startValue(field, this.view.state);
  }

  #submit(event: Event): void {
    event.preventDefault();
    const fields = this.open.modal.components.flatMap((one) => modalField(one) ?? []);
    this.tried = true;
    const wrong = fields.find((field) => fieldProblem(field, this.#value(field)) !== undefined);
    if (wrong) {
      this.querySelector<HTMLElement>(
        `[data-field="${CSS.escape(wrong.component.custom_id)}"] :is(input, textarea, [role=combobox])`,
      )?.focus();
      return;
    }
    this.view.session.submitModal(this.open.modal.components.map((one) => this.#sent(one)));
  }

  /** A part as Discord's client sends it: in the same label or row that it came in. */
  #sent(part: APIModalInteractionResponseCallbackComponent): APIModalSubmissionComponent {
    const field = modalField(part);
    const named = part.id === undefined ? {} : { id: part.id };
    if (!field) return { type: ComponentType.TextDisplay, ...named };
    const component = submitted(field, this.#value(field));
    return part.type === ComponentType.ActionRow && component.type === ComponentType.TextInput
      ? { type: ComponentType.ActionRow, ...named, components: [component] }
      : { type: ComponentType.Label, ...named, component };
  }
}

customElements.define('sandbox-modal', ModalWindow);
