/** What Discord's client sends for what a person does; refuses what the client would not let a person do. */
import type { APIApplicationCommand } from 'discord-api-types/v10';
import { commandData, resolve, type TypedOption } from '../world/client-view.ts';
import { guildPermissions } from '../world/permissions.ts';
import type { World } from '../world/world.ts';
import { findComponent } from './find-component.ts';
import { INTERACTION } from './interaction.ts';
import type { Actor, Start } from './start.ts';

export type Draft = Omit<Start, 'react'>;

/** Something a person could not have done in the client. */
export class ClientRefusal extends Error {}

const MESSAGE_MENU = 3;
const USER_MENU = 2;
/** User, role, mentionable and channel select. */
const AUTO_SELECTS: ReadonlySet<number> = new Set([5, 6, 7, 8]);

export function draftCommand(
  world: World,
  actor: Actor,
  command: APIApplicationCommand,
  options: readonly TypedOption[],
  autocomplete = false,
): Draft {
  assertMayUse(world, actor, command);
  const guildId = world.channels.get(actor.channelId)?.guildId;
  return {
    ...actor,
    type: autocomplete ? INTERACTION.autocomplete : INTERACTION.command,
    command,
    focusedType: focusedIn(options)?.type,
    data: commandData(world, guildId, command, options),
  };
}

function focusedIn(options: readonly TypedOption[]): TypedOption | undefined {
  for (const option of options) {
    const found = option.focused ? option : focusedIn(option.options ?? []);
    if (found) return found;
  }
  return undefined;
}

/** A command from the menu of a message or a user. */
export function draftMenu(
  world: World,
  actor: Actor,
  command: APIApplicationCommand,
  targetId: string,
): Draft {
  assertMayUse(world, actor, command);
  const guildId = world.channels.get(actor.channelId)?.guildId;
  const data = { ...commandData(world, guildId, command, []), target_id: targetId };
  if (command.type === USER_MENU) {
    const resolved = resolve(world, guildId, [targetId]);
    return {
      ...actor,
      type: INTERACTION.command,
      command,
      data: { ...data, ...(resolved ? { resolved } : {}) },
    };
  }
  const stored = world.messages.get(actor.channelId, targetId);
  if (command.type !== MESSAGE_MENU || !stored) throw new ClientRefusal('This message is no longer there.');
  const resolved = { messages: { [targetId]: stored.message } };
  return { ...actor, type: INTERACTION.command, command, data: { ...data, resolved } };
}

export function draftComponent(
  world: World,
  actor: Actor,
  use: { readonly messageId: string; readonly customId: string; readonly values?: readonly string[] },
): Draft {
  const source = world.messages.get(actor.channelId, use.messageId);
  if (!source || (source.onlyFor !== undefined && source.onlyFor !== actor.userId)) {
    throw new ClientRefusal('This message is not there for this member.');
  }
  const component = findComponent(source.message.components ?? [], use.customId);
  if (!component)
    throw new ClientRefusal(`No component of this message has the custom_id "${use.customId}".`);
  if (component.disabled) throw new ClientRefusal('This component is disabled.');
  const guildId = world.channels.get(actor.channelId)?.guildId;
  const resolved = AUTO_SELECTS.has(component.type) ? resolve(world, guildId, use.values ?? []) : undefined;
  return {
    ...actor,
    type: INTERACTION.component,
    source,
    data: {
      id: component.id,
      component_type: component.type,
      custom_id: use.customId,
      ...(use.values ? { values: use.values } : {}),
      ...(resolved ? { resolved } : {}),
    },
  };
}

export function draftModal(
  world: World,
  actor: Actor,
  form: {
    readonly customId: string;
    readonly components: readonly object[];
    readonly messageId?: string | undefined;
  },
): Draft {
  const source =
    form.messageId === undefined ? undefined : world.messages.get(actor.channelId, form.messageId);
  return {
    ...actor,
    type: INTERACTION.modal,
    source,
    data: { custom_id: form.customId, components: form.components },
  };
}

function assertMayUse(world: World, { userId, channelId }: Actor, command: APIApplicationCommand): void {
  const guildId = world.channels.get(channelId)?.guildId;
  const context = guildId === undefined ? 1 : 0;
  if (
    command.contexts &&
    command.guild_id === undefined &&
    !command.contexts.some((one) => Number(one) === context)
  ) {
    throw new ClientRefusal('This command cannot be used here.');
  }
  const guild = guildId === undefined ? undefined : world.guilds.get(guildId);
  const member = guild?.members.get(userId);
  if (!guild || !member || command.default_member_permissions === null) return;
  const needed = BigInt(command.default_member_permissions);
  const has = guildPermissions(guild, member);
  const administrator = 1n << 3n;
  const may = needed === 0n ? (has & administrator) !== 0n : (has & needed) === needed;
  if (!may) throw new ClientRefusal('You do not have permission to use this command.');
}
