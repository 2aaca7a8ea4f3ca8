import { z } from 'zod';
import type { Fault } from '../fault.ts';
import { filledText, snowflake } from '../fields.ts';
import { isRecord } from '../is-record.ts';
import { faultsOf, joinPath } from '../read.ts';
import { commandOptions, named } from './command-options.ts';
import { optionFaults, sizeFaults } from './command-rules.ts';
import { localized } from './locales.ts';

const shared = {
  id: snowflake.nullish(),
  default_member_permissions: z.union([z.string().regex(/^\d+$/), z.int().min(0)]).nullish(),
  dm_permission: z.boolean().nullish(),
  default_permission: z.boolean().nullish(),
  integration_types: z
    .array(z.union([z.literal(0), z.literal(1)]))
    .min(1)
    .nullish(),
  contexts: z
    .array(z.union([z.literal(0), z.literal(1), z.literal(2)]))
    .min(1)
    .nullish(),
  nsfw: z.boolean().nullish(),
};
const slash = z.strictObject({ type: z.literal(1), ...named, ...shared, options: commandOptions.nullish() });
const menuName = filledText(32);
const menu = <Type extends 2 | 3>(type: Type) =>
  z.strictObject({
    type: z.literal(type),
    name: menuName,
    name_localizations: localized(menuName).nullish(),
    // Menus have no description; Discord sends back an empty one.
    description: z.literal('').nullish(),
    description_localizations: z.strictObject({}).nullish(),
    options: z.array(z.never()).nullish(),
    ...shared,
  });
const command = z.discriminatedUnion('type', [slash, menu(2), menu(3)]);

/** Commands of each type that one scope may hold. */
const ROOM = { 1: 100, 2: 15, 3: 15 } as const;

/** Holds one command definition against Discord's limits. */
export function checkCommand(body: unknown, at = ''): Fault[] {
  if (!isRecord(body)) return faultsOf(command, body, at);
  const formal = faultsOf(command, { ...body, type: body.type ?? 1 }, at);
  const extra = [...optionFaults(body), ...sizeFaults(body)];
  return [...formal, ...extra.map((fault) => ({ ...fault, path: joinPath(at, fault.path) }))];
}

/** Holds the body of a bulk overwrite against Discord's limits: every command, their number and names. */
export function checkCommands(body: unknown): Fault[] {
  if (!Array.isArray(body)) return faultsOf(z.array(command), body);
  const faults = body.flatMap((entry: unknown, index) => checkCommand(entry, String(index)));
  const entries: Readonly<Record<string, unknown>>[] = body.filter(isRecord);
  for (const [type, room] of Object.entries(ROOM)) {
    const count = entries.filter((entry) => String(entry.type ?? 1) === type).length;
    if (count > room) {
      const message = `${count} commands of type ${type}; at most ${room} fit.`;
      faults.push({ path: '', code: 'TOO_MANY_COMMANDS', message });
    }
  }
  const seen = new Set<string>();
  entries.forEach((entry, index) => {
    const mark = `${String(entry.type ?? 1)}:${String(entry.name)}`;
    if (seen.has(mark)) {
      const message = 'Application command names must be unique';
      faults.push({ path: `${index}.name`, code: 'APPLICATION_COMMANDS_DUPLICATE_NAME', message });
    }
    seen.add(mark);
  });
  return faults;
}
