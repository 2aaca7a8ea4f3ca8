import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { checkIcon, chevronIcon } from '../icons.ts';
import { PageElement } from '../page-element.ts';
import { placeBeside } from '../place-beside.ts';
import { emojiTemplate } from './emoji.ts';
import type { MenuChoice } from './menu-choices.ts';

/**
 * A select menu as in Discord: one choice is sent at once, several when the list closes.
 * Fires `chosen` with the values as detail.
 */
export class SelectMenu extends PageElement {
  static override properties = {
    choices: { attribute: false },
    placeholder: {},
    label: {},
    min: { type: Number },
    max: { type: Number },
    disabled: { type: Boolean },
    waiting: { type: Boolean },
    open: { state: true },
    active: { state: true },
    values: { state: true },
  };

  declare choices: readonly MenuChoice[];
  declare placeholder: string;
  declare label: string;
  declare min: number;
  declare max: number;
  declare disabled: boolean;
  declare waiting: boolean;
  declare private open: boolean;
  declare private active: number;
  declare private values: readonly string[];

  constructor() {
    super();
    Object.assign(this, {
      choices: [],
      placeholder: '',
      label: '',
      min: 1,
      max: 1,
      disabled: false,
      waiting: false,
    });
    Object.assign(this, { open: false, active: 0, values: [] });
    this.addEventListener('focusout', (event) => {
      const to = event.relatedTarget;
      if (!(to instanceof Node && this.contains(to))) this.#close();
    });
  }

  protected override willUpdate(changed: PropertyValues): void {
    const before = changed.get('choices');
    if (changed.has('choices') && JSON.stringify(before) !== JSON.stringify(this.choices)) {
      this.values = this.choices.filter(({ preset }) => preset).map(({ value }) => value);
    }
  }

  protected override updated(): void {
    const list = this.querySelector<HTMLElement>('.menu-list');
    const face = this.querySelector<HTMLElement>('.select-face');
    if (!list || !face) return;
    if (this.open && !list.matches(':popover-open')) {
      list.showPopover();
      placeBeside(list, face.getBoundingClientRect(), true);
    }
    if (this.open) this.querySelector(`[data-index="${this.active}"]`)?.scrollIntoView({ block: 'nearest' });
  }

  protected override render(): TemplateResult {
    const chosen = this.choices.filter(({ value }) => this.values.includes(value));
    const locked = this.disabled || this.waiting;
    return html`<div
        class="select-face ${this.waiting ? 'waiting' : ''}"
        role="combobox"
        tabindex=${locked ? -1 : 0}
        aria-label=${this.label || this.placeholder}
        aria-haspopup="listbox"
        aria-expanded=${this.open}
        aria-disabled=${locked}
        aria-activedescendant=${this.open ? `${this.#id}-${this.active}` : nothing}
        @click=${() => this.#toggle()}
        @keydown=${(event: KeyboardEvent) => this.#key(event)}
      >
        <span class="select-text ${chosen.length === 0 ? 'muted' : ''}"
          >${chosen.length === 0 ? this.placeholder || 'Make a selection' : chosen.map(({ label }) => label).join(', ')}</span
        >
        ${this.waiting ? html`<span class="dots" aria-hidden="true"><i></i><i></i><i></i></span>` : chevronIcon()}
      </div>
      ${this.open ? html`<div class="menu-list" role="listbox" popover="manual" aria-multiselectable=${this.max > 1} aria-label=${this.label || this.placeholder}>${this.choices.map((one, index) => this.#choice(one, index))}</div>` : nothing}`;
  }

  get #id(): string {
    return `menu-${this.getAttribute('name') ?? ''}`;
  }

  #choice({ value, label, description, emoji }: MenuChoice, index: number): TemplateResult {
    const chosen = this.values.includes(value);
    return html`<div
      class="menu-item ${index === this.active ? 'active' : ''}"
      role="option"
      id="${this.#id}-${index}"
      data-index=${index}
      aria-selected=${chosen}
      @pointermove=${() => {
        this.active = index;
      }}
      @mousedown=${(event: Event) => event.preventDefault()}
      @click=${() => this.#choose(index)}
    >
      ${emojiTemplate(emoji)}<span class="menu-words"><span>${label}</span>${description ? html`<small>${description}</small>` : nothing}</span>${chosen ? checkIcon() : nothing}
    </div>`;
  }

  #toggle(): void {
    if (this.disabled || this.waiting) return;
    if (this.open) this.#close();
    else {
      this.open = true;
      const at = this.choices.findIndex(({ value }) => this.values.includes(value));
      this.active = Math.max(at, 0);
    }
  }

  #key(event: KeyboardEvent): void {
    const last = this.choices.length - 1;
    const moves: Readonly<Record<string, number>> = {
      ArrowDown: Math.min(this.active + 1, last),
      ArrowUp: Math.max(this.active - 1, 0),
      Home: 0,
      End: last,
    };
    const to = moves[event.key];
    if (event.key === 'Tab') return;
    if (event.key === 'Escape' && !this.open) return;
    if (event.key.length === 1 && event.key !== ' ') this.#jump(event.key);
    if (to === undefined && !['Enter', ' ', 'Escape'].includes(event.key)) return;
    event.preventDefault();
    event.stopPropagation();
    if (event.key === 'Escape') this.#close();
    else if (!this.open) this.#toggle();
    else if (to !== undefined) this.active = to;
    else this.#choose(this.active);
  }

  #jump(letter: string): void {
    const at = this.choices.findIndex(({ label }) => label.toLowerCase().startsWith(letter.toLowerCase()));
    if (this.open && at >= 0) this.active = at;
  }

  #choose(index: number): void {
    const value = this.choices[index]?.value;
    if (value === undefined) return;
    if (this.max <= 1) {
      this.values = this.values[0] === value && this.min === 0 ? [] : [value];
      this.open = false;
      this.#tell();
    } else if (this.values.includes(value)) this.values = this.values.filter((one) => one !== value);
    else if (this.values.length < this.max) this.values = [...this.values, value];
  }

  #close(): void {
    if (!this.open) return;
    this.open = false;
    if (this.max > 1 && this.values.length >= this.min) this.#tell();
  }

  #tell(): void {
    this.dispatchEvent(new CustomEvent('chosen', { detail: this.values }));
  }
}

customElements.define('sandbox-select-menu', SelectMenu);
