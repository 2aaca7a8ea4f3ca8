import { html, nothing, type TemplateResult } from 'lit';
import type { PageMember } from '../../page-protocol.ts';
import { avatarOf } from '../avatar.ts';
import { memberName } from '../commands/places.ts';
import { swapIcon } from '../icons.ts';
import { actingMember } from '../page-state.ts';
import type { View } from '../view.ts';
import type { MenuItem } from './menu.ts';

/** Who you act as, at the foot of the left column; a press offers the others. */
export function memberPanel(
  view: View,
  openSwitch: (place: DOMRect) => void,
): TemplateResult | typeof nothing {
  const member = actingMember(view.state);
  if (!member) return nothing;
  const open = (event: Event) => {
    if (event.currentTarget instanceof HTMLElement) openSwitch(event.currentTarget.getBoundingClientRect());
  };
  return html`<button type="button" class="member-panel" data-testid="member-switch" aria-haspopup="menu" aria-label="You act as ${memberName(member)}, ${memberHint(member)}. Switch member" @click=${open}>
    <img src=${avatarOf(member.user)} alt="" />
    <span class="member-words"><b>${memberName(member)}</b><small>${memberHint(member)}</small></span>
    ${swapIcon()}
  </button>`;
}

/** The members as items of the switch menu. */
export function memberItems(view: View): readonly MenuItem[] {
  return (view.state.world?.members ?? []).map((member) => ({
    id: member.user.id,
    label: memberName(member),
    hint: memberHint(member),
    picture: avatarOf(member.user),
    checked: member.user.id === view.state.as,
  }));
}

function memberHint({ role, locale }: PageMember): string {
  const language = new Intl.DisplayNames(['en'], { type: 'language' }).of(locale) ?? locale;
  const word = `${role.charAt(0).toUpperCase()}${role.slice(1)}`;
  return word === language ? `Member · ${language}` : `${word} · ${language}`;
}
