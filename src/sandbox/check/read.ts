import type { z } from 'zod';
import type { Fault } from './fault.ts';

type Issue = z.core.$ZodIssue;

/** Checks a body against a schema and tells the breaches in Discord's words; `at` is the path of the body itself. */
export function faultsOf(schema: z.ZodType, body: unknown, at = ''): Fault[] {
  const read = schema.safeParse(body, { reportInput: true });
  return read.success ? [] : read.error.issues.flatMap((issue) => faultsOfIssue(issue, at));
}

function faultsOfIssue(issue: Issue, at: string): Fault[] {
  const path = joinPath(at, ...issue.path);
  switch (issue.code) {
    case 'unrecognized_keys':
      return issue.keys.map((key) => ({
        path: joinPath(path, key),
        code: 'UNKNOWN_KEY',
        message: `"${key}" is no field here; Discord would ignore it, the sandbox refuses it so that a misspelling shows.`,
      }));
    case 'custom':
      return [{ path, code: String(issue.params?.code ?? 'BASE_TYPE_INVALID'), message: issue.message }];
    case 'invalid_type':
      return [{ path, ...wrongType(issue.expected, issue.input) }];
    case 'invalid_value':
      return [{ path, ...oneOf(issue.input, issue.values) }];
    case 'invalid_union':
      return [
        {
          path,
          code: 'UNION_TYPE_CHOICES',
          message: 'Value of field "type" must be one of those allowed here.',
        },
      ];
    case 'too_big':
      return [{ path, ...outOfRange(issue.origin, 'max', issue.maximum) }];
    case 'too_small':
      return [{ path, ...outOfRange(issue.origin, 'min', issue.minimum) }];
    default:
      return [{ path, code: 'STRING_TYPE_REGEX', message: 'String value did not match validation regex.' }];
  }
}

/** Joins keys to a path with dots. */
export function joinPath(...keys: readonly PropertyKey[]): string {
  return keys
    .filter((key) => key !== '')
    .map(String)
    .join('.');
}

type Words = Omit<Fault, 'path'>;

function wrongType(expected: string, input: unknown): Words {
  if (input === undefined) return { code: 'BASE_TYPE_REQUIRED', message: 'This field is required' };
  const shown = typeof input === 'object' ? JSON.stringify(input) : String(input);
  if (expected === 'string')
    return { code: 'STRING_TYPE_CONVERT', message: `Could not interpret "${shown}" as string.` };
  if (expected === 'boolean')
    return { code: 'BOOLEAN_TYPE_CONVERT', message: 'Must be either true or false.' };
  if (expected === 'array')
    return { code: 'LIST_TYPE_CONVERT', message: 'Only iterables may be used in a ListType' };
  if (expected === 'int' || expected === 'number')
    return { code: 'NUMBER_TYPE_COERCE', message: `Value "${shown}" is not int.` };
  return { code: 'DICT_TYPE_CONVERT', message: 'Only dictionaries may be used in a DictType' };
}

function oneOf(input: unknown, values: readonly unknown[]): Words {
  if (input === undefined) return { code: 'BASE_TYPE_REQUIRED', message: 'This field is required' };
  return {
    code: 'BASE_TYPE_CHOICES',
    message: `Value must be one of {${values.map((value) => JSON.stringify(value)).join(', ')}}.`,
  };
}

function outOfRange(origin: string, side: 'min' | 'max', bound: number | bigint): Words {
  if (origin === 'string' || origin === 'array') {
    return side === 'max'
      ? { code: 'BASE_TYPE_MAX_LENGTH', message: `Must be ${bound} or fewer in length.` }
      : { code: 'BASE_TYPE_MIN_LENGTH', message: `Must be ${bound} or more in length.` };
  }
  return side === 'max'
    ? { code: 'NUMBER_TYPE_MAX', message: `int value should be less than or equal to ${bound}.` }
    : { code: 'NUMBER_TYPE_MIN', message: `int value should be greater than or equal to ${bound}.` };
}
