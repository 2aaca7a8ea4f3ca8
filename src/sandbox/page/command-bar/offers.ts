import { matchCommands } from '../commands/command-line.ts';
import type { CommandLeaf, LeafOption } from '../commands/command-tree.ts';
import { type Draft, freeOptions, optionOf } from '../commands/draft.ts';
import { listValues, matchValues, type Surroundings } from '../commands/option-list.ts';
import type { Filled } from '../commands/read-value.ts';

/** One line of the list over the command bar. */
export type Offer =
  | { readonly kind: 'command'; readonly leaf: CommandLeaf }
  | { readonly kind: 'option'; readonly option: LeafOption }
  | { readonly kind: 'value'; readonly option: LeafOption; readonly filled: Filled; readonly hint: string };

export interface Offers {
  readonly title: string;
  readonly hint: string;
  /** What is wrong with the value, in place of the hint. */
  readonly problem?: string | undefined;
  readonly items: readonly Offer[];
  /** Shown instead of an empty list. */
  readonly note?: string | undefined;
}

/** What the bot answered for an option, or that it still thinks. */
export interface Asked {
  readonly name: string;
  readonly text: string;
  readonly choices: readonly { readonly name: string; readonly value: string | number }[] | undefined;
  readonly state: 'waiting' | 'answered' | 'failed';
}

/** As many as a person can look through; typing narrows them down. */
const MOST = 25;

export function commandOffers(leaves: readonly CommandLeaf[], text: string): Offers | undefined {
  if (!text.startsWith('/')) return undefined;
  const items = matchCommands(leaves, text).map((leaf): Offer => ({ kind: 'command', leaf }));
  return {
    title: 'Commands',
    hint: '',
    items,
    note: items.length === 0 ? noCommandNote(leaves) : undefined,
  };
}

function noCommandNote(leaves: readonly CommandLeaf[]): string {
  return leaves.length === 0
    ? 'The bot has not registered its commands yet.'
    : 'No command has this in its name.';
}

/** The options that can be added, narrowed down by what stands after the last one. */
export function optionOffers(draft: Draft, tail: string): Offers {
  const wanted = tail.trim().toLowerCase();
  const fits = ({ shown, name }: LeafOption) => shown.toLowerCase().includes(wanted) || name.includes(wanted);
  const items = freeOptions(draft)
    .filter(fits)
    .map((option): Offer => ({ kind: 'option', option }));
  const note = wanted && items.length === 0 ? `No option is called “${tail.trim()}”.` : undefined;
  return { title: `/${draft.leaf.shown}`, hint: draft.leaf.description, items, note };
}

/** The values for an option: listed ones, or what the bot suggests. */
export function valueOffers(
  draft: Draft,
  filled: Filled,
  here: Surroundings,
  asked: Asked | undefined,
): Offers | undefined {
  const option = optionOf(draft, filled.name);
  if (!option) return undefined;
  const about = { title: option.shown, hint: option.description };
  const values = listValues(option, here);
  if (values) {
    const fitting = filled.picked === undefined ? matchValues(values, filled.text) : values;
    const items = fitting.slice(0, MOST).map(({ text, value, hint }) => offer(option, text, value, hint));
    return { ...about, items, note: items.length === 0 ? 'Nothing fits what is typed.' : undefined };
  }
  if (!option.autocomplete) return { ...about, items: [] };
  const mine = asked?.name === filled.name ? asked : undefined;
  const items = (mine?.choices ?? []).map(({ name, value }) => offer(option, name, value, ''));
  return { ...about, items, note: items.length === 0 ? askedNote(mine) : undefined };
}

function askedNote(asked: Asked | undefined): string {
  if (asked?.state === 'failed') return 'Loading options failed.';
  if (asked?.state === 'answered') return 'No options match your search.';
  return 'Loading options…';
}

function offer(option: LeafOption, text: string, picked: string | number | boolean, hint: string): Offer {
  return { kind: 'value', option, filled: { name: option.name, text, picked }, hint };
}
