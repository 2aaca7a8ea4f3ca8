import type { Catalog } from '../catalog/catalog.ts';
import { CatalogBroken, type Fault, faultSentence } from '../catalog/load/fault.ts';
import { loadCatalog } from '../catalog/load/load-catalog.ts';
import { checkLikeness } from '../catalog/review/check-likeness.ts';
import { checkTerms } from '../catalog/review/check-terms.ts';
import { checkTwins } from '../catalog/review/check-twins.ts';
import { checkWording } from '../catalog/review/check-wording.ts';
import { coverageOf } from '../catalog/review/coverage.ts';
import { unformattedFiles } from './format-data.ts';
import type { Terminal } from './terminal/terminal.ts';
import { staleSchemas } from './write-schemas.ts';

const complain = (terminal: Terminal, lines: readonly string[], remedy: string): boolean => {
  if (lines.length === 0) return true;
  for (const line of [...lines, remedy]) terminal.complain(line);
  return false;
};

const complainOf = (terminal: Terminal, faults: readonly Fault[]): boolean =>
  complain(
    terminal,
    faults.map(faultSentence),
    `${faults.length} to mend; data/README.md explains every field.`,
  );

const sayCoverage = ({ say }: Terminal, catalog: Catalog): void => {
  const { titles, tracks, people, tracksPerTitle, withNativeName, tallies } = coverageOf(catalog);
  say(`${titles} titles, ${tracks} tracks (${tracksPerTitle.toFixed(1)} a title), ${people} people.`);
  say(
    `${Math.round(withNativeName * 100)} % of the titles in other languages than English carry their native name.`,
  );
  say(`${titles - checkLikeness(catalog).length} titles name at least two others that sound like them.`);
  for (const { of, counts } of tallies)
    say(`by ${of}: ${counts.map(([value, count]) => `${value} ${count}`).join(', ')}`);
};

/** Loads the catalog; where it is broken, says every fault and answers nothing. */
export const loadOrComplain = (folder: string, terminal: Terminal): Catalog | undefined => {
  try {
    return loadCatalog(folder);
  } catch (error) {
    if (!(error instanceof CatalogBroken)) throw error;
    complainOf(terminal, error.faults);
    return undefined;
  }
};

/** Says what the catalog covers and every fault of every file. @returns whether there is none */
export const checkData = (folder: string, terminal: Terminal): boolean => {
  const catalog = loadOrComplain(folder, terminal);
  if (catalog !== undefined) sayCoverage(terminal, catalog);
  const results = [
    catalog !== undefined &&
      complainOf(terminal, [...checkWording(catalog), ...checkTwins(catalog), ...checkTerms(catalog)]),
    complain(
      terminal,
      unformattedFiles(folder).map((file) => `${file}: not formatted`),
      'Run "npm run catalog -- format".',
    ),
    complain(
      terminal,
      staleSchemas(folder).map((file) => `schema/${file}: not what the models say`),
      'Run "npm run catalog -- schema".',
    ),
  ];
  const isSound = results.every(Boolean);
  if (isSound) terminal.say('No fault.');
  return isSound;
};
