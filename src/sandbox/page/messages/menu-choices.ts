import { type APISelectMenuComponent, ComponentType } from 'discord-api-types/v10';
import { channelPlaces, type Place, placeText, rolePlaces, userPlaces } from '../commands/places.ts';
import type { PageState } from '../page-state.ts';

export interface MenuChoice {
  readonly value: string;
  readonly label: string;
  readonly description?: string | undefined;
  readonly emoji?: { readonly id?: string; readonly name?: string } | undefined;
  readonly preset: boolean;
}

/** What a select menu of any kind offers. */
export function menuChoices(menu: APISelectMenuComponent, { world, bot }: PageState): readonly MenuChoice[] {
  if (menu.type === ComponentType.StringSelect) {
    return menu.options.map(({ value, label, description, emoji, default: preset }) => ({
      value,
      label,
      description,
      emoji: emoji?.name ? { name: emoji.name, ...(emoji.id ? { id: emoji.id } : {}) } : undefined,
      preset: preset === true,
    }));
  }
  if (!world) return [];
  const preset = new Set(menu.default_values?.map(({ id }) => id));
  const choice = (place: Place) => ({
    value: place.id,
    label: placeText(place),
    description: place.hint || undefined,
    preset: preset.has(place.id),
  });
  switch (menu.type) {
    case ComponentType.UserSelect:
      return userPlaces(world, bot).map(choice);
    case ComponentType.RoleSelect:
      return rolePlaces(world).map(choice);
    case ComponentType.MentionableSelect:
      return [...userPlaces(world, bot), ...rolePlaces(world)].map(choice);
    case ComponentType.ChannelSelect:
      return channelPlaces(world, menu.channel_types).map(choice);
  }
}
