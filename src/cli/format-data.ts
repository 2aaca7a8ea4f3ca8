import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { personSchema } from '../catalog/model/person.ts';
import { titleSchema } from '../catalog/model/title.ts';
import { formatJson } from './format-json.ts';

/** Orders keys as the model has them; what the model does not know stays, last, for `check` to complain about. */
const orderKeys = (schema: z.core.$ZodType, value: unknown): unknown => {
  if (schema instanceof z.ZodOptional) return orderKeys(schema.unwrap(), value);
  if (schema instanceof z.ZodArray && Array.isArray(value))
    return value.map((one) => orderKeys(schema.element, one));
  if (!(schema instanceof z.ZodObject) || typeof value !== 'object' || value === null) return value;
  const shape: Readonly<Record<string, z.core.$ZodType>> = schema.shape;
  const given = new Map<string, unknown>(Object.entries(value));
  const known = Object.entries(shape)
    .filter(([key]) => given.has(key))
    .map(([key, part]): [string, unknown] => [key, orderKeys(part, given.get(key))]);
  return Object.fromEntries([...known, ...[...given].filter(([key]) => !(key in shape))]);
};

const idOf = (entry: unknown): string =>
  typeof entry === 'object' && entry !== null && 'id' in entry ? String(entry.id) : '';

const sortById = (people: unknown): unknown =>
  Array.isArray(people) ? [...people].sort((a, b) => (idOf(a) < idOf(b) ? -1 : 1)) : people;

/** A title as its file has it. */
export const formatTitle = (title: unknown): string => formatJson(orderKeys(titleSchema, title));

/** `people.json` as it is written, sorted by id. */
export const formatPeople = (people: unknown): string =>
  formatJson(orderKeys(z.array(personSchema), sortById(people)));

/** Every data file with the text it should have; files that are no JSON are left to `check`. */
const wanted = (folder: string): [file: string, now: string, formatted: string][] => {
  const read = (file: string, format: (content: unknown) => string): [string, string, string][] => {
    const now = readFileSync(join(folder, file), 'utf8');
    try {
      return [[file, now, format(JSON.parse(now))]];
    } catch {
      return [];
    }
  };
  const titles = readdirSync(join(folder, 'titles')).filter((name) => name.endsWith('.json'));
  return [
    ...titles.flatMap((name) => read(`titles/${name}`, formatTitle)),
    ...read('people.json', formatPeople),
    ...read('vocabulary.json', formatJson),
  ];
};

/** Files whose text is not exactly what the formatter writes. @param folder - the data folder */
export const unformattedFiles = (folder: string): string[] =>
  wanted(folder)
    .filter(([, now, formatted]) => now !== formatted)
    .map(([file]) => file);

/** Formats every data file; answers those that changed. */
export const formatData = (folder: string): string[] => {
  const changed = wanted(folder).filter(([, now, formatted]) => now !== formatted);
  for (const [file, , formatted] of changed) writeFileSync(join(folder, file), formatted);
  return changed.map(([file]) => file);
};
