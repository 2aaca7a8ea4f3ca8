import {
  type APIActionRowComponent,
  type APIComponentInMessageActionRow,
  ComponentType,
} from 'discord-api-types/v10';
import type { Press } from '#src/core/command/context.ts';
import type { ComponentHandler } from '#src/core/command/define-command.ts';
import { decodeCustomId } from '#src/core/custom-id.ts';
import { changingRows } from '#src/core/reply/message.ts';
import { UserError } from '#src/core/user-error.ts';
import type { VoteCounts } from '#src/state/votes.ts';
import { voteButton } from '#src/views/daily/daily-card.ts';
import type { Services } from '../services.ts';
import { storing } from '../storing.ts';

type Row = APIActionRowComponent<APIComponentInMessageActionRow>;

const POST_ID = /^[a-z0-9]{10}\.\d{4}-\d\d-\d\d(?:\.[\w-]{1,40})?$/;

/** The rows of the pressed message with new counts on its two votes: everything else on it stays as it was posted. */
const recounted = ({ rows }: Press<Services>, postId: string, counts: VoteCounts): Row[] =>
  rows
    .filter((row) => row.type === ComponentType.ActionRow)
    .map((row) => ({
      ...row,
      components: row.components.map((component) => {
        const id = 'custom_id' in component ? decodeCustomId(component.custom_id) : undefined;
        const [post, vote] = id?.fields ?? [];
        const isVote = id?.action === 'vote' && post === postId && (vote === 'up' || vote === 'down');
        return isVote ? voteButton(postId, vote, counts[vote]) : component;
      }),
    }));

/** Counts a vote on a daily post and shows the counts on its buttons; the same vote again takes it back. */
export const vote: ComponentHandler<Services> = async (press) => {
  const [postId = '', way] = press.fields;
  if (!POST_ID.test(postId) || (way !== 'up' && way !== 'down'))
    throw new UserError('error.unknownComponent', { recommend: press.commandMention('ost recommend') });
  const counts = await storing(() => press.services.votes.vote(postId, press.userId, way));
  return changingRows(recounted(press, postId, counts));
};
