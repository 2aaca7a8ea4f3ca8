import { z } from 'zod';
import { createCatalog } from '#src/catalog/catalog.ts';
import { checkReferences } from '#src/catalog/load/check-references.ts';
import { checkTitle } from '#src/catalog/load/check-title.ts';
import { type Fault, faultsOf } from '#src/catalog/load/fault.ts';
import { titleSchema } from '#src/catalog/model/title.ts';
import { checkWording } from '#src/catalog/review/check-wording.ts';
import { isWithin, type Path, schemaAt, unwrap } from '../field-path.ts';
import type { Session } from '../session.ts';
import { probeTitle } from './probe-title.ts';
import { expectation } from './read-answer.ts';

/** Comparing texts with those of all titles is worth its time for these alone. */
const PROSE = ['premise', 'why'];

/** A fault of an answer: what was found in it, if it is a part of it, and what is expected. */
const problemOf = ({ field, found, expected }: Fault): string =>
  [field === '' ? '' : found, expected].filter(Boolean).join(' ');

/** What is wrong with a value by a model's part alone; for numbers and yes or no in the words of the question. */
export const problemsBySchema = (schema: z.ZodType, value: unknown): string[] => {
  const parsed = schema.safeParse(value);
  if (parsed.success) return [];
  const inner = unwrap(schema);
  if (value !== undefined && (inner instanceof z.ZodNumber || inner instanceof z.ZodBoolean))
    return [`must be ${expectation(inner)}`];
  return faultsOf('', value, parsed.error).map(problemOf);
};

/** What is wrong with a value at a path: by the model, by the rules for a title, by what it refers to. */
export const problemsWith = (session: Session, path: Path, value: unknown): string[] => {
  const problems = problemsBySchema(schemaAt(titleSchema, path), value);
  if (problems.length > 0) return problems;
  const probe = probeTitle(session, path, value);
  const file = `titles/${probe.id}.json`;
  const { catalog } = session;
  const { people, vocabulary } = session.known();
  const others = catalog.titles.filter(({ id }) => id !== probe.id);
  const faults = [
    ...checkTitle(file, probe),
    ...checkReferences(path[0] === 'similar' ? [...others, probe] : [probe], people, vocabulary),
    ...(PROSE.includes(String(path[0]))
      ? checkWording(createCatalog([...others, probe], people, vocabulary))
      : []),
  ];
  return faults.filter((fault) => fault.file === file && isWithin(fault.field, path)).map(problemOf);
};
