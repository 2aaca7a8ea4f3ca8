import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { peopleSchema } from '../catalog/model/person.ts';
import { titleSchema } from '../catalog/model/title.ts';
import { vocabularySchema } from '../catalog/model/vocabulary.ts';
import { formatJson } from './format-json.ts';

const SCHEMAS = {
  'people.schema.json': peopleSchema,
  'title.schema.json': titleSchema,
  'vocabulary.schema.json': vocabularySchema,
};

const render = (schema: z.ZodType): string => formatJson(z.toJSONSchema(schema, { io: 'input' }));

/** Schema files that are missing or differ from the models. @param folder - the data folder */
export const staleSchemas = (folder: string): string[] =>
  Object.entries(SCHEMAS)
    .filter(([name, schema]) => {
      const path = join(folder, 'schema', name);
      return !existsSync(path) || readFileSync(path, 'utf8') !== render(schema);
    })
    .map(([name]) => name);

/** Writes the JSON Schemas, by which editors complete and check the data files. */
export const writeSchemas = (folder: string): void => {
  mkdirSync(join(folder, 'schema'), { recursive: true });
  for (const [name, schema] of Object.entries(SCHEMAS))
    writeFileSync(join(folder, 'schema', name), render(schema));
};
