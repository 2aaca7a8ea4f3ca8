import { ApplicationCommandOptionType as OptionType } from 'discord-api-types/v10';
import type { PageBot, PageWorld } from '../../page-protocol.ts';
import type { LeafOption } from './command-tree.ts';
import { channelPlaces, type Place, placeText, rolePlaces, userPlaces } from './places.ts';

/** What values can mean here. */
export interface Surroundings {
  readonly world: PageWorld;
  readonly bot?: PageBot | undefined;
}

export interface ListedValue {
  readonly text: string;
  readonly hint: string;
  readonly value: string | number | boolean;
}

/** All values that an option can have, where they can be listed without asking the bot. */
export function listValues(
  option: LeafOption,
  { world, bot }: Surroundings,
): readonly ListedValue[] | undefined {
  if (option.choices.length > 0)
    return option.choices.map(({ shown, value }) => ({ text: shown, hint: '', value }));
  const given = option.option;
  switch (given.type) {
    case OptionType.Boolean:
      return [true, false].map((value) => ({ text: value ? 'True' : 'False', hint: '', value }));
    case OptionType.User:
      return userPlaces(world, bot).map(listed);
    case OptionType.Role:
      return rolePlaces(world).map(listed);
    case OptionType.Mentionable:
      return [...userPlaces(world, bot), ...rolePlaces(world)].map(listed);
    case OptionType.Channel:
      return channelPlaces(world, given.channel_types).map(listed);
    default:
      return undefined;
  }
}

function listed(place: Place): ListedValue {
  return { text: placeText(place), hint: place.hint, value: place.id };
}

/** The values whose text has the typed one in it, best first. */
export function matchValues(values: readonly ListedValue[], typed: string): readonly ListedValue[] {
  const wanted = plain(typed);
  const rank = ({ text }: ListedValue) => plain(text).indexOf(wanted);
  return values.filter((one) => rank(one) >= 0).sort((a, b) => Number(rank(a) > 0) - Number(rank(b) > 0));
}

/** The one value that a text names exactly, by its text or its id. */
export function exactValue(values: readonly ListedValue[], typed: string): ListedValue | undefined {
  const id = /^<[@#][!&]?(\d+)>$/.exec(typed.trim())?.[1] ?? typed.trim();
  return (
    values.find(({ text }) => plain(text) === plain(typed)) ??
    values.find(({ value }) => String(value) === id)
  );
}

function plain(text: string): string {
  return text.trim().replace(/^[@#]/, '').toLowerCase().normalize('NFKC');
}
