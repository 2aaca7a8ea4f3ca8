import { html, nothing, type TemplateResult } from 'lit';
import type { ClockMove } from '../../page-protocol.ts';
import { clockIcon } from '../icons.ts';
import { actingMember, botNow } from '../page-state.ts';
import type { View } from '../view.ts';
import type { MenuItem } from './menu.ts';

/** What time it is for the bot; a press offers to set its clock forward. */
export function clockButton(view: View, open: (place: DOMRect) => void): TemplateResult | typeof nothing {
  if (view.state.clock === undefined) return nothing;
  const locale = actingMember(view.state)?.locale ?? 'en-US';
  const time = new Intl.DateTimeFormat(locale, { weekday: 'short', hour: '2-digit', minute: '2-digit' });
  const press = (event: Event) => {
    if (event.currentTarget instanceof HTMLElement) open(event.currentTarget.getBoundingClientRect());
  };
  return html`<button type="button" class="clock" data-testid="clock" aria-haspopup="menu" title="The bot’s clock; set it forward to see daily posts come" @click=${press}>${clockIcon()}<span>${time.format(botNow(view.state))}</span></button>`;
}

/** Ways to set the clock forward. */
export const CLOCK_MOVES: readonly (MenuItem & { readonly id: ClockMove })[] = [
  { id: 'next', label: 'To the next daily post' },
  { id: 'hour', label: 'One hour forward' },
  { id: 'day', label: 'One day forward' },
];
