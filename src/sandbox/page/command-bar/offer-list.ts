import { html, nothing, type TemplateResult } from 'lit';
import type { Offer, Offers } from './offers.ts';

export interface OfferListActions {
  readonly active: number;
  readonly botPicture: string;
  readonly botName: string;
  readonly pick: (offer: Offer) => void;
  readonly point: (index: number) => void;
}

export const LIST_ID = 'command-offers';

/** The list over the command bar. */
export function offerList(offers: Offers, actions: OfferListActions): TemplateResult {
  return html`<div class="offers">
    <p class="offers-title"><b>${offers.title}</b> ${offers.problem ? html`<span class="problem" role="alert">${offers.problem}</span>` : html`<span>${offers.hint}</span>`}</p>
    <div class="offers-list" id=${LIST_ID} role="listbox" aria-label=${offers.title}>
      ${offers.items.map((offer, index) => offerLine(offer, index, actions))}
    </div>
    ${offers.note ? html`<p class="offers-note" role="status">${offers.note}</p>` : nothing}
  </div>`;
}

export function offerId(index: number): string {
  return `command-offer-${index}`;
}

function offerLine(offer: Offer, index: number, actions: OfferListActions): TemplateResult {
  return html`<div
    class="offer ${offer.kind} ${index === actions.active ? 'active' : ''}"
    role="option"
    id=${offerId(index)}
    data-testid="suggestion"
    aria-selected=${index === actions.active}
    @pointermove=${() => actions.point(index)}
    @mousedown=${(event: Event) => event.preventDefault()}
    @click=${() => actions.pick(offer)}
  >
    ${offerFace(offer, actions)}
  </div>`;
}

function offerFace(offer: Offer, { botPicture, botName }: OfferListActions): TemplateResult {
  switch (offer.kind) {
    case 'command':
      return html`<img src=${botPicture} alt="" /><span class="offer-words"
          ><b>/${offer.leaf.shown}</b>${offer.leaf.options.slice(0, 4).map((option) => html`<span class="offer-option">${option.shown}</span>`)}<small>${offer.leaf.description}</small></span
        ><span class="offer-side">${botName}</span>`;
    case 'option':
      return html`<span class="offer-words"><b>${offer.option.shown}</b><small>${offer.option.description}</small></span>${offer.option.required ? html`<span class="offer-side">required</span>` : nothing}`;
    case 'value':
      return html`<span class="offer-words"><span>${offer.filled.text}</span></span>${offer.hint ? html`<span class="offer-side">${offer.hint}</span>` : nothing}`;
  }
}
