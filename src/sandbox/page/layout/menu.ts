import { html, nothing, type TemplateResult } from 'lit';
import { checkIcon } from '../icons.ts';
import { PageElement } from '../page-element.ts';
import { placeBeside } from '../place-beside.ts';

export interface MenuItem {
  readonly id: string;
  readonly label: string;
  readonly hint?: string;
  readonly picture?: string;
  /** Set where something is chosen or not. */
  readonly checked?: boolean;
  /** Each entry is chosen by itself; otherwise one of several is. */
  readonly isOneOfMany?: boolean;
}

/** A floating menu with the keyboard of one. Fires `pick` with the item's id, and `closed`. */
export class FloatingMenu extends PageElement {
  static override properties = { items: { attribute: false }, place: { attribute: false }, heading: {} };

  declare items: readonly MenuItem[];
  declare place: DOMRect;
  declare heading: string;
  #before: Element | null = null;
  // Not the browser's own light dismissal: it takes the release of a right click for a press outside.
  readonly #pressed = (event: Event): void => {
    if (!(event.target instanceof Node && this.contains(event.target))) this.#close();
  };

  constructor() {
    super();
    this.items = [];
    this.place = new DOMRect();
    this.heading = '';
  }

  override connectedCallback(): void {
    super.connectedCallback();
    document.addEventListener('pointerdown', this.#pressed, { capture: true });
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    document.removeEventListener('pointerdown', this.#pressed, { capture: true });
  }

  protected override firstUpdated(): void {
    this.#before = document.activeElement;
    const list = this.querySelector<HTMLElement>('.menu');
    if (!list) return;
    list.showPopover();
    placeBeside(list, this.place, false);
    (
      this.querySelector<HTMLElement>('[aria-checked=true]') ?? this.querySelector<HTMLElement>('.menu-item')
    )?.focus();
  }

  protected override render(): TemplateResult {
    return html`<div class="menu" popover="manual" role="menu" aria-label=${this.heading} @keydown=${(event: KeyboardEvent) => this.#key(event)}>
      <p class="menu-heading" aria-hidden="true">${this.heading}</p>
      ${this.items.map(
        (item) => html`<button
          type="button"
          class="menu-item"
          role=${roleOf(item)}
          aria-checked=${item.checked ?? nothing}
          data-id=${item.id}
          @click=${() => this.#pick(item)}
        >
          ${item.picture ? html`<img src=${item.picture} alt="" />` : nothing}<span class="menu-words"
            ><span>${item.label}</span>${item.hint ? html`<small>${item.hint}</small>` : nothing}</span
          >${item.checked ? checkIcon() : nothing}
        </button>`,
      )}
    </div>`;
  }

  #pick(item: MenuItem): void {
    this.dispatchEvent(new CustomEvent('pick', { detail: item.id }));
    this.#close();
  }

  #close(): void {
    if (this.#before instanceof HTMLElement) this.#before.focus();
    this.dispatchEvent(new Event('closed'));
  }

  #key(event: KeyboardEvent): void {
    if (event.key === 'Escape' || event.key === 'Tab') {
      event.preventDefault();
      event.stopPropagation();
      this.#close();
      return;
    }
    const items = [...this.querySelectorAll<HTMLElement>('.menu-item')];
    const at = items.findIndex((item) => item.matches(':focus'));
    const moves: Readonly<Record<string, number>> = {
      ArrowDown: at + 1,
      ArrowUp: at - 1,
      Home: 0,
      End: items.length - 1,
    };
    const to = moves[event.key];
    if (to === undefined) return;
    event.preventDefault();
    items.at(to % items.length)?.focus();
  }
}

function roleOf({ checked, isOneOfMany }: MenuItem): string {
  if (checked === undefined) return 'menuitem';
  return isOneOfMany ? 'menuitemcheckbox' : 'menuitemradio';
}

customElements.define('sandbox-menu', FloatingMenu);
