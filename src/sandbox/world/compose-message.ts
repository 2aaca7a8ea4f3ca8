import type { APIMessage, APIMessageTopLevelComponent, APIUser } from 'discord-api-types/v10';
import type { MessageBody, Upload } from '../check/bodies.ts';
import { componentsIn } from '../check/components/component-tree.ts';
import { mentionsIn } from './mentions.ts';
import { type Channel, NO_FLAGS, type StoredMessage } from './models.ts';
import { PERMISSIONS } from './permissions.ts';
import { describeImage, linkAttachments, storeUploads } from './uploads.ts';
import type { World } from './world.ts';

/** Discord's own name for embeds that apps send. */
const RICH: object = { type: 'rich' };

export interface Draft {
  readonly body: MessageBody;
  readonly uploads?: readonly Upload[];
  readonly author: APIUser;
  readonly channel: Channel;
  /** Answers to interactions: what Discord adds to them. */
  readonly more?: object;
  readonly type?: number;
  readonly onlyFor?: string | undefined;
}

/** Builds a message as Discord returns it and puts it into its channel. */
export function createMessage(world: World, draft: Draft): StoredMessage {
  const { author, channel, more, onlyFor } = draft;
  const blank: APIMessage = {
    id: world.nextId(),
    channel_id: channel.id,
    type: draft.type ?? 0,
    author,
    content: '',
    timestamp: new Date(world.now()).toISOString(),
    edited_timestamp: null,
    tts: false,
    pinned: false,
    mention_everyone: false,
    mentions: [],
    mention_roles: [],
    attachments: [],
    embeds: [],
    components: [],
    flags: NO_FLAGS,
  };
  Object.assign(blank, more);
  const stored: StoredMessage = {
    message: blank,
    files: [],
    ...(onlyFor === undefined ? {} : { onlyFor }),
  };
  fill(world, stored, draft.body, draft.uploads ?? []);
  world.messages.add(stored);
  if (onlyFor === undefined) {
    channel.lastMessageId = blank.id;
    if (channel.thread) channel.messageCount += 1;
  }
  world.events.emit('message', 'create', stored);
  return stored;
}

/** Applies an edit: what the body does not name stays. */
export function editMessage(
  world: World,
  stored: StoredMessage,
  body: MessageBody,
  uploads: readonly Upload[] = [],
  { quiet = false }: { readonly quiet?: boolean } = {},
): void {
  stored.message = { ...stored.message };
  fill(world, stored, body, uploads);
  // The end of "thinking" is not an edit that people see.
  if (!quiet) stored.message.edited_timestamp = new Date(world.now()).toISOString();
  world.events.emit('message', 'update', stored);
}

function fill(world: World, stored: StoredMessage, body: MessageBody, uploads: readonly Upload[]): void {
  const { message } = stored;
  if (body.attachments) {
    const kept = new Set(body.attachments.map(({ id }) => String(id)));
    stored.files = stored.files.filter(({ id }) => kept.has(id));
  }
  if (uploads.length > 0) {
    stored.files = [
      ...stored.files,
      ...storeUploads(world, message.channel_id, uploads, body.attachments ?? []),
    ];
  }
  if (body.content !== undefined) message.content = (body.content ?? '').trim();
  if (body.embeds !== undefined) {
    const embeds = linkAttachments(body.embeds ?? [], stored.files);
    message.embeds = embeds.map((embed) => Object.assign({}, describeImage(embed, stored.files), RICH));
  }
  if (body.components !== undefined) {
    message.components = numberComponents(linkAttachments(body.components ?? [], stored.files));
  }
  if (body.flags !== undefined && body.flags !== null) message.flags = body.flags;
  if (body.nonce !== undefined && body.nonce !== null) message.nonce = body.nonce;
  if (stored.files.length > 0 || message.attachments.length > 0) {
    const shown = JSON.stringify([message.embeds, message.components]);
    message.attachments = stored.files.filter(({ url }) => !shown.includes(url));
  }
  Object.assign(message, mentionsOf(world, message, body));
}

function mentionsOf(world: World, message: APIMessage, body: MessageBody): Partial<APIMessage> {
  const channel = world.channels.get(message.channel_id);
  const rights = world.permissions(message.author.id, message.channel_id);
  return mentionsIn(world, message.content || shownText(message.components ?? []), {
    guild: channel?.guildId === undefined ? undefined : world.guilds.get(channel.guildId),
    pingsAll: (rights & PERMISSIONS.MENTION_EVERYONE) !== 0n,
    allowed: body.allowed_mentions,
    usersOnly: message.interaction_metadata !== undefined,
  });
}

/** Text displays ping like content does. */
function shownText(components: readonly object[]): string {
  return componentsIn(components, '')
    .flatMap(({ part }) => (typeof part.content === 'string' ? part.content : []))
    .join('\n');
}

/** Gives every component without one a numeric id, as Discord does; the given ones are left as they are. */
function numberComponents(components: APIMessageTopLevelComponent[]): APIMessageTopLevelComponent[] {
  let next = 0;
  const number = <Part extends object>(part: Part): Part => {
    next += 1;
    const id = 'id' in part && part.id ? part.id : next;
    return Object.assign({ ...part }, { id }, children(part));
  };
  const children = (part: object): object => ({
    ...('components' in part && Array.isArray(part.components)
      ? { components: part.components.map(number) }
      : {}),
    ...('accessory' in part && typeof part.accessory === 'object' && part.accessory
      ? { accessory: number(part.accessory) }
      : {}),
  });
  return components.map(number);
}
