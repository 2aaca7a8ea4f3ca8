import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { z } from 'zod';
import { type Catalog, createCatalog } from '../catalog.ts';
import { peopleSchema } from '../model/person.ts';
import { type Title, titleSchema } from '../model/title.ts';
import { vocabularySchema } from '../model/vocabulary.ts';
import { checkReferences } from './check-references.ts';
import { checkTitle } from './check-title.ts';
import { checkVocabulary } from './check-vocabulary.ts';
import { CatalogBroken, type Fault, faultsOf } from './fault.ts';

const why = (error: unknown): string => (error instanceof Error ? error.message : String(error));

/** Reads and checks one JSON file; what is wrong with it goes to `faults`. */
const readFile = <S extends z.ZodType>(folder: string, file: string, schema: S, faults: Fault[]) => {
  let content: unknown;
  try {
    content = JSON.parse(readFileSync(join(folder, file), 'utf8'));
  } catch (error) {
    faults.push({ file, field: '', found: '', expected: `cannot be read: ${why(error)}` });
    return undefined;
  }
  const parsed = schema.safeParse(content);
  if (!parsed.success) faults.push(...faultsOf(file, content, parsed.error));
  return parsed.data;
};

const listTitles = (folder: string, faults: Fault[]): string[] => {
  try {
    return readdirSync(join(folder, 'titles'))
      .filter((name) => name.endsWith('.json'))
      .sort()
      .map((name) => `titles/${name}`);
  } catch (error) {
    faults.push({ file: 'titles', field: '', found: '', expected: `cannot be listed: ${why(error)}` });
    return [];
  }
};

/**
 * Loads the catalog from a folder with `titles/`, `people.json` and `vocabulary.json`.
 *
 * @throws CatalogBroken with every fault of every file, when there is any
 */
export const loadCatalog = (folder: string): Catalog => {
  const faults: Fault[] = [];
  const vocabulary = readFile(folder, 'vocabulary.json', vocabularySchema, faults);
  const people = readFile(folder, 'people.json', peopleSchema, faults);
  const titles: Title[] = [];
  for (const file of listTitles(folder, faults)) {
    const title = readFile(folder, file, titleSchema, faults);
    if (title === undefined) continue;
    faults.push(...checkTitle(file, title));
    titles.push(title);
  }
  if (vocabulary !== undefined) faults.push(...checkVocabulary(vocabulary));
  if (vocabulary !== undefined && people !== undefined)
    faults.push(...checkReferences(titles, people, vocabulary));
  if (faults.length > 0 || vocabulary === undefined || people === undefined) throw new CatalogBroken(faults);
  return createCatalog(titles, people, vocabulary);
};
