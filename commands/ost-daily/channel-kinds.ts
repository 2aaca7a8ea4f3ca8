import { ChannelType } from 'discord-api-types/v10';
import type { Plan } from '#src/daily/plan.ts';

/** Channels that take daily posts. */
export const CHANNEL_TYPES = [
  ChannelType.GuildText,
  ChannelType.GuildAnnouncement,
  ChannelType.AnnouncementThread,
  ChannelType.PublicThread,
  ChannelType.PrivateThread,
  ChannelType.GuildForum,
] as const;

/** What kind of place a channel is for a plan. */
export const kindOf = (type: ChannelType): Plan['channelKind'] => {
  switch (type) {
    case ChannelType.GuildAnnouncement:
      return 'announcement';
    case ChannelType.AnnouncementThread:
    case ChannelType.PublicThread:
    case ChannelType.PrivateThread:
      return 'thread';
    case ChannelType.GuildForum:
      return 'forum';
    default:
      return 'text';
  }
};
