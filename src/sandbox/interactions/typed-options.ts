import type { APIApplicationCommand, APIApplicationCommandOption } from 'discord-api-types/v10';
import type { TypedOption } from '../world/client-view.ts';

/** What a person typed, by option name. */
export type OptionValues = Readonly<Record<string, string | number | boolean | undefined>>;

const SUBCOMMAND = 1;
const GROUP = 2;

/**
 * Nests typed values under groups and subcommands as the client does.
 * @param path words after the command's name: `['filters', 'edit']`
 */
export function typeOptions(
  command: APIApplicationCommand,
  path: readonly string[],
  values: OptionValues,
  focused?: string,
): TypedOption[] {
  const trail: { name: string; type: number }[] = [];
  let level: readonly APIApplicationCommandOption[] = command.options ?? [];
  for (const word of path) {
    const next = level.find(({ name }) => name === word);
    if (!next || (next.type !== SUBCOMMAND && next.type !== GROUP)) {
      throw new Error(`/${command.name} has no subcommand "${path.join(' ')}"; ${listed(level)}`);
    }
    trail.push({ name: next.name, type: next.type });
    level = next.options ?? [];
  }
  const typed = Object.entries(values).flatMap(([name, value]): TypedOption[] => {
    if (value === undefined) return [];
    const option = level.find((candidate) => candidate.name === name);
    if (!option)
      throw new Error(`/${[command.name, ...path].join(' ')} has no option "${name}"; ${listed(level)}`);
    return [{ name, type: option.type, value, ...(name === focused ? { focused: true } : {}) }];
  });
  if (focused === undefined) assertRequired(command, path, level, typed);
  return trail.reduceRight<TypedOption[]>((options, step) => [{ ...step, options }], typed);
}

function assertRequired(
  command: APIApplicationCommand,
  path: readonly string[],
  level: readonly APIApplicationCommandOption[],
  typed: readonly TypedOption[],
): void {
  const missing = level.find(
    ({ name, required }) => required && !typed.some((option) => option.name === name),
  );
  if (missing) {
    throw new Error(
      `/${[command.name, ...path].join(' ')} needs the option "${missing.name}"; the client would not send it without.`,
    );
  }
}

function listed(level: readonly { readonly name: string }[]): string {
  return level.length === 0 ? 'it has none.' : `it has ${level.map(({ name }) => name).join(', ')}.`;
}
