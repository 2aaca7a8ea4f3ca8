import type { APIApplicationCommand } from 'discord-api-types/v10';
import type { Endpoint } from '../endpoint/endpoint.ts';
import type { Gateway } from '../gateway/gateway.ts';
import type { StoredMessage } from '../world/models.ts';
import { apiChannel, apiMember } from '../world/wire.ts';
import type { World } from '../world/world.ts';
import { INTERACTION, type Interaction, type InteractionType, type Reaction } from './interaction.ts';
import { ANSWER_WITHIN_MS, type InteractionRegistry } from './registry.ts';

const FOLLOW_UPS_USER_INSTALL = 5;

/** Option types 1 and 2 are subcommand and group; the others are values. */
const DEEPEST_GROUP = 2;

/** Where and by whom the application is installed for an interaction. */
export type Installed = 'guild' | 'user' | 'both';

export interface Actor {
  readonly userId: string;
  readonly channelId: string;
  /** Default `guild`. */
  readonly installed?: Installed;
}

export interface Start extends Actor {
  readonly type: InteractionType;
  readonly data: object;
  readonly command?: APIApplicationCommand;
  readonly source?: StoredMessage | undefined;
  readonly focusedType?: number | undefined;
  readonly react: (reaction: Reaction) => void;
}

export interface InteractionContext {
  readonly world: World;
  readonly gateway: Gateway;
  readonly endpoint: Endpoint;
  readonly registry: InteractionRegistry;
}

/** Sends an interaction to the bot, by call or over the gateway; null when nobody would hear it. */
export function startInteraction(
  { world, gateway, endpoint, registry }: InteractionContext,
  start: Start,
): Interaction | null {
  const channel = world.channels.get(start.channelId);
  const user = world.users.get(start.userId);
  if (!channel || !user)
    throw new Error('An interaction needs a channel and a member that exist in the sandbox.');
  const guild = channel.guildId === undefined ? undefined : world.guilds.get(channel.guildId);
  const member = guild?.members.get(user.id);
  const audience = guild ? { guildId: guild.id } : {};
  const isCalled = endpoint.url() !== null;
  if (!isCalled && !gateway.listens(audience)) return null;

  const id = world.nextId();
  const installed = start.installed ?? 'guild';
  const owners = {
    ...(installed === 'user' ? {} : { 0: guild?.id ?? '0' }),
    ...(installed === 'guild' ? {} : { 1: user.id }),
  };
  // Without an answer the client gives up, whatever the bot does later.
  const giveUp = setTimeout(() => {
    if (!interaction.answered) start.react({ kind: 'timeout' });
  }, ANSWER_WITHIN_MS).unref();
  const interaction: Interaction = {
    id,
    token: tokenFor(id),
    type: start.type,
    userId: user.id,
    channelId: channel.id,
    guildId: guild?.id,
    createdAt: world.now(),
    source: start.source,
    metadata: metadataOf(world, id, start, owners),
    commandType: start.command?.type,
    focusedType: start.focusedType,
    followUpsMax: installed === 'user' ? FOLLOW_UPS_USER_INSTALL : Number.POSITIVE_INFINITY,
    answered: false,
    deferred: false,
    originalId: undefined,
    followUpIds: [],
    react(reaction) {
      clearTimeout(giveUp);
      start.react(reaction);
    },
  };
  registry.add(interaction);

  const permissions = world.permissions(user.id, channel.id).toString();
  const payload = {
    id,
    application_id: world.applicationId,
    type: start.type,
    token: interaction.token,
    version: 1,
    data: start.data,
    channel_id: channel.id,
    channel: { ...apiChannel(channel), permissions },
    ...(guild && member
      ? {
          guild_id: guild.id,
          guild: { id: guild.id, locale: guild.preferredLocale, features: guild.features },
          guild_locale: guild.preferredLocale,
          member: { ...apiMember(member), permissions },
        }
      : { user }),
    locale: member?.locale ?? world.member(user.id)?.locale ?? 'en-US',
    app_permissions: world.permissions(world.bot.id, channel.id).toString(),
    authorizing_integration_owners: owners,
    context: guild ? 0 : channel.recipient ? 1 : 2,
    entitlements: [],
    attachment_size_limit: guild?.attachmentSizeLimit ?? 10 * 1024 * 1024,
    ...(start.source ? { message: start.source.message } : {}),
  };
  if (isCalled) void endpoint.send(payload, interaction);
  else gateway.dispatch('INTERACTION_CREATE', payload, audience);
  return interaction;
}

/** Discord's form: unique because the id is; it need not be secret, the server is reachable from this machine only. */
function tokenFor(id: string): string {
  return Buffer.from(`interaction:${id}:sandbox`).toString('base64url');
}

/** A command's name with its group and subcommand, as Discord writes it: `ost recommend`. */
function fullName(command: APIApplicationCommand, data: object): string {
  const names = [command.name];
  for (let [one] = optionsOf(data); one !== undefined && one.type <= DEEPEST_GROUP; [one] = optionsOf(one))
    names.push(one.name);
  return names.join(' ');
}

interface GivenOption {
  readonly name: string;
  readonly type: number;
}

function optionsOf(data: object): readonly GivenOption[] {
  return 'options' in data && Array.isArray(data.options) ? data.options : [];
}

/** What a message says about the interaction it answers. */
function metadataOf(
  world: World,
  id: string,
  { type, userId, command, data, source }: Start,
  owners: object,
): object {
  const user = world.users.get(userId);
  const metadata = {
    id,
    type,
    user,
    authorizing_integration_owners: owners,
    ...(command ? { name: fullName(command, data), command_type: command.type } : {}),
    ...(type === INTERACTION.component && source ? { interacted_message_id: source.message.id } : {}),
  };
  return Object.assign(
    { webhook_id: world.applicationId, application_id: world.applicationId },
    { interaction_metadata: metadata },
    source
      ? {
          message_reference: {
            type: 0,
            channel_id: source.message.channel_id,
            message_id: source.message.id,
          },
        }
      : {},
  );
}
