import {
  type APIModalInteractionResponseCallbackComponent,
  type APISelectMenuComponent,
  type APITextInputComponent,
  ComponentType,
  type ModalSubmitComponent,
} from 'discord-api-types/v10';
import { menuChoices } from '../messages/menu-choices.ts';
import type { PageState } from '../page-state.ts';

/** A field of a modal with its label, whichever of Discord's two shapes it came in. */
export interface ModalField {
  readonly label: string;
  readonly description?: string | undefined;
  readonly component: APITextInputComponent | APISelectMenuComponent;
}

/** Text of a text input, chosen values of a menu. */
export type ModalValue = string | readonly string[];

/** The field in a label or an old action row; `undefined` for kinds that are not drawn. */
export function modalField(part: APIModalInteractionResponseCallbackComponent): ModalField | undefined {
  if (part.type === ComponentType.ActionRow) {
    const [component] = part.components;
    return component?.type === ComponentType.TextInput
      ? { label: component.label ?? '', component }
      : undefined;
  }
  if (part.type !== ComponentType.Label) return undefined;
  const { component, label, description } = part;
  switch (component.type) {
    case ComponentType.TextInput:
    case ComponentType.StringSelect:
    case ComponentType.UserSelect:
    case ComponentType.RoleSelect:
    case ComponentType.MentionableSelect:
    case ComponentType.ChannelSelect:
      return { label, description, component };
    default:
      return undefined;
  }
}

export function isRequired({ component }: ModalField): boolean {
  return component.required !== false;
}

export function startValue({ component }: ModalField, state: PageState): ModalValue {
  if (component.type === ComponentType.TextInput) return component.value ?? '';
  return menuChoices(component, state).flatMap(({ preset, value }) => (preset ? [value] : []));
}

/** What keeps a field from being submitted, in words. */
export function fieldProblem(field: ModalField, value: ModalValue): string | undefined {
  const { component } = field;
  if (value.length === 0) return isRequired(field) ? 'This field is required.' : undefined;
  if (component.type !== ComponentType.TextInput) {
    const least = component.min_values ?? 1;
    return value.length < least ? `Please choose at least ${least}.` : undefined;
  }
  const { min_length: min = 0, max_length: max = 4000 } = component;
  if (value.length < min) return `Please enter at least ${min} characters.`;
  return value.length > max ? `Please enter at most ${max} characters.` : undefined;
}

/** The field as it is sent. */
export function submitted({ component }: ModalField, value: ModalValue): ModalSubmitComponent {
  const { custom_id, id } = component;
  const named = { custom_id, ...(id === undefined ? {} : { id }) };
  if (component.type === ComponentType.TextInput)
    return { type: component.type, ...named, value: String(value) };
  return { type: component.type, ...named, values: typeof value === 'string' ? [] : [...value] };
}
