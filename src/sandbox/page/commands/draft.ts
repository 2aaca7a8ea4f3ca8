import type { PageOption } from '../../page-protocol.ts';
import { type CommandLeaf, type LeafOption, nestOptions } from './command-tree.ts';
import type { Surroundings } from './option-list.ts';
import { type Filled, type Reading, readValue } from './read-value.ts';

/** A command on its way: which one, and its options so far. */
export interface Draft {
  readonly leaf: CommandLeaf;
  readonly filled: readonly Filled[];
}

/** A command just chosen: its required options stand there, empty. */
export function startDraft(leaf: CommandLeaf): Draft {
  return { leaf, filled: leaf.options.filter((one) => one.required).map(({ name }) => ({ name, text: '' })) };
}

export function optionOf(draft: Draft, name: string): LeafOption | undefined {
  return draft.leaf.options.find((one) => one.name === name);
}

/** The options that can still be added. */
export function freeOptions(draft: Draft): readonly LeafOption[] {
  return draft.leaf.options.filter(({ name }) => !draft.filled.some((one) => one.name === name));
}

/** Sets an option; it is added at the end if it is not there yet. */
export function fill(draft: Draft, filled: Filled): Draft {
  const known = draft.filled.some(({ name }) => name === filled.name);
  const next = known
    ? draft.filled.map((one) => (one.name === filled.name ? filled : one))
    : [...draft.filled, filled];
  return { ...draft, filled: next };
}

export function removeOption(draft: Draft, name: string): Draft {
  return { ...draft, filled: draft.filled.filter((one) => one.name !== name) };
}

/** What an option means now, and whether something is wrong with it. */
export function readOption(draft: Draft, name: string, here: Surroundings): Reading {
  const option = optionOf(draft, name);
  const filled = draft.filled.find((one) => one.name === name);
  return option && filled ? readValue(option, filled, here) : { value: undefined };
}

/** The first option that keeps the command from being sent. */
export function firstProblem(draft: Draft, here: Surroundings): string | undefined {
  return draft.filled.find(({ name }) => readOption(draft, name, here).problem !== undefined)?.name;
}

/**
 * The options as they are sent, nested under their subcommand.
 * For autocomplete the focused one goes along as typed, and unfinished others are left out.
 */
export function draftOptions(draft: Draft, here: Surroundings, focused?: string): readonly PageOption[] {
  const options = draft.filled.flatMap((filled): PageOption[] => {
    const option = optionOf(draft, filled.name);
    if (!option) return [];
    const { name, type } = option.option;
    if (name === focused) return [{ name, type, value: filled.text, focused: true }];
    const reading = readValue(option, filled, here);
    return reading.problem === undefined && reading.value !== undefined
      ? [{ name, type, value: reading.value }]
      : [];
  });
  return nestOptions(draft.leaf, options);
}

/** The command as one line: `/ost recommend mood:Bittersweet`. */
export function draftLine(draft: Draft): string {
  const options = draft.filled.map(({ name, text }) => ` ${optionOf(draft, name)?.shown ?? name}:${text}`);
  return `/${draft.leaf.shown}${options.join('')}`;
}
