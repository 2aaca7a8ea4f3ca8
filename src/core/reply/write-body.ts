import {
  type APIActionRowComponent,
  type APIComponentInMessageActionRow,
  ComponentType,
} from 'discord-api-types/v10';
import { fitComponents } from './fit-components.ts';
import { fitEmbeds } from './fit-embeds.ts';
import type { JsonWriter } from './json-bytes.ts';
import type { Message } from './message.ts';
import { bodyAround } from './to-body.ts';

type Row = APIActionRowComponent<APIComponentInMessageActionRow>;

const writeList = <T>(json: JsonWriter, list: readonly T[], write: (entry: T) => void): void => {
  json.raw('[');
  for (const [at, entry] of list.entries()) {
    if (at > 0) json.raw(',');
    write(entry);
  }
  json.raw(']');
};

const writeComponent = (json: JsonWriter, component: APIComponentInMessageActionRow): void => {
  if (component.type !== ComponentType.StringSelect) {
    json.value(component);
    return;
  }
  const { options, ...select } = component;
  json.raw(`${JSON.stringify(select).slice(0, -1)},"options":`);
  writeList(json, options, json.lasting);
  json.raw('}');
};

const writeRow = (json: JsonWriter, { type, components }: Row): void => {
  json.raw(`{"type":${type},"components":`);
  writeList(json, components, (component) => writeComponent(json, component));
  json.raw('}');
};

/** Writes what `toBody` makes of a message; cards and menu entries that were written before are not written anew. */
export const writeBody = (json: JsonWriter, message: Message, hidden = false): void => {
  json.raw(`${JSON.stringify(bodyAround(message, hidden)).slice(0, -1)},"embeds":`);
  writeList(json, fitEmbeds(message.embeds ?? []), json.lasting);
  json.raw(',"components":');
  writeList(json, fitComponents(message.components ?? []), (row) => writeRow(json, row));
  json.raw('}');
};
