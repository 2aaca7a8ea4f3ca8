import type { Context } from '#src/core/command/context.ts';
import { PostFailed } from '#src/core/posts/post-failed.ts';
import { UserError } from '#src/core/user-error.ts';
import type { ChannelReport, Daily } from '#src/daily/daily.ts';
import { permissionName } from '#src/views/daily/channel-card.ts';
import { plain } from '#src/views/markdown.ts';
import type { DailyServices } from '../../services.ts';

type AdminContext = Context<DailyServices>;
type Place = Parameters<Daily['check']>[0];

/** What was typed, as a refusal quotes it. */
const GIVEN_MAX = 40;

/** Asks Discord what the bot may do in a channel. @throws UserError when Discord does not answer */
export const lookAtChannel = async (place: Place, { services }: AdminContext): Promise<ChannelReport> => {
  try {
    return await services.daily.check(place);
  } catch (error) {
    if (!(error instanceof PostFailed)) throw error;
    throw new UserError('daily.check.noAnswer', {}, { cause: error });
  }
};

/** The tag of a forum that is called so. @throws UserError that names the tags there are */
export const tagOf = (given: string, { tags = [] }: ChannelReport): string => {
  const wanted = given.toLowerCase();
  const tag = tags.find(({ id, name }) => id === given || name.toLowerCase() === wanted);
  if (tag !== undefined) return tag.id;
  if (tags.length === 0) throw new UserError('daily.add.noTags');
  const names = tags.map(({ name }) => `**${plain(name)}**`).join(', ');
  throw new UserError('daily.add.noTag', { given: plain(given.slice(0, GIVEN_MAX)), tags: names });
};

/** Warnings about what a plan asks for and its channel does not give, though posts go out. */
export const partsMissing = (place: Place, { checks }: ChannelReport, context: AdminContext): string[] => {
  const { text, commandMention } = context;
  const missing = checks.filter(({ isGranted, isNeeded }) => !isGranted && !isNeeded);
  const { channelKind: kind } = place;
  return [
    ...(missing.length === 0
      ? []
      : [
          text('daily.add.missingPart', {
            permissions: missing.map(({ permission }) => permissionName(permission, text)),
            check: commandMention('ost-daily check'),
          }),
        ]),
    ...(place.publish && kind !== 'announcement' ? [text('daily.add.publishNot')] : []),
    ...(place.thread && (kind === 'thread' || kind === 'forum') ? [text('daily.add.threadNot')] : []),
  ];
};
