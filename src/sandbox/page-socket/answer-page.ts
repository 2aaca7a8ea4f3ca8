import {
  ClientRefusal,
  type Draft,
  draftCommand,
  draftComponent,
  draftMenu,
  draftModal,
} from '../interactions/client.ts';
import type { DriverContext } from '../interactions/driver.ts';
import { perform } from '../interactions/perform.ts';
import { allowBot, removeMessage } from '../world/changes.ts';
import { createMessage } from '../world/compose-message.ts';
import { CHANNEL } from '../world/models.ts';
import { PERMISSIONS } from '../world/permissions.ts';
import { channelsOf, pageMessage } from './page-world.ts';
import type { PageRequest } from './read-from-page.ts';
import type { Viewer } from './viewer.ts';

type Acted = Exclude<PageRequest, { type: 'open' | 'dismiss' | 'say' | 'clock' | 'bot-right' }>;

/** Does what the page asks for and tells it how that ended. */
export async function answerPage(
  context: DriverContext,
  viewer: Viewer,
  request: Exclude<PageRequest, { type: 'clock' }>,
): Promise<void> {
  const { world } = context;
  const isAnother = viewer.as !== request.as;
  viewer.as = request.as;
  if (isAnother) viewer.send({ type: 'channels', channels: channelsOf(world, request.as) });
  if (request.type === 'open') return sendHistory(context, viewer, request.channelId);
  if (request.type === 'dismiss') {
    const stored = world.messages.get(request.channelId, request.messageId);
    if (stored?.onlyFor === request.as) removeMessage(world, stored);
    return;
  }
  if (request.type === 'bot-right')
    return allowBot(world, request.channelId, request.right, request.isAllowed);
  const { nonce } = request;
  try {
    if (request.type === 'say') {
      say(context, request);
      return viewer.send({ type: 'outcome', nonce, ok: true });
    }
    const { elapsed } = context;
    const outcome = await perform(context, draftOf(context, request), { elapsed, untilAnswered: true });
    if (outcome.choices) viewer.send({ type: 'choices', nonce, choices: outcome.choices });
    if (outcome.modal) viewer.send({ type: 'modal', nonce, modal: outcome.modal });
    viewer.send({
      type: 'outcome',
      nonce,
      ok: outcome.ok,
      ...(outcome.sentence === undefined ? {} : { sentence: outcome.sentence }),
    });
  } catch (error) {
    const sentence =
      error instanceof ClientRefusal ? error.message : `The sandbox could not do this: ${String(error)}`;
    viewer.send({ type: 'outcome', nonce, ok: false, sentence });
  }
}

function draftOf({ world }: DriverContext, request: Acted): Draft {
  const actor = { userId: request.as, channelId: request.channelId };
  if (request.type === 'component') return draftComponent(world, actor, request);
  if (request.type === 'modal-submit') return draftModal(world, actor, request);
  const command = world.commands.byId(request.commandId);
  if (!command) throw new ClientRefusal('This command is outdated, please try again in a few minutes');
  if (request.type === 'message-command') return draftMenu(world, actor, command, request.messageId);
  return draftCommand(world, actor, command, request.options, request.type === 'autocomplete');
}

function sendHistory({ world }: DriverContext, viewer: Viewer, channelId: string): void {
  const { as } = viewer;
  const mayRead = as !== null && (world.permissions(as, channelId) & PERMISSIONS.VIEW_CHANNEL) !== 0n;
  const messages = mayRead
    ? world.messages
        .all(channelId)
        .filter(({ onlyFor }) => onlyFor === undefined || onlyFor === as)
        .map(pageMessage)
    : [];
  viewer.send({ type: 'history', channelId, messages });
}

/** A member's plain message. */
function say(
  { world }: DriverContext,
  { as, channelId, content }: Extract<PageRequest, { type: 'say' }>,
): void {
  const channel = world.channels.get(channelId);
  const author = world.users.get(as);
  const right = channel?.thread ? PERMISSIONS.SEND_MESSAGES_IN_THREADS : PERMISSIONS.SEND_MESSAGES;
  if (
    !channel ||
    !author ||
    channel.type === CHANNEL.forum ||
    (world.permissions(as, channelId) & right) === 0n
  ) {
    throw new ClientRefusal('You do not have permission to send messages in this channel.');
  }
  createMessage(world, { body: { content }, author, channel });
}
