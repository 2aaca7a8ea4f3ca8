import type { CallbackBody, MessageBody, Upload } from '../check/bodies.ts';
import { Problem } from '../problem.ts';
import { createMessage, editMessage } from '../world/compose-message.ts';
import type { StoredMessage } from '../world/models.ts';
import { PERMISSIONS } from '../world/permissions.ts';
import type { World } from '../world/world.ts';
import type { Interaction } from './interaction.ts';
import { ANSWER_WITHIN_MS } from './registry.ts';

export const FLAG = { ephemeral: 64, loading: 128, componentsV2: 1 << 15 } as const;

/** Message types of answers: to a slash command, to a context menu, to a message. */
const MESSAGE_TYPE = { slash: 20, menu: 23, reply: 19 } as const;

/** Refuses an answer that comes too late or a second time. */
export function assertUnanswered(
  world: World,
  interaction: Interaction | undefined,
): asserts interaction is Interaction {
  if (!interaction) throw new Problem('unknownInteraction');
  if (interaction.answered) throw new Problem('alreadyAcknowledged');
  if (world.now() - interaction.createdAt > ANSWER_WITHIN_MS) throw new Problem('unknownInteraction');
}

/** Applies a checked callback; returns the message it made or changed. */
export function applyCallback(
  world: World,
  interaction: Interaction,
  body: CallbackBody,
  uploads: readonly Upload[],
): StoredMessage | undefined {
  interaction.answered = true;
  if (body.type === 8) interaction.react({ kind: 'choices', choices: body.data.choices });
  if (body.type === 9) interaction.react({ kind: 'modal', modal: body.data });
  if (body.type === 4) {
    const stored = post(world, interaction, body.data, uploads);
    interaction.originalId = stored.message.id;
    interaction.react({ kind: 'message', stored });
    return stored;
  }
  if (body.type === 5) {
    interaction.deferred = true;
    const flags = (body.data?.flags ?? 0) | FLAG.loading;
    const stored = post(world, interaction, { flags }, []);
    interaction.originalId = stored.message.id;
    interaction.react({ kind: 'thinking', stored });
    return stored;
  }
  const { source } = interaction;
  if (!source || (body.type !== 6 && body.type !== 7)) return undefined;
  interaction.originalId = source.message.id;
  if (body.type === 6) {
    interaction.deferred = true;
    interaction.react({ kind: 'working' });
  } else {
    editMessage(world, source, keepPrivacy(source, body.data), uploads);
    interaction.react({ kind: 'update', stored: source });
  }
  return source;
}

/** PATCH of `@original` or of a follow-up; ends "thinking". */
export function editAnswer(
  world: World,
  interaction: Interaction,
  stored: StoredMessage,
  body: MessageBody,
  uploads: readonly Upload[],
): void {
  const thinking = ((stored.message.flags ?? 0) & FLAG.loading) !== 0;
  editMessage(world, stored, keepPrivacy(stored, body), uploads, { quiet: thinking });
  interaction.deferred = false;
  interaction.react({ kind: 'edited', stored });
}

/** POST of a follow-up; after a deferral the first one takes the place of the loading message. */
export function followUp(
  world: World,
  interaction: Interaction,
  body: MessageBody,
  uploads: readonly Upload[],
): StoredMessage {
  const original =
    interaction.originalId === undefined ? undefined : world.messages.find(interaction.originalId);
  if (original && ((original.message.flags ?? 0) & FLAG.loading) !== 0) {
    editAnswer(world, interaction, original, body, uploads);
    return original;
  }
  if (interaction.followUpIds.length >= interaction.followUpsMax) throw new Problem('tooManyFollowUps');
  const stored = post(world, interaction, body, uploads, MESSAGE_TYPE.reply);
  interaction.followUpIds.push(stored.message.id);
  interaction.deferred = false;
  interaction.react({ kind: 'follow-up', stored });
  return stored;
}

/** An edit can change neither who sees a message nor take Components V2 away; the loading sign goes. */
function keepPrivacy(stored: StoredMessage, body: MessageBody): MessageBody {
  const lasting = (stored.message.flags ?? 0) & (FLAG.ephemeral | FLAG.componentsV2);
  return { ...body, flags: ((body.flags ?? 0) & ~FLAG.ephemeral) | lasting };
}

function post(
  world: World,
  interaction: Interaction,
  body: MessageBody,
  uploads: readonly Upload[],
  type: number = typeOfAnswer(interaction),
): StoredMessage {
  const channel = world.channels.get(interaction.channelId);
  if (!channel) throw new Problem('unknownChannel');
  // Members without this right get answers of apps that only they installed for themselves alone.
  const rights = world.permissions(interaction.userId, interaction.channelId);
  const forced =
    interaction.followUpsMax !== Number.POSITIVE_INFINITY && (rights & PERMISSIONS.USE_EXTERNAL_APPS) === 0n;
  const flags = (body.flags ?? 0) | (forced ? FLAG.ephemeral : 0);
  return createMessage(world, {
    body: { ...body, flags },
    uploads,
    author: world.bot,
    channel,
    type,
    more: interaction.metadata,
    onlyFor: (flags & FLAG.ephemeral) === 0 ? undefined : interaction.userId,
  });
}

function typeOfAnswer({ commandType }: Interaction): number {
  if (commandType === undefined) return MESSAGE_TYPE.reply;
  return commandType === 1 ? MESSAGE_TYPE.slash : MESSAGE_TYPE.menu;
}
