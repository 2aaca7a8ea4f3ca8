import type { z } from 'zod';

/** One thing wrong in a data file: where, what was found, what is expected. */
export interface Fault {
  /** File, relative to the data folder: `titles/goblin.json`. */
  readonly file: string;
  /** Path of the field, `tracks[2].year`; empty for the file as a whole. */
  readonly field: string;
  /** What stands there, shortened; empty where nothing does. */
  readonly found: string;
  readonly expected: string;
}

/** Thrown when a catalog cannot be used; carries every fault of every file. */
export class CatalogBroken extends Error {
  override readonly name = 'CatalogBroken';
  readonly faults: readonly Fault[];

  constructor(faults: readonly Fault[]) {
    super(`the catalog has ${faults.length} ${faults.length === 1 ? 'fault' : 'faults'}`);
    this.faults = faults;
  }
}

/** A fault as a sentence: `titles/goblin.json: year is "2O16", must be a number`. */
export const faultSentence = ({ file, field, found, expected }: Fault): string => {
  const where = field === '' ? file : `${file}: ${field}`;
  return found === '' ? `${where}: ${expected}` : `${where} is ${found}, ${expected}`;
};

const FOUND_MAX = 80;

/** A value as a fault quotes it. */
export const quote = (value: unknown): string => {
  const text = value === undefined ? '' : JSON.stringify(value);
  return text.length > FOUND_MAX ? `${text.slice(0, FOUND_MAX)}…` : text;
};

const fieldOf = (path: readonly PropertyKey[]): string =>
  path.reduce<string>(
    (field, key) =>
      typeof key === 'number' ? `${field}[${key}]` : field === '' ? String(key) : `${field}.${String(key)}`,
    '',
  );

const valueAt = (root: unknown, path: readonly PropertyKey[]): unknown =>
  path.reduce<unknown>(
    (value, key) => (typeof value === 'object' && value !== null ? Reflect.get(value, key) : undefined),
    root,
  );

const expectedBy = (issue: z.core.$ZodIssue, found: unknown): string => {
  switch (issue.code) {
    case 'invalid_type':
      return found === undefined ? `is missing; must be a ${issue.expected}` : `must be a ${issue.expected}`;
    case 'invalid_value':
      return `must be one of ${issue.values.map(String).join(', ')}`;
    case 'unrecognized_keys':
      return `has unknown fields: ${issue.keys.join(', ')}; check the spelling in data/README.md`;
    default:
      return issue.message;
  }
};

/** Zod's issues with one file's content, as faults. */
export const faultsOf = (file: string, content: unknown, error: z.ZodError): Fault[] =>
  error.issues.map((issue) => {
    const found = valueAt(content, issue.path);
    const isWhole = issue.code === 'unrecognized_keys';
    return {
      file,
      field: fieldOf(issue.path),
      found: isWhole ? '' : quote(found),
      expected: expectedBy(issue, found),
    };
  });
