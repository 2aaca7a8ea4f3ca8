import type { APIEmbed } from 'discord-api-types/v10';
import type { ChannelReport } from '#src/daily/daily.ts';
import type { Plan, Suspension } from '#src/daily/plan.ts';
import type { Text, TextKey } from '#src/text/texts.ts';
import { HOUSE_COLOUR } from '../colour.ts';
import { STOPPED_COLOUR } from './plan-card.ts';
import { suspensionLine } from './status-lines.ts';
import type { ViewParts } from './view-parts.ts';

const NAMES: Readonly<Record<string, TextKey>> = {
  ViewChannel: 'permission.ViewChannel',
  SendMessages: 'permission.SendMessages',
  EmbedLinks: 'permission.EmbedLinks',
  AttachFiles: 'permission.AttachFiles',
  ReadMessageHistory: 'permission.ReadMessageHistory',
  SendMessagesInThreads: 'permission.SendMessagesInThreads',
  CreatePublicThreads: 'permission.CreatePublicThreads',
  ManageMessages: 'permission.ManageMessages',
  ManageThreads: 'permission.ManageThreads',
  MentionEveryone: 'permission.MentionEveryone',
};

/** A permission as Discord's settings call it. */
export const permissionName = (permission: string, text: Text): string => {
  const key = NAMES[permission];
  return key === undefined ? permission.replace(/(?<=[a-z])(?=[A-Z])/g, ' ') : text(key);
};

/** Whether a post can go out as the plan wants it, pings included. */
export const canPost = ({ isReachable, checks, canPing, obstacle }: ChannelReport): boolean =>
  isReachable &&
  obstacle === undefined &&
  canPing !== false &&
  checks.every(({ isGranted, isNeeded }) => isGranted || !isNeeded);

/** Said already by the permission that is missing. */
const PERMISSION_OBSTACLES: ReadonlySet<Suspension | undefined> = new Set([
  'cannot-see',
  'cannot-send',
  'cannot-embed',
  'cannot-send-in-threads',
]);

/** What the bot may do in a channel, permission by permission, by the names in Discord's settings. */
export const channelCard = (
  report: ChannelReport,
  { channelId, roleId }: Pick<Plan, 'channelId' | 'roleId'>,
  parts: ViewParts,
): APIEmbed => {
  const { text } = parts;
  const obstacle = PERMISSION_OBSTACLES.has(report.obstacle) ? undefined : report.obstacle;
  const lines = report.checks.map(({ permission, isGranted, isNeeded }) => {
    const name = `**${permissionName(permission, text)}**`;
    if (isGranted) return `✅ ${name}`;
    return isNeeded
      ? `❌ ${name} · ${text('daily.check.needed')}`
      : `⚠️ ${name} · ${text('daily.check.part')}`;
  });
  const pings = report.canPing === undefined || roleId === undefined ? [] : [roleLine(report, roleId, text)];
  return {
    title: text('daily.check.title'),
    color: canPost(report) ? HOUSE_COLOUR : STOPPED_COLOUR,
    description: [
      `<#${channelId}>`,
      ...(report.isReachable ? [] : [`❌ ${text('daily.check.unreachable')}`]),
      ...lines,
      ...pings,
      ...(obstacle === undefined ? [] : [`❌ ${suspensionLine(obstacle, parts)}`]),
      '',
      canPost(report) ? text('daily.check.fine') : text('daily.check.missing'),
    ].join('\n'),
  };
};

const roleLine = ({ canPing }: ChannelReport, roleId: string, text: Text): string =>
  canPing === true
    ? `✅ ${text('daily.check.ping', { role: `<@&${roleId}>` })}`
    : `❌ ${text('daily.check.noPing', { role: `<@&${roleId}>` })}`;
