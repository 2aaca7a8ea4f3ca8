import { fileURLToPath } from 'node:url';
import { Command } from 'commander';
import { CatalogBroken, faultSentence } from '../catalog/load/fault.ts';
import { loadCatalog } from '../catalog/load/load-catalog.ts';
import { formatData, unformattedFiles } from './format-data.ts';
import { staleSchemas, writeSchemas } from './write-schemas.ts';

const DATA = fileURLToPath(new URL('../../data', import.meta.url));

const say = (line: string): void => void process.stdout.write(`${line}\n`);

const complain = (lines: readonly string[], remedy: string): void => {
  for (const line of lines) process.stderr.write(`${line}\n`);
  process.stderr.write(`${remedy}\n`);
  process.exitCode = 1;
};

const check = (): void => {
  try {
    const { titles, people } = loadCatalog(DATA);
    const tracks = titles.reduce((sum, title) => sum + title.tracks.length, 0);
    say(`${titles.length} titles, ${tracks} tracks, ${people.length} people: no fault.`);
  } catch (error) {
    if (!(error instanceof CatalogBroken)) throw error;
    complain(error.faults.map(faultSentence), `${error.message}; data/README.md explains every field.`);
  }
  const unformatted = unformattedFiles(DATA).map((file) => `${file}: not formatted`);
  if (unformatted.length > 0) complain(unformatted, 'Run "npm run catalog -- format".');
  const stale = staleSchemas(DATA).map((file) => `schema/${file}: not what the models say`);
  if (stale.length > 0) complain(stale, 'Run "npm run catalog -- schema".');
};

const program = new Command('catalog').description('Looks after the files in data/');
program.command('check').description('Reports every fault of every file').action(check);
program
  .command('format')
  .description('Puts keys, order and blanks right')
  .action(() => say(`${formatData(DATA).length} files changed.`));
program
  .command('schema')
  .description('Writes the JSON Schemas from the models')
  .action(() => writeSchemas(DATA));
program.parse();
