import {
  type APIInteraction,
  type APIModalSubmissionComponent,
  ApplicationCommandOptionType,
} from 'discord-api-types/v10';
import { cleanText } from '../clean-text.ts';
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
  guildLocale: interaction.guild_locale,
  appPermissions: interaction.app_permissions === undefined ? ALL : bits(interaction.app_permissions),
  memberPermissions: bits(interaction.member?.permissions),
});

/** A dialog's input takes at most so many characters; more comes from no client of Discord. */
const INPUT_MAX = 4000;

/** What was typed into a dialog, by `custom_id`: texts as they are, the first of chosen values. */
export const readInputs = (parts: readonly APIModalSubmissionComponent[]): Record<string, string> => {
  const inputs: Record<string, string> = {};
  for (const part of parts) {
    const fields = 'components' in part ? part.components : 'component' in part ? [part.component] : [];
    for (const field of fields) {
      const value = 'value' in field ? field.value : 'values' in field ? field.values[0] : undefined;
      if (typeof value === 'string') inputs[field.custom_id] = cleanText(value, INPUT_MAX);
    }
  }
  return inputs;
};

/** What was chosen in a menu; nothing for a button. */
export const readValues = (data: object): readonly string[] =>
  'values' in data && Array.isArray(data.values)
    ? data.values.filter((value) => typeof value === 'string')
    : [];
