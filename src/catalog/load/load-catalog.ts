import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { z } from 'zod';
import { type Catalog, createCatalog } from '../catalog.ts';
import { type Person, peopleSchema } from '../model/person.ts';
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
  // Code made for a schema would pay off after thousands of files.
  const parsed = schema.safeParse(content, { jitless: true });
  if (!parsed.success) faults.push(...faultsOf(file, content, parsed.error));
  return parsed.data;
};

/** Title files of a folder; `undefined` where there is no such folder. */
const listTitles = (folder: string): string[] | undefined => {
  try {
    return readdirSync(join(folder, 'titles'))
      .filter((name) => name.endsWith('.json'))
      .sort()
      .map((name) => `titles/${name}`);
  } catch {
    return undefined;
  }
};

const readTitles = (folder: string, files: readonly string[], faults: Fault[]): Title[] =>
  files.flatMap((file) => {
    const title = readFile(folder, file, titleSchema, faults);
    if (title === undefined) return [];
    faults.push(...checkTitle(file, title));
    return [title];
  });

/** Later entries replace earlier ones of the same id. */
const layered = <T extends { readonly id: string }>(...layers: readonly (readonly T[])[]): T[] => [
  ...new Map(layers.flat().map((entry) => [entry.id, entry])).values(),
];

/** Extra and corrected entries; an overlay may hold titles, people or both. */
const readOverlay = (
  overlay: string,
  faults: Fault[],
): { titles: readonly Title[]; people: readonly Person[] } => {
  const files = listTitles(overlay) ?? [];
  const hasPeople = existsSync(join(overlay, 'people.json'));
  if (files.length === 0 && !hasPeople)
    faults.push({
      file: overlay,
      field: '',
      found: '',
      expected:
        'holds neither titles/ with JSON files nor people.json; CATALOG_OVERLAY must name such a folder',
    });
  return {
    titles: readTitles(overlay, files, faults),
    people: hasPeople ? (readFile(overlay, 'people.json', peopleSchema, faults) ?? []) : [],
  };
};

/**
 * Loads the catalog from a folder with `titles/`, `people.json` and `vocabulary.json`.
 *
 * @param overlay - a folder of extra or corrected titles and people; an entry of a known id replaces it
 * @throws CatalogBroken with every fault of every file, when there is any
 */
export const loadCatalog = (folder: string, overlay?: string): Catalog => {
  const faults: Fault[] = [];
  const vocabulary = readFile(folder, 'vocabulary.json', vocabularySchema, faults);
  const basePeople = readFile(folder, 'people.json', peopleSchema, faults);
  const files = listTitles(folder);
  if (files === undefined)
    faults.push({
      file: 'titles',
      field: '',
      found: '',
      expected: 'cannot be listed; the data folder must hold it',
    });
  const extra = overlay === undefined ? { titles: [], people: [] } : readOverlay(overlay, faults);
  const titles = layered(readTitles(folder, files ?? [], faults), extra.titles);
  const people = layered(basePeople ?? [], extra.people);
  if (vocabulary !== undefined) {
    faults.push(...checkVocabulary(vocabulary));
    if (basePeople !== undefined) faults.push(...checkReferences(titles, people, vocabulary));
  }
  if (faults.length > 0 || vocabulary === undefined) throw new CatalogBroken(faults);
  return createCatalog(titles, people, vocabulary);
};
