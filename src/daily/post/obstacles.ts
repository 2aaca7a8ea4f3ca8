import { PermissionFlagsBits as Bits } from 'discord-api-types/v10';
import type { PostFailed } from '#src/core/posts/post-failed.ts';
import type { ChannelView } from '#src/core/posts/post-office.ts';
import type { ChannelReport, PermissionCheck } from '../daily.ts';
import type { Plan, Suspension } from '../plan.ts';

/** @see https://docs.discord.com/developers/topics/opcodes-and-status-codes#json */
const REASONS: ReadonlyMap<number, Suspension> = new Map([
  [10003, 'channel-gone'],
  [10004, 'no-access'], // unknown server
  [50001, 'cannot-see'],
  [50013, 'no-access'], // a permission is missing; which one, a look at the channel tells
  [40067, 'forum-needs-tag'],
  [50083, 'thread-archived'],
  [160005, 'thread-archived'], // locked
  [160006, 'thread-archived'], // too many open threads
]);

/** Why Discord refused a post; `refused` where it did not like the post itself or gave a reason of its own. */
export const suspensionOf = ({ code }: PostFailed): Suspension => REASONS.get(code) ?? 'refused';

type Wishes = Pick<Plan, 'channelKind' | 'roleId' | 'thread' | 'publish'> & Pick<Plan, 'tagId'>;

const mayIn = ({ permissions }: ChannelView, bit: bigint): boolean => (permissions & bit) !== 0n;

/** What stands in the way of posting in a channel, the first thing that an admin would have to change. */
export const obstacleIn = (view: ChannelView, { tagId }: Pick<Plan, 'tagId'>): Suspension | undefined => {
  if (view.kind === 'other') return 'refused';
  if (!mayIn(view, Bits.ViewChannel)) return 'cannot-see';
  if (view.kind === 'thread' && !mayIn(view, Bits.SendMessagesInThreads)) return 'cannot-send-in-threads';
  if (view.kind !== 'thread' && !mayIn(view, Bits.SendMessages)) return 'cannot-send';
  if (!mayIn(view, Bits.EmbedLinks)) return 'cannot-embed';
  if (view.isLocked && !mayIn(view, Bits.ManageThreads)) return 'thread-archived';
  if (view.needsTag && tagId === undefined) return 'forum-needs-tag';
  return undefined;
};

/** What a plan must and should be able to do in its channel. */
const neededIn = (
  view: ChannelView,
  { thread }: Wishes,
): readonly (readonly [keyof typeof Bits, boolean])[] => [
  ['ViewChannel', true],
  [view.kind === 'thread' ? 'SendMessagesInThreads' : 'SendMessages', true],
  ['EmbedLinks', true],
  ['AttachFiles', false],
  ['ReadMessageHistory', false],
  ...(thread && view.kind !== 'thread' && view.kind !== 'forum'
    ? ([['CreatePublicThreads', false]] as const)
    : []),
];

/** The report on a channel that an admin reads. */
export const reportOn = (view: ChannelView, wishes: Wishes): ChannelReport => {
  const obstacle = obstacleIn(view, wishes);
  return {
    ...(obstacle !== undefined && { obstacle }),
    ...(view.tags.length > 0 && { tags: view.tags }),
    isReachable: mayIn(view, Bits.ViewChannel),
    checks: neededIn(view, wishes).map(
      ([permission, isNeeded]): PermissionCheck => ({
        permission,
        isGranted: mayIn(view, Bits[permission]),
        isNeeded,
      }),
    ),
    ...(wishes.roleId !== undefined && {
      canPing: view.mentionableRoles.has(wishes.roleId) || mayIn(view, Bits.MentionEveryone),
    }),
  };
};
