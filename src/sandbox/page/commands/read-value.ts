import { ApplicationCommandOptionType as OptionType } from 'discord-api-types/v10';
import type { LeafOption } from './command-tree.ts';
import { exactValue, listValues, type Surroundings } from './option-list.ts';

/** An option as it stands in the command bar. */
export interface Filled {
  readonly name: string;
  readonly text: string;
  /** Set when a listed value was picked; typing on takes it away. */
  readonly picked?: string | number | boolean | undefined;
}

/** What the typed text means, or what is wrong with it. */
export type Reading =
  | { readonly value: string | number | boolean | undefined; readonly problem?: undefined }
  | { readonly problem: string };

/** Reads one option as Discord's client would; `value: undefined` means that it is left out. */
export function readValue(option: LeafOption, filled: Filled, here: Surroundings): Reading {
  if (filled.picked !== undefined) return { value: filled.picked };
  const text = filled.text.trim();
  if (text === '')
    return option.required ? { problem: 'This option is required. Specify a value.' } : { value: undefined };
  const values = listValues(option, here);
  if (values) {
    const exact = exactValue(values, text);
    return exact ? { value: exact.value } : { problem: notListed(option) };
  }
  const given = option.option;
  switch (given.type) {
    case OptionType.String:
      return readText(text, given.min_length ?? 0, given.max_length ?? 6000);
    case OptionType.Integer:
    case OptionType.Number:
      return readNumber(text, given.type === OptionType.Integer, given.min_value, given.max_value);
    default:
      return { problem: 'The sandbox cannot send files yet. Leave this option out.' };
  }
}

function notListed(option: LeafOption): string {
  switch (option.option.type) {
    case OptionType.Boolean:
      return 'Please enter True or False.';
    case OptionType.User:
      return 'No such member. Pick one of the list.';
    case OptionType.Channel:
      return 'No such channel. Pick one of the list.';
    case OptionType.Role:
      return 'No such role. Pick one of the list.';
    default:
      return 'Please pick one of the choices.';
  }
}

function readText(text: string, min: number, max: number): Reading {
  if (text.length < min) return { problem: `Please enter at least ${min} characters.` };
  if (text.length > max)
    return { problem: `Please enter at most ${max} characters; these are ${text.length}.` };
  return { value: text };
}

function readNumber(text: string, whole: boolean, min?: number, max?: number): Reading {
  const pattern = whole ? /^[+-]?\d{1,16}$/ : /^[+-]?(?:\d+\.?\d*|\.\d+)$/;
  if (!pattern.test(text))
    return { problem: whole ? 'Please enter a whole number.' : 'Please enter a number.' };
  const value = Number(text);
  if (min !== undefined && value < min) return { problem: `Please enter ${min} or more.` };
  if (max !== undefined && value > max) return { problem: `Please enter ${max} or less.` };
  return { value };
}
