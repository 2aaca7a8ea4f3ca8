import type { APIOverwrite } from 'discord-api-types/v10';
import { html, nothing, type TemplateResult } from 'lit';
import { BOT_RIGHTS } from '../../page-protocol.ts';
import { channelName } from '../commands/places.ts';
import type { PageState } from '../page-state.ts';
import type { View } from '../view.ts';
import type { MenuItem } from './menu.ts';

/** The bot's state; a press offers to take permissions from it in the open channel, and to give them back. */
export function botState(view: View, open: (place: DOMRect) => void): TemplateResult | typeof nothing {
  const { bot, connection } = view.state;
  if (!bot) return nothing;
  const online = bot.online && connection === 'open';
  const name = bot.user.global_name ?? bot.user.username;
  const press = (event: Event) => {
    if (event.currentTarget instanceof HTMLElement) open(event.currentTarget.getBoundingClientRect());
  };
  return html`<button type="button" class="bot-state ${online ? 'online' : ''}" data-testid="bot-state" aria-haspopup="menu" title="What the bot may do in this channel" @click=${press}><i aria-hidden="true"></i><span role="status"><span class="bot-name">${name}</span> ${online ? 'online' : 'offline'}</span></button>`;
}

const openChannel = ({ world, channelId }: PageState) => world?.channels.find(({ id }) => id === channelId);

/** Bits that were taken from the bot itself in the open channel. */
function takenBits(state: PageState): bigint {
  const channel = openChannel(state);
  const overwrites: readonly APIOverwrite[] =
    channel && 'permission_overwrites' in channel ? (channel.permission_overwrites ?? []) : [];
  return BigInt(overwrites.find(({ id }) => id === state.bot?.user.id)?.deny ?? '0');
}

/** The menu of what the bot may do in the open channel; an entry without a tick was taken away. */
export function rightsMenu({ state, session }: View): {
  readonly heading: string;
  readonly items: readonly MenuItem[];
  readonly pick: (id: string) => void;
} {
  const taken = takenBits(state);
  const channel = openChannel(state);
  const items = BOT_RIGHTS.map(({ name, label, bit }) => ({
    id: name,
    label,
    isOneOfMany: true,
    checked: (taken & bit) === 0n,
  }));
  return {
    heading: `In ${channel ? channelName(channel) : 'this channel'} the bot may`,
    items,
    pick(id) {
      const item = items.find((one) => one.id === id);
      if (item) session.allowBot(item.id, !item.checked);
    },
  };
}
