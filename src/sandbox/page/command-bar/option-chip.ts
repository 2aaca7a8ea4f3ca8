import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import type { LeafOption } from '../commands/command-tree.ts';
import type { Filled } from '../commands/read-value.ts';
import { closeIcon } from '../icons.ts';
import { LIST_ID } from './offer-list.ts';

export interface ChipActions {
  readonly problem: string | undefined;
  readonly focused: boolean;
  readonly activeId: string | undefined;
  readonly focus: () => void;
  readonly type: (text: string) => void;
  readonly key: (event: KeyboardEvent) => void;
  readonly remove: () => void;
}

/** One option in the command bar: its name, and a field for its value. */
export function optionChip(option: LeafOption, filled: Filled, actions: ChipActions): TemplateResult {
  const { problem, focused, activeId } = actions;
  const noteId = `note-${option.name}`;
  return html`<span class="chip ${focused ? 'focused' : ''} ${problem ? 'wrong' : ''}" data-testid="option-chip" data-option=${option.name} title=${problem ?? nothing}>
    <label class="chip-name" for="option-${option.name}">${option.shown}</label>
    <input
      id="option-${option.name}"
      class="chip-value"
      data-option=${option.name}
      role="combobox"
      aria-label=${option.shown}
      aria-autocomplete="list"
      aria-expanded=${focused && activeId !== undefined}
      aria-controls=${LIST_ID}
      aria-activedescendant=${focused && activeId ? activeId : nothing}
      aria-invalid=${problem ? 'true' : nothing}
      aria-describedby=${problem ? noteId : nothing}
      aria-required=${option.required ? 'true' : nothing}
      autocomplete="off"
      spellcheck="false"
      size=${width(filled.text)}
      .value=${live(filled.text)}
      @focus=${actions.focus}
      @input=${(event: Event) => event.target instanceof HTMLInputElement && actions.type(event.target.value)}
      @keydown=${actions.key}
    />
    ${option.required ? nothing : html`<button type="button" class="chip-remove" tabindex="-1" aria-label="Remove ${option.shown}" @click=${actions.remove}>${closeIcon()}</button>`}
    ${problem ? html`<span class="unseen" id=${noteId}>${problem}</span>` : nothing}
  </span>`;
}

/** Width in characters for browsers without `field-sizing`; wide scripts take two. */
function width(text: string): number {
  return Math.max(
    4,
    [...text].reduce((sum, letter) => sum + (letter > '\u1100' ? 2 : 1), 1),
  );
}
