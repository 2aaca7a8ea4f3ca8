import type { APIModalInteractionResponseCallbackData } from 'discord-api-types/v10';

/** What a person put into a modal, by `custom_id`. */
export type FormValues = Readonly<Record<string, string | boolean | readonly string[]>>;

interface Field {
  readonly type: number;
  readonly customId: string;
  readonly defaultText: string;
}

const LIST_TYPES: ReadonlySet<number> = new Set([3, 5, 6, 7, 8, 19, 22]);
const CHECKBOX = 23;

/** The `components` of a submitted modal: its own parts with the values in them. */
export function fillForm(modal: APIModalInteractionResponseCallbackData, values: FormValues): object[] {
  return modal.components.map((part: object, index) => {
    const type = 'type' in part ? Number(part.type) : 0;
    const id = 'id' in part ? Number(part.id) : index + 1;
    if ('component' in part) return { type, id, component: filled(part.component, values, id) };
    if ('components' in part && Array.isArray(part.components)) {
      return { type, id, components: part.components.map((child: unknown) => filled(child, values, id)) };
    }
    return { type, id };
  });
}

function filled(part: unknown, values: FormValues, id: number): object {
  const { type, customId, defaultText } = fieldOf(part);
  const value = values[customId];
  const base = { type, id: id + 100, custom_id: customId };
  if (LIST_TYPES.has(type))
    return { ...base, values: Array.isArray(value) ? value : value === undefined ? [] : [value] };
  if (type === CHECKBOX) return { ...base, value: value === true };
  return { ...base, value: value ?? defaultText };
}

function fieldOf(part: unknown): Field {
  if (typeof part !== 'object' || part === null) throw new Error('A modal part has no component in it.');
  return {
    type: 'type' in part ? Number(part.type) : 0,
    customId: 'custom_id' in part ? String(part.custom_id) : '',
    defaultText: 'value' in part ? String(part.value) : '',
  };
}
