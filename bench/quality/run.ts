/**
 * `npm run bench:quality`: how good picks and look-ups are, beside MiniSearch, Fuse and a plain filter-and-shuffle over
 * the same catalog. `-- --failures` also lists what went wrong in the development half.
 */
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { loadCatalog } from '#src/catalog/load/load-catalog.ts';
import { say } from '#src/end-process.ts';
import { createLibrary } from '#src/library.ts';
import { createReport } from '../report/create-report.ts';
import { judgeBars } from './bars.ts';
import { sayFailures } from './failures.ts';
import { LOOK_UPS } from './look-ups/index.ts';
import { type LookUp, measureLookUps } from './measure-look-ups.ts';
import { type Answerer, measureQuestions } from './measure-questions.ts';
import { fuseLookUp } from './peers/fuse.ts';
import { miniSearchAnswers, miniSearchLookUp } from './peers/mini-search.ts';
import { ourAnswers, ourLookUp } from './peers/ours.ts';
import { shuffleAnswers } from './peers/shuffle.ts';
import { QUESTIONS } from './questions/index.ts';
import { lookUpTable, questionTables } from './tables.ts';

/** Chance decides between near equals: the mean over so many people is what a person may expect. */
const PEOPLE = 5;

const { values } = parseArgs({ options: { failures: { type: 'boolean', default: false } } });
const catalog = loadCatalog(fileURLToPath(new URL('../../data', import.meta.url)));
const library = createLibrary(catalog);
const ask = (answer: Answerer) => measureQuestions(catalog, QUESTIONS, answer);
const lookUp = (one: LookUp) => measureLookUps(catalog, LOOK_UPS, one).results;

const people = Array.from({ length: PEOPLE }, (_, person) => ask(ourAnswers(library, `person ${person}`)));
const [first] = people;
const questions = {
  Leitmotif: people.flatMap(({ results }) => results),
  MiniSearch: ask(miniSearchAnswers(catalog, false)).results,
  'MiniSearch + words': ask(miniSearchAnswers(catalog, true)).results,
  shuffle: ask(shuffleAnswers(catalog)).results,
};
const lookUps = {
  Leitmotif: lookUp(ourLookUp(library)),
  MiniSearch: lookUp(miniSearchLookUp(catalog)),
  Fuse: lookUp(fuseLookUp(catalog)),
};

const report = createReport(say);
report.note(
  `${catalog.titles.length} titles; ${first?.results.length} of ${QUESTIONS.length} questions (the catalog lacks ${first?.lacking.size} listed titles), ` +
    `${lookUps.Leitmotif.length} of ${LOOK_UPS.flatMap((set) => set.lookUps).length} look-ups.`,
);
questionTables(questions, report);
lookUpTable(lookUps, report);
judgeBars(questions, lookUps, report);
report.end();
if (values.failures) sayFailures(first?.results ?? [], lookUps.Leitmotif, say);
