import {
  type APIActionRowComponent,
  type APIComponentInMessageActionRow,
  ComponentType,
} from 'discord-api-types/v10';
import { cutText } from '../cut-text.ts';
import { CONTENT_MAX } from '../limits.ts';
import { fitComponents } from './fit-components.ts';
import { fitEmbeds } from './fit-embeds.ts';
import type { JsonWriter } from './json-bytes.ts';
import type { Message } from './message.ts';
import { bodyAround } from './to-body.ts';

type Row = APIActionRowComponent<APIComponentInMessageActionRow>;

const writeList = <T>(json: JsonWriter, list: readonly T[], write: (entry: T) => void): void => {
  json.raw('[');
  let isFirst = true;
  for (const entry of list) {
    if (!isFirst) json.raw(',');
    isFirst = false;
    write(entry);
  }
  json.raw(']');
};

const writeComponent = (json: JsonWriter, component: APIComponentInMessageActionRow): void => {
  if (component.type !== ComponentType.StringSelect) {
    json.value(component);
    return;
  }
  const select = JSON.stringify({ ...component, options: undefined });
  json.raw(`${select.slice(0, -1)},"options":`);
  writeList(json, component.options, json.value);
  json.raw('}');
};

const writeRow = (json: JsonWriter, { type, components }: Row): void => {
  json.raw(`{"type":${type},"components":`);
  writeList(json, components, (component) => writeComponent(json, component));
  json.raw('}');
};

/** Nearly every message is nothing but content, embeds and components that everybody sees. */
const isPlain = ({ files, pings }: Message, hidden: boolean): boolean =>
  !hidden && files === undefined && pings === undefined;

const around = (message: Message, hidden: boolean): string => {
  if (!isPlain(message, hidden))
    return `${JSON.stringify(bodyAround(message, hidden)).slice(0, -1)},"embeds":`;
  const content = JSON.stringify(cutText(message.content ?? '', CONTENT_MAX));
  return `{"content":${content},"allowed_mentions":{"parse":[]},"attachments":[],"embeds":`;
};

/** Writes what `toBody` makes of a message; cards and menu entries that were written before are not written anew. */
export const writeBody = (json: JsonWriter, message: Message, hidden = false): void => {
  json.raw(around(message, hidden));
  writeList(json, fitEmbeds(message.embeds ?? []), json.large);
  json.raw(',"components":');
  writeList(json, fitComponents(message.components ?? []), (row) => writeRow(json, row));
  json.raw('}');
};
