import { fileURLToPath } from 'node:url';
import { Command } from 'commander';
import type { Catalog } from '../catalog/catalog.ts';
import { CatalogBroken, type Fault, faultSentence } from '../catalog/load/fault.ts';
import { loadCatalog } from '../catalog/load/load-catalog.ts';
import { checkTerms } from '../catalog/review/check-terms.ts';
import { checkTwins } from '../catalog/review/check-twins.ts';
import { checkWording } from '../catalog/review/check-wording.ts';
import { coverageOf } from '../catalog/review/coverage.ts';
import { formatData, unformattedFiles } from './format-data.ts';
import { staleSchemas, writeSchemas } from './write-schemas.ts';

const DATA = fileURLToPath(new URL('../../data', import.meta.url));

const say = (line: string): void => void process.stdout.write(`${line}\n`);

const complain = (lines: readonly string[], remedy: string): void => {
  if (lines.length === 0) return;
  for (const line of lines) process.stderr.write(`${line}\n`);
  process.stderr.write(`${remedy}\n`);
  process.exitCode = 1;
};

const complainOf = (faults: readonly Fault[]): void =>
  complain(faults.map(faultSentence), `${faults.length} to mend; data/README.md explains every field.`);

const sayCoverage = (catalog: Catalog): void => {
  const { titles, tracks, people, tracksPerTitle, withNativeName, tallies } = coverageOf(catalog);
  say(`${titles} titles, ${tracks} tracks (${tracksPerTitle.toFixed(1)} a title), ${people} people.`);
  say(
    `${Math.round(withNativeName * 100)} % of the titles in other languages than English carry their native name.`,
  );
  for (const { of, counts } of tallies)
    say(`by ${of}: ${counts.map(([value, count]) => `${value} ${count}`).join(', ')}`);
};

const load = (): Catalog | undefined => {
  try {
    return loadCatalog(DATA);
  } catch (error) {
    if (!(error instanceof CatalogBroken)) throw error;
    complainOf(error.faults);
    return undefined;
  }
};

const check = (): void => {
  const catalog = load();
  if (catalog !== undefined) {
    sayCoverage(catalog);
    complainOf([...checkWording(catalog), ...checkTwins(catalog), ...checkTerms(catalog)]);
  }
  complain(
    unformattedFiles(DATA).map((file) => `${file}: not formatted`),
    'Run "npm run catalog -- format".',
  );
  complain(
    staleSchemas(DATA).map((file) => `schema/${file}: not what the models say`),
    'Run "npm run catalog -- schema".',
  );
  if (process.exitCode === undefined) say('No fault.');
};

const program = new Command('catalog').description('Looks after the files in data/');
program
  .command('check')
  .description('Reports every fault of every file, and what the catalog covers')
  .action(check);
program
  .command('format')
  .description('Puts keys, order and blanks right')
  .action(() => say(`${formatData(DATA).length} files changed.`));
program
  .command('schema')
  .description('Writes the JSON Schemas from the models')
  .action(() => writeSchemas(DATA));
program.parse();
