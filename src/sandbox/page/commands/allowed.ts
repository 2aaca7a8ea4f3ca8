import {
  type APIApplicationCommand,
  InteractionContextType,
  PermissionFlagsBits,
} from 'discord-api-types/v10';
import type { PageMember, PageWorld } from '../../page-protocol.ts';

/** The member's permissions in the whole server, from the roles. */
function permissionsOf(member: PageMember, world: PageWorld): bigint {
  const roles = world.roles.filter(({ id }) => id === world.guild.id || member.member.roles.includes(id));
  return roles.reduce((all, role) => all | BigInt(role.permissions), 0n);
}

/** The commands that Discord would offer this member here. */
export function allowedCommands(
  commands: readonly APIApplicationCommand[],
  member: PageMember,
  world: PageWorld,
): readonly APIApplicationCommand[] {
  const has = permissionsOf(member, world);
  const isAdmin = member.role === 'owner' || (has & PermissionFlagsBits.Administrator) !== 0n;
  return commands.filter(({ default_member_permissions: needs, contexts }) => {
    if (contexts && !contexts.includes(InteractionContextType.Guild)) return false;
    if (isAdmin || needs === null || needs === undefined) return true;
    // "0" asks for no single permission and means: administrators only.
    return BigInt(needs) !== 0n && (has & BigInt(needs)) === BigInt(needs);
  });
}
