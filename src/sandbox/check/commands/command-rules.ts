/** Rules of a command that no single field shows. */

import type { Fault } from '../fault.ts';
import { isRecord } from '../is-record.ts';
import { joinPath } from '../read.ts';

const COMMAND_SIZE_MAX = 8000;
/** Types 1 and 2 are subcommands and groups. */
const NESTING_MAX = 2;

type Part = Readonly<Record<string, unknown>>;

const partsOf = (value: unknown): Part[] => (Array.isArray(value) ? value.filter(isRecord) : []);

/** Order, names and kinds of options on every level. */
export function optionFaults(command: Part, at = ''): Fault[] {
  const options = partsOf(command.options);
  const path = joinPath(at, 'options');
  return [
    ...orderFaults(options, path),
    ...nameFaults(options, path),
    ...mixFaults(options, path),
    ...options.flatMap((option, index) => optionFaults(option, joinPath(path, index))),
  ];
}

function orderFaults(options: readonly Part[], path: string): Fault[] {
  const firstOptional = options.findIndex(({ required, type }) => !required && Number(type) > NESTING_MAX);
  if (firstOptional < 0) return [];
  return options.flatMap(({ required }, index) =>
    required && index > firstOptional
      ? {
          path: joinPath(path, index),
          code: 'APPLICATION_COMMAND_OPTIONS_REQUIRED_INVALID',
          message: 'Required options must be placed before non-required options',
        }
      : [],
  );
}

/** Names are unique; a translation may equal neither another default name nor a translation in its locale. */
function nameFaults(options: readonly Part[], path: string): Fault[] {
  const faults: Fault[] = [];
  const taken = new Map<string, number>();
  const claim = (mark: string, index: number, key: string): void => {
    const owner = taken.get(mark);
    if (owner !== undefined && owner !== index) {
      faults.push({
        path: joinPath(path, index, key),
        code: 'APPLICATION_COMMAND_OPTIONS_NAME_ALREADY_EXISTS',
        message: 'Option names must be unique.',
      });
    }
    taken.set(mark, owner ?? index);
  };
  for (const [index, { name }] of options.entries()) claim(`default:${String(name)}`, index, 'name');
  options.forEach(({ name_localizations: translations }, index) => {
    for (const [locale, name] of isRecord(translations) ? Object.entries(translations) : []) {
      if (typeof name !== 'string') continue;
      claim(`${locale}:${name}`, index, `name_localizations.${locale}`);
      const owner = taken.get(`default:${name}`);
      if (owner !== undefined && owner !== index)
        claim(`default:${name}`, index, `name_localizations.${locale}`);
    }
  });
  return faults;
}

function mixFaults(options: readonly Part[], path: string): Fault[] {
  const nested = options.filter(({ type }) => Number(type) <= NESTING_MAX).length;
  if (nested === 0 || nested === options.length) return [];
  return [
    {
      path,
      code: 'APPLICATION_COMMAND_OPTIONS_TYPE_INVALID',
      message: 'Sub-command and sub-command group option types are mutually exclusive to all other types',
    },
  ];
}

/** Characters of a command that count: per field the longest of its translations. */
export function commandSize(part: Part): number {
  const own =
    longest(part.name, part.name_localizations) + longest(part.description, part.description_localizations);
  const choices = partsOf(part.choices).reduce(
    (sum, choice) => sum + longest(choice.name, choice.name_localizations) + String(choice.value).length,
    0,
  );
  return own + choices + partsOf(part.options).reduce((sum, option) => sum + commandSize(option), 0);
}

function longest(value: unknown, translations: unknown): number {
  const all = [value, ...(isRecord(translations) ? Object.values(translations) : [])];
  return Math.max(0, ...all.map((one) => (typeof one === 'string' ? one.length : 0)));
}

export function sizeFaults(command: Part): Fault[] {
  if (commandSize(command) <= COMMAND_SIZE_MAX) return [];
  const message = `Command exceeds maximum size (${COMMAND_SIZE_MAX})`;
  return [{ path: '', code: 'APPLICATION_COMMAND_TOO_LARGE', message }];
}
