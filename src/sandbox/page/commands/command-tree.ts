import {
  type APIApplicationCommand,
  type APIApplicationCommandBasicOption,
  type APIApplicationCommandOption,
  ApplicationCommandType,
  ApplicationCommandOptionType as OptionType,
} from 'discord-api-types/v10';
import type { PageOption } from '../../page-protocol.ts';
import { localised } from './localise.ts';

export interface LeafChoice {
  /** In the acting member's language. */
  readonly shown: string;
  readonly value: string | number;
}

export interface LeafOption {
  readonly option: APIApplicationCommandBasicOption;
  readonly name: string;
  /** Name in the acting member's language. */
  readonly shown: string;
  readonly description: string;
  readonly required: boolean;
  readonly autocomplete: boolean;
  readonly choices: readonly LeafChoice[];
}

/** Something that can be called: a command, or a subcommand with its way down. */
export interface CommandLeaf {
  readonly commandId: string;
  /** Names below the command itself, outermost first. */
  readonly below: readonly { readonly name: string; readonly type: number }[];
  /** `ost recommend`; `shown` is the same in the acting member's language. */
  readonly name: string;
  readonly shown: string;
  readonly description: string;
  /** Required ones first. */
  readonly options: readonly LeafOption[];
}

/** All slash commands that can be called, in the bot's order. */
export function commandLeaves(commands: readonly APIApplicationCommand[], locale: string): CommandLeaf[] {
  return commands
    .filter(({ type }) => type === ApplicationCommandType.ChatInput)
    .flatMap((command) => {
      const shown = localised(command.name, command.name_localizations, locale);
      const description = localised(command.description, command.description_localizations, locale);
      const top = { commandId: command.id, below: [], name: command.name, shown, description, options: [] };
      return leavesBelow(top, command.options ?? [], locale);
    });
}

function leavesBelow(
  above: CommandLeaf,
  options: readonly APIApplicationCommandOption[],
  locale: string,
): CommandLeaf[] {
  const inner = options.filter(
    ({ type }) => type === OptionType.Subcommand || type === OptionType.SubcommandGroup,
  );
  if (inner.length === 0)
    return [{ ...above, options: options.flatMap((one) => leafOption(one, locale)).sort(requiredFirst) }];
  return inner.flatMap((option) => {
    const down: CommandLeaf = {
      ...above,
      below: [...above.below, { name: option.name, type: option.type }],
      name: `${above.name} ${option.name}`,
      shown: `${above.shown} ${localised(option.name, option.name_localizations, locale)}`,
      description: localised(option.description, option.description_localizations, locale),
    };
    return leavesBelow(down, 'options' in option ? (option.options ?? []) : [], locale);
  });
}

function leafOption(option: APIApplicationCommandOption, locale: string): LeafOption[] {
  if (option.type === OptionType.Subcommand || option.type === OptionType.SubcommandGroup) return [];
  const choices = 'choices' in option ? (option.choices ?? []) : [];
  return [
    {
      option,
      name: option.name,
      shown: localised(option.name, option.name_localizations, locale),
      description: localised(option.description, option.description_localizations, locale),
      required: option.required === true,
      autocomplete: 'autocomplete' in option && option.autocomplete === true,
      choices: choices.map((one) => ({
        shown: localised(one.name, one.name_localizations, locale),
        value: one.value,
      })),
    },
  ];
}

function requiredFirst(a: LeafOption, b: LeafOption): number {
  return Number(b.required) - Number(a.required);
}

/** The options as an interaction nests them under group and subcommand. */
export function nestOptions(leaf: CommandLeaf, options: readonly PageOption[]): readonly PageOption[] {
  return leaf.below.reduceRight<readonly PageOption[]>(
    (inner, step) => [{ ...step, options: inner }],
    options,
  );
}
