import { type APIInteraction, ApplicationCommandOptionType } from 'discord-api-types/v10';
import type { GivenOption } from '../command/option.ts';

/** A command's full name, `ost recommend`, and the plain options given to it. */
export interface Invocation {
  readonly name: string;
  readonly options: readonly GivenOption[];
}

/** Follows groups and subcommands down to what was invoked. */
export const readInvocation = (data: {
  readonly name: string;
  readonly options?: readonly GivenOption[];
}): Invocation => {
  const [first] = data.options ?? [];
  if (
    first?.type !== ApplicationCommandOptionType.Subcommand &&
    first?.type !== ApplicationCommandOptionType.SubcommandGroup
  )
    return { name: data.name, options: data.options ?? [] };
  return readInvocation({ name: `${data.name} ${first.name}`, options: first.options ?? [] });
};

const bits = (value: string | undefined): bigint =>
  value !== undefined && /^\d{1,30}$/.test(value) ? BigInt(value) : 0n;

/** Where Discord does not say what the bot may do, nothing has been taken from it. */
const ALL = ~0n;

/** Who asks and where, the same for every kind of interaction. */
export const readPlace = (interaction: APIInteraction) => ({
  userId: interaction.member?.user.id ?? interaction.user?.id ?? '',
  channelId: interaction.channel?.id,
  guildId: interaction.guild_id,
  locale: 'locale' in interaction ? interaction.locale : 'en-US',
  appPermissions: interaction.app_permissions === undefined ? ALL : bits(interaction.app_permissions),
  memberPermissions: bits(interaction.member?.permissions),
});

/** What was chosen in a menu; nothing for a button. */
export const readValues = (data: object): readonly string[] =>
  'values' in data && Array.isArray(data.values)
    ? data.values.filter((value) => typeof value === 'string')
    : [];
