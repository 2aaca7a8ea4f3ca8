import { type APIRole, PermissionFlagsBits } from 'discord-api-types/v10';
import type { Context } from '#src/core/command/context.ts';
import { UserError } from '#src/core/user-error.ts';

const MAY_PING_ALL = PermissionFlagsBits.MentionEveryone | PermissionFlagsBits.Administrator;

/**
 * Nobody may ping through the bot whom they could not ping themselves.
 *
 * @throws UserError for `@everyone`, and for a role that this member may not mention
 */
export const assertMayPing = <S>(role: APIRole, { guildId, memberPermissions }: Context<S>): void => {
  if (role.id === guildId) throw new UserError('daily.everyone');
  if (!role.mentionable && (memberPermissions & MAY_PING_ALL) === 0n)
    throw new UserError('daily.roleNotYours', { role: `<@&${role.id}>` });
};
