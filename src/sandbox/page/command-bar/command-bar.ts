import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { avatarOf } from '../avatar.ts';
import { draftLine, draftOptions, firstProblem, optionOf, readOption } from '../commands/draft.ts';
import type { CommandLeaf } from '../commands/command-tree.ts';
import { PageElement } from '../page-element.ts';
import type { View } from '../view.ts';
import { Asker } from './asker.ts';
import { barFields } from './bar-fields.ts';
import { barKey } from './bar-keys.ts';
import { type BarState, EMPTY_BAR, moveTo, refreshLeaf, takeOffer, takeOut, typeText, typeValue, unpick } from './bar-state.ts';
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
      if (!(event.relatedTarget instanceof Node && this.contains(event.relatedTarget))) this.bar = { ...this.bar, open: false };
    });
  }

  /** Puts a line in as if it were typed, ready to be sent. */
  type(line: string): void {
    this.#set(typeText(EMPTY_BAR, line, this.#leaves), true);
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
    fields.find((one) => one.dataset['option'] === field)?.focus();
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
      typeText: (text) => this.#typed(typeText(this.bar, text, this.#leaves)),
      typeValue: (name, text) => this.#set(typeValue(this.bar, name, text), false),
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
    this.#asker.ask(filled.name, filled.text, () => this.view.session.suggest(commandId, draftOptions(draft, here, filled.name)));
  }

  #key(event: KeyboardEvent): void {
    const input = event.currentTarget;
    if (!(input instanceof HTMLInputElement)) return;
    const { bar } = this;
    const items = this.#offers()?.items ?? [];
    const atStart = input.selectionStart === 0 && input.selectionEnd === 0;
    const place = { ...bar, listed: items.length, hasDraft: bar.draft !== undefined, isEmpty: input.value === '', atStart };
    const key = barKey(event, place);
    if (!key) return;
    event.preventDefault();
    event.stopPropagation();
    const item = items[bar.active];
    if (key === 'next' || key === 'previous') this.bar = { ...bar, open: true, active: step(bar, items.length, key) };
    else if (key === 'close') this.bar = { ...bar, open: false };
    else if (key === 'clear') this.#set(EMPTY_BAR, true);
    else if (key === 'take' && item) this.#take(item);
    else if (key === 'back') this.#back();
    else if (key === 'remove') this.#removeBefore();
    else this.#send();
  }

  #take(offer: Offer): void {
    // The list still belongs to an older text: what is typed counts, not what stands there.
    const isOld = offer.kind === 'value' && this.asked?.state === 'waiting' && this.asked.name === offer.filled.name;
    this.#set(isOld ? moveTo(this.bar, undefined) : takeOffer(this.bar, offer), true);
  }

  #back(): void {
    const filled = this.bar.draft?.filled ?? [];
    const at = filled.findIndex(({ name }) => name === this.bar.field);
    const before = this.bar.field === undefined ? filled.at(-1) : filled[at - 1];
    if (before) this.#set(moveTo(this.bar, before.name), true);
  }

  #removeBefore(): void {
    const { draft, field } = this.bar;
    if (!draft) return;
    if (field !== undefined && !optionOf(draft, field)?.required) this.#set(takeOut(this.bar, field), true);
    else if (draft.filled.length === 0 || field === draft.filled[0]?.name) this.#set(unpick(this.bar), true);
    else this.#back();
  }

  #typed(bar: BarState): void {
    this.#set(bar, bar.field !== this.bar.field);
  }

  #set(bar: BarState, focusMoves: boolean): void {
    this.bar = bar;
    this.#focusMoves = focusMoves;
    this.requestUpdate();
  }

  #send(): void {
    const { draft, text, field } = this.bar;
    const here = this.#here;
    if (!draft || !here) {
      if (text.trim() === '' || text.startsWith('/')) return;
      this.view.session.say(text.trim());
      return this.#set(EMPTY_BAR, true);
    }
    const wrong = firstProblem(draft, here);
    if (wrong !== undefined) return this.#set({ ...moveTo(this.bar, wrong), tried: true }, true);
    if (text.trim() !== '') return this.#set({ ...moveTo(this.bar, undefined), tried: true }, true);
    const option = field === undefined ? undefined : optionOf(draft, field);
    // Enter in a field without a list goes on first, as in Discord, when nothing is missing it sends.
    if (option?.autocomplete && this.asked?.state === 'waiting') return this.#set(moveTo(this.bar, undefined), true);
    this.view.session.command(draft.leaf.commandId, draftLine(draft), draftOptions(draft, here));
    this.#set(EMPTY_BAR, true);
  }
}

function step({ active }: BarState, length: number, key: 'next' | 'previous'): number {
  if (active < 0) return key === 'next' ? 0 : length - 1;
  return (active + (key === 'next' ? 1 : -1) + length) % length;
}

customElements.define('sandbox-command-bar', CommandBar);

declare global {
  interface HTMLElementTagNameMap {
    'sandbox-command-bar': CommandBar;
  }
}
