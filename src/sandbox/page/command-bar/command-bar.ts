import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { avatarOf } from '../avatar.ts';
import type { CommandLeaf } from '../commands/command-tree.ts';
import { draftOptions, optionOf, readOption } from '../commands/draft.ts';
import { PageElement } from '../page-element.ts';
import type { View } from '../view.ts';
import { Asker } from './asker.ts';
import { barFields } from './bar-fields.ts';
import { barKey } from './bar-keys.ts';
import { goBack, markNext, removeBefore } from './bar-moves.ts';
import { readSending } from './bar-send.ts';
import {
  type BarState,
  closeName,
  EMPTY_BAR,
  moveTo,
  refreshLeaf,
  takeOffer,
  takeOut,
  typeText,
  typeValue,
} from './bar-state.ts';
import { leavesFor } from './leaves-for.ts';
import { offerList } from './offer-list.ts';
import { type Asked, commandOffers, type Offer, type Offers, optionOffers, valueOffers } from './offers.ts';

/** Where one types: plain messages, and commands with their options. */
export class CommandBar extends PageElement {
  static override properties = { view: { attribute: false }, bar: { state: true }, asked: { state: true } };

  declare view: View;
  declare private bar: BarState;
  declare private asked: Asked | undefined;
  #leaves: readonly CommandLeaf[] = [];
  #focusMoves = false;
  readonly #asker = new Asker((asked) => {
    this.asked = asked;
  });

  constructor() {
    super();
    this.bar = EMPTY_BAR;
    this.addEventListener('focusout', (event) => {
      if (!(event.relatedTarget instanceof Node && this.contains(event.relatedTarget)))
        this.bar = { ...this.bar, open: false };
    });
  }

  /** Puts a line in as if it were typed, ready to be sent. */
  type(line: string): void {
    this.#set(typeText(EMPTY_BAR, line, this.#leaves), true);
  }

  /** Puts the caret into the last field; the key that is on its way lands there. */
  takeFocus(): void {
    this.querySelector<HTMLElement>('.bar-tail')?.focus();
  }

  protected override willUpdate(changed: PropertyValues): void {
    if (!changed.has('view')) return;
    this.#leaves = leavesFor(this.view.state, this.#leaves);
    this.bar = refreshLeaf(this.bar, this.#leaves);
  }

  protected override updated(): void {
    this.#ask();
    this.querySelector('.offer.active')?.scrollIntoView({ block: 'nearest' });
    if (!this.#focusMoves) return;
    this.#focusMoves = false;
    const { field } = this.bar;
    const fields = [...this.querySelectorAll<HTMLInputElement>('input')];
    fields.find((one) => one.dataset.option === field)?.focus();
  }

  protected override render(): TemplateResult {
    const { bot } = this.view.state;
    const offers = this.bar.open ? this.#offers() : undefined;
    const list = offers
      ? offerList(offers, {
          active: this.bar.active,
          botPicture: bot ? avatarOf(bot.user) : '',
          botName: bot?.user.global_name ?? bot?.user.username ?? '',
          pick: (offer) => this.#set(takeOffer(this.bar, offer), true),
          point: (active) => {
            this.bar = { ...this.bar, active };
          },
        })
      : nothing;
    return html`${list}${barFields(this.bar, {
      listed: offers?.items.length ?? 0,
      channelName: this.view.reader.channelName(this.view.state.channelId),
      problem: (name) => this.#problem(name),
      goTo: (field) => {
        if (field !== this.bar.field || !this.bar.open) this.#set(moveTo(this.bar, field), false);
      },
      typeText: (text) => {
        const bar = typeText(this.bar, text, this.#leaves);
        this.#set(bar, bar.field !== this.bar.field);
      },
      typeValue: (name, text) => {
        const bar = typeValue(this.bar, name, text);
        this.#set(bar, bar.field !== name);
      },
      key: (event) => this.#key(event),
      remove: (name) => this.#set(takeOut(this.bar, name), true),
      clear: () => this.#set(EMPTY_BAR, true),
      send: () => this.#send(),
    })}`;
  }

  get #here() {
    const { world, bot } = this.view.state;
    return world ? { world, bot } : undefined;
  }

  #offers(): Offers | undefined {
    const { draft, field, text } = this.bar;
    if (!draft) return commandOffers(this.#leaves, text);
    const filled = draft.filled.find(({ name }) => name === field);
    if (!filled || !this.#here) return optionOffers(draft, text);
    const offers = valueOffers(draft, filled, this.#here, this.asked);
    return offers && { ...offers, problem: this.#problem(filled.name) };
  }

  /** What is wrong with an option; while it is typed in only once sending was tried. */
  #problem(name: string): string | undefined {
    const { draft, field, tried } = this.bar;
    if (!draft || !this.#here) return undefined;
    const empty = draft.filled.find((one) => one.name === name)?.text === '';
    if (!tried && (field === name || empty)) return undefined;
    return readOption(draft, name, this.#here).problem;
  }

  #ask(): void {
    const { draft, field } = this.bar;
    const filled = draft?.filled.find(({ name }) => name === field);
    const here = this.#here;
    if (!draft || !filled || !here || !optionOf(draft, filled.name)?.autocomplete) {
      if (this.asked) this.#asker.forget();
      return;
    }
    const { commandId } = draft.leaf;
    this.#asker.ask(filled.name, filled.text, () =>
      this.view.session.suggest(commandId, draftOptions(draft, here, filled.name)),
    );
  }

  #key(event: KeyboardEvent): void {
    const input = event.currentTarget;
    if (!(input instanceof HTMLInputElement)) return;
    const { bar } = this;
    const items = this.#offers()?.items ?? [];
    const atStart = input.selectionStart === 0 && input.selectionEnd === 0;
    const place = {
      ...bar,
      listed: items.length,
      hasDraft: bar.draft !== undefined,
      isEmpty: input.value === '',
      atStart,
    };
    const key = barKey(event, place);
    if (!key) return;
    event.preventDefault();
    event.stopPropagation();
    const item = items[bar.active];
    if (key === 'next' || key === 'previous') this.bar = markNext(bar, items.length, key);
    else if (key === 'close') this.bar = { ...bar, open: false };
    else if (key === 'clear') this.#set(EMPTY_BAR, true);
    else if (key === 'take' && item) this.#take(item);
    else if (key === 'back') this.#set(goBack(bar), true);
    else if (key === 'remove') this.#set(removeBefore(bar), true);
    else this.#send();
  }

  #take(offer: Offer): void {
    // The list still belongs to an older text: what is typed counts, not what stands there.
    const isOld =
      offer.kind === 'value' && this.asked?.state === 'waiting' && this.asked.name === offer.filled.name;
    this.#set(isOld ? moveTo(this.bar, undefined) : takeOffer(this.bar, offer), true);
  }

  #set(bar: BarState, focusMoves: boolean): void {
    this.bar = bar;
    this.#focusMoves = focusMoves;
    this.requestUpdate();
  }

  #send(): void {
    const here = this.#here;
    if (!here) return;
    const sending = readSending(closeName(this.bar, this.#leaves), here, this.asked);
    if ('say' in sending) this.view.session.say(sending.say);
    if ('commandId' in sending) this.view.session.command(sending.commandId, sending.label, sending.options);
    this.#set('bar' in sending ? sending.bar : EMPTY_BAR, true);
  }
}

customElements.define('sandbox-command-bar', CommandBar);

declare global {
  interface HTMLElementTagNameMap {
    'sandbox-command-bar': CommandBar;
  }
}
