/** What Discord's client knows when it composes an interaction: options, resolved things. */
import type { APIApplicationCommand } from 'discord-api-types/v10';
import { guildPermissions } from './permissions.ts';
import { apiChannel, apiMember } from './wire.ts';
import type { World } from './world.ts';

/** A typed option as an interaction carries it. */
export interface TypedOption {
  readonly name: string;
  readonly type: number;
  readonly value?: string | number | boolean;
  readonly focused?: boolean;
  readonly options?: readonly TypedOption[];
}

const OPTION = { user: 6, channel: 7, role: 8, mentionable: 9 } as const;

/** Users, members, roles and channels named by ids, or undefined when there are none. */
export function resolve(
  world: World,
  guildId: string | undefined,
  ids: readonly string[],
): object | undefined {
  const guild = guildId === undefined ? undefined : world.guilds.get(guildId);
  const users: Record<string, object> = {};
  const members: Record<string, object> = {};
  const roles: Record<string, object> = {};
  const channels: Record<string, object> = {};
  for (const id of ids) {
    const user = world.users.get(id);
    const member = guild?.members.get(id);
    const role = guild?.roles.get(id);
    const channel = world.channels.get(id);
    if (user) users[id] = user;
    if (member && guild) {
      const { user: _user, deaf: _deaf, mute: _mute, ...rest } = apiMember(member);
      members[id] = { ...rest, permissions: guildPermissions(guild, member).toString() };
    }
    if (role) roles[id] = role;
    if (channel) {
      channels[id] = {
        ...apiChannel(channel),
        app_permissions: world.permissions(world.bot.id, id).toString(),
      };
    }
  }
  const filled = Object.entries({ users, members, roles, channels }).filter(
    ([, found]) => Object.keys(found).length > 0,
  );
  return filled.length === 0 ? undefined : Object.fromEntries(filled);
}

/** Ids among typed options that the client sends along resolved. */
export function idsIn(options: readonly TypedOption[]): string[] {
  return options.flatMap(({ type, value, options: inner }) =>
    inner ? idsIn(inner) : type >= OPTION.user && type <= OPTION.mentionable ? [String(value)] : [],
  );
}

/** The `data` of a slash command or of its autocomplete. */
export function commandData(
  world: World,
  guildId: string | undefined,
  command: APIApplicationCommand,
  options: readonly TypedOption[],
): object {
  const resolved = resolve(world, guildId, idsIn(options));
  return {
    id: command.id,
    name: command.name,
    type: command.type,
    ...(command.guild_id === undefined ? {} : { guild_id: command.guild_id }),
    ...(options.length === 0 ? {} : { options }),
    ...(resolved ? { resolved } : {}),
  };
}
