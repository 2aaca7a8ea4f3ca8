import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { repeat } from 'lit/directives/repeat.js';
import { optionOf } from '../commands/draft.ts';
import { closeIcon, sendIcon } from '../icons.ts';
import type { BarState } from './bar-state.ts';
import { LIST_ID, offerId } from './offer-list.ts';
import { optionChip } from './option-chip.ts';

export interface FieldActions {
  readonly listed: number;
  readonly channelName: string;
  readonly problem: (name: string) => string | undefined;
  readonly goTo: (name: string | undefined) => void;
  readonly typeText: (text: string) => void;
  readonly typeValue: (name: string, text: string) => void;
  readonly key: (event: KeyboardEvent) => void;
  readonly remove: (name: string) => void;
  readonly clear: () => void;
  readonly send: () => void;
}

/** The line itself: the command, its options as chips, the last field, the send button. */
export function barFields(bar: BarState, actions: FieldActions): TemplateResult {
  const { draft } = bar;
  return html`<div class="bar ${draft ? 'with-command' : ''}" role="group" aria-label="Command bar">
    <div class="bar-fields">
      ${draft ? html`<span class="bar-command" data-testid="command-name"><b>/${draft.leaf.shown}</b></span>` : nothing}
      ${
        draft
          ? repeat(
              draft.filled,
              ({ name }) => name,
              (filled) => chip(bar, filled.name, actions),
            )
          : nothing
      }
      ${tailField(bar, actions)}
    </div>
    ${draft ? html`<button type="button" class="icon-button" aria-label="Discard the command" @click=${actions.clear}>${closeIcon()}</button>` : nothing}
    <button type="button" class="icon-button send" data-testid="send" aria-label="Send" ?disabled=${!draft && bar.text.trim() === ''} @click=${actions.send}>${sendIcon()}</button>
  </div>`;
}

function chip(bar: BarState, name: string, actions: FieldActions): TemplateResult | typeof nothing {
  const option = bar.draft && optionOf(bar.draft, name);
  const filled = bar.draft?.filled.find((one) => one.name === name);
  if (!option || !filled) return nothing;
  return optionChip(option, filled, {
    problem: actions.problem(name),
    focused: bar.field === name && bar.open,
    activeId: activeId(bar, actions),
    focus: () => actions.goTo(name),
    type: (text) => actions.typeValue(name, text),
    key: actions.key,
    remove: () => actions.remove(name),
  });
}

function tailField(bar: BarState, actions: FieldActions): TemplateResult {
  const { draft, text } = bar;
  const left = draft ? draft.leaf.options.length - draft.filled.length : 0;
  const hint = draft ? (left > 0 ? `+${left} optional` : '') : `Message #${actions.channelName} or type /`;
  const unknown = draft !== undefined && bar.tried && text.trim() !== '';
  return html`<input
    class="bar-tail ${unknown ? 'wrong' : ''}"
    data-testid="command-input"
    role="combobox"
    aria-label=${draft ? 'More options' : 'Message or command'}
    aria-autocomplete="list"
    aria-expanded=${bar.open && bar.field === undefined}
    aria-controls=${LIST_ID}
    aria-activedescendant=${bar.field === undefined ? (activeId(bar, actions) ?? nothing) : nothing}
    aria-invalid=${unknown ? 'true' : nothing}
    placeholder=${hint}
    autocomplete="off"
    autocapitalize="off"
    enterkeyhint="send"
    spellcheck="false"
    .value=${live(text)}
    @focus=${() => actions.goTo(undefined)}
    @input=${(event: Event) => event.target instanceof HTMLInputElement && actions.typeText(event.target.value)}
    @keydown=${actions.key}
  />`;
}

function activeId({ open, active }: BarState, { listed }: FieldActions): string | undefined {
  return open && active >= 0 && active < listed ? offerId(active) : undefined;
}
