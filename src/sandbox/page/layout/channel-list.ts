import { type APIChannel, ChannelType } from 'discord-api-types/v10';
import { html, nothing, type TemplateResult } from 'lit';
import { channelName, parentOf } from '../commands/places.ts';
import { forumIcon, hashIcon, newsIcon, threadIcon, voiceIcon } from '../icons.ts';
import type { View } from '../view.ts';

const THREADS: readonly ChannelType[] = [
  ChannelType.PublicThread,
  ChannelType.PrivateThread,
  ChannelType.AnnouncementThread,
];

/** The server's channels under their categories, threads under their channel. */
export function channelList(view: View): TemplateResult {
  const all = [...(view.state.world?.channels ?? [])].sort((a, b) => position(a) - position(b));
  const categories = all.filter(({ type }) => type === ChannelType.GuildCategory);
  const known = new Set(all.map(({ id }) => id));
  const plain = all.filter((one) => one.type !== ChannelType.GuildCategory && !THREADS.includes(one.type));
  const below = (id: string) => plain.filter((one) => (known.has(parentOf(one)) ? parentOf(one) : '') === id);
  return html`<nav class="channels" aria-label="Channels">
    ${below('').map((one) => withThreads(one, all, view))}
    ${categories.map(
      (category) => html`<h2 class="category">${category.name}</h2>
        ${below(category.id).map((one) => withThreads(one, all, view))}`,
    )}
  </nav>`;
}

/** Direct messages have no place of their own and come last. */
function position(channel: APIChannel): number {
  if (channel.type === ChannelType.DM) return Number.MAX_SAFE_INTEGER;
  return 'position' in channel ? channel.position : 0;
}

function withThreads(channel: APIChannel, all: readonly APIChannel[], view: View): TemplateResult {
  const threads = all.filter((one) => THREADS.includes(one.type) && parentOf(one) === channel.id);
  return html`${channelButton(channel, view)} ${threads.map((one) => channelButton(one, view))}`;
}

function channelButton(channel: APIChannel, view: View): TemplateResult {
  const isOpen = channel.id === view.state.channelId;
  const isUnread = view.state.unread.has(channel.id);
  return html`<button
    type="button"
    class="channel ${isOpen ? 'open' : ''} ${isUnread ? 'unread' : ''} ${THREADS.includes(channel.type) ? 'thread' : ''}"
    data-testid="channel"
    data-channel-id=${channel.id}
    aria-current=${isOpen ? 'page' : nothing}
    @click=${() => view.session.openChannel(channel.id)}
  >
    ${channelIcon(channel.type)}<span class="channel-name">${channelName(channel)}</span>${isUnread ? html`<span class="unread-dot" role="img" aria-label="new messages"></span>` : nothing}
  </button>`;
}

/** The sign before a channel's name. */
export function channelIcon(type: ChannelType | undefined): TemplateResult {
  switch (type) {
    case ChannelType.GuildAnnouncement:
      return newsIcon();
    case ChannelType.GuildForum:
      return forumIcon();
    case ChannelType.GuildVoice:
    case ChannelType.GuildStageVoice:
      return voiceIcon();
    default:
      return type !== undefined && THREADS.includes(type) ? threadIcon() : hashIcon();
  }
}
