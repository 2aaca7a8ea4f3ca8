import { type APIInteractionDataResolved, ApplicationCommandOptionType } from 'discord-api-types/v10';
import { cleanText } from '../clean-text.ts';
import { UserError } from '../user-error.ts';
import type { GivenOption, NumberOption, Option, StringOption } from './option.ts';

/** Text longer than any option allows is cut here, before anything looks at it. */
const TEXT_MAX = 6000;

const parseText = (option: StringOption, value: unknown): string => {
  if (typeof value !== 'string') throw new UserError('error.optionType', { option: option.name });
  const text = cleanText(value, TEXT_MAX);
  if (option.choices && !option.choices.some((choice) => choice.value === text))
    throw new UserError('error.optionChoice', { option: option.name, given: text.slice(0, 60) });
  if (option.max_length !== undefined && text.length > option.max_length)
    throw new UserError('error.optionTooLong', {
      option: option.name,
      max: option.max_length,
      given: text.length,
    });
  return text;
};

const parseNumber = (option: NumberOption, value: unknown): number => {
  if (typeof value !== 'number' || !Number.isFinite(value))
    throw new UserError('error.optionType', { option: option.name });
  if (option.type === ApplicationCommandOptionType.Integer && !Number.isSafeInteger(value))
    throw new UserError('error.optionWhole', { option: option.name });
  if (option.choices && !option.choices.some((choice) => choice.value === value))
    throw new UserError('error.optionChoice', { option: option.name, given: value });
  const { min_value: min = -Infinity, max_value: max = Infinity } = option;
  if (value < min || value > max) throw new UserError('error.optionRange', { option: option.name, min, max });
  return value;
};

const RESOLVED = {
  [ApplicationCommandOptionType.Channel]: 'channels',
  [ApplicationCommandOptionType.User]: 'users',
  [ApplicationCommandOptionType.Role]: 'roles',
  [ApplicationCommandOptionType.Attachment]: 'attachments',
} as const;

const parseValue = (
  option: Option,
  given: GivenOption,
  resolved: APIInteractionDataResolved | undefined,
): unknown => {
  if (given.type !== option.type) throw new UserError('error.optionType', { option: option.name });
  switch (option.type) {
    case ApplicationCommandOptionType.String:
      return parseText(option, given.value);
    case ApplicationCommandOptionType.Integer:
    case ApplicationCommandOptionType.Number:
      return parseNumber(option, given.value);
    case ApplicationCommandOptionType.Boolean:
      if (typeof given.value !== 'boolean') throw new UserError('error.optionType', { option: option.name });
      return given.value;
    default: {
      const found = resolved?.[RESOLVED[option.type]]?.[String(given.value)];
      if (found === undefined) throw new UserError('error.optionGone', { option: option.name });
      if ('channel_types' in option && option.channel_types && 'type' in found)
        if (!option.channel_types.some((type) => type === found.type))
          throw new UserError('error.optionChannelType', { option: option.name });
      return found;
    }
  }
};

/**
 * Checks what Discord sent against the declaration. What arrives is untrusted: an old client may still have an
 * older form of the command.
 *
 * @returns values by option name; empty texts count as not given
 * @throws UserError naming the option that is missing, of another type, out of range or not among the choices
 */
export const parseArguments = (
  declared: readonly Option[],
  given: readonly GivenOption[],
  resolved: APIInteractionDataResolved | undefined,
): Record<string, unknown> => {
  const byName = new Map(given.map((option) => [option.name, option]));
  const values: Record<string, unknown> = {};
  for (const option of declared) {
    const found = byName.get(option.name);
    const value = found && parseValue(option, found, resolved);
    if (value !== undefined && value !== '') values[option.name] = value;
    else if (option.required) throw new UserError('error.optionMissing', { option: option.name });
  }
  return values;
};

/** For suggestions: what was typed so far, unchecked; texts cleaned. */
export const peekArguments = (given: readonly GivenOption[]): Record<string, unknown> =>
  Object.fromEntries(
    given.map(({ name, value }) => [name, typeof value === 'string' ? cleanText(value, TEXT_MAX) : value]),
  );
