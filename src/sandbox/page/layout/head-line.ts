import { html, type TemplateResult } from 'lit';
import { channelName } from '../commands/places.ts';
import { menuIcon, moonIcon, sunIcon } from '../icons.ts';
import type { View } from '../view.ts';
import { botState } from './bot-rights.ts';
import { channelIcon } from './channel-list.ts';
import { clockButton } from './clock.ts';
import type { Theme } from './theme.ts';

export interface HeadActions {
  readonly theme: Theme;
  readonly switchTheme: () => void;
  readonly openDrawer: () => void;
  readonly openClock: (place: DOMRect) => void;
  readonly openRights: (place: DOMRect) => void;
}

/** The line over the messages: channel, topic, the bot's state, the theme. */
export function headLine(
  view: View,
  { theme, switchTheme, openDrawer, openClock, openRights }: HeadActions,
): TemplateResult {
  const { world, channelId } = view.state;
  const channel = world?.channels.find(({ id }) => id === channelId);
  const topic = channel && 'topic' in channel ? channel.topic : undefined;
  const other = theme === 'dark' ? 'light' : 'dark';
  return html`<header class="head">
    <button type="button" class="icon-button drawer-button" aria-label="Show the channels" @click=${openDrawer}>${menuIcon()}</button>
    <span class="head-icon">${channelIcon(channel?.type)}</span>
    <h1>${channel ? channelName(channel) : ''}</h1>
    ${topic ? html`<p class="topic" title=${topic}>${topic}</p>` : html`<span class="topic"></span>`}
    ${clockButton(view, openClock)} ${botState(view, openRights)}
    <button type="button" class="icon-button" data-testid="theme-switch" aria-label="Switch to the ${other} theme" title="Switch to the ${other} theme" @click=${switchTheme}>
      ${theme === 'dark' ? sunIcon() : moonIcon()}
    </button>
  </header>`;
}
