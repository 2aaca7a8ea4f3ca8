import {
  type APIActionRowComponent,
  type APIComponentInMessageActionRow,
  ComponentType,
} from 'discord-api-types/v10';
import { fitComponents } from './fit-components.ts';
import { fitEmbeds } from './fit-embeds.ts';
import { json } from './json-bytes.ts';
import type { Message } from './message.ts';
import { bodyAround } from './to-body.ts';

type Row = APIActionRowComponent<APIComponentInMessageActionRow>;

const writeList = <T>(list: readonly T[], write: (entry: T) => void): void => {
  json.raw('[');
  for (let at = 0; at < list.length; at += 1) {
    if (at > 0) json.raw(',');
    write(list[at] as T);
  }
  json.raw(']');
};

const writeComponent = (component: APIComponentInMessageActionRow): void => {
  if (component.type !== ComponentType.StringSelect) {
    json.value(component);
    return;
  }
  const { options, ...select } = component;
  json.raw(`${JSON.stringify(select).slice(0, -1)},"options":`);
  writeList(options, json.lasting);
  json.raw('}');
};

const writeRow = ({ type, components }: Row): void => {
  json.raw(`{"type":${type},"components":`);
  writeList(components, writeComponent);
  json.raw('}');
};

/** Writes what `toBody` makes of a message; cards and menu entries that were written before are not written anew. */
export const writeBody = (message: Message, hidden = false): void => {
  json.raw(`${JSON.stringify(bodyAround(message, hidden)).slice(0, -1)},"embeds":`);
  writeList(fitEmbeds(message.embeds ?? []), json.lasting);
  json.raw(',"components":');
  writeList(fitComponents(message.components ?? []), writeRow);
  json.raw('}');
};
