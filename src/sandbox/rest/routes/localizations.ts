import type { APIApplicationCommand } from 'discord-api-types/v10';

const LOCALIZED: ReadonlySet<string> = new Set(['name_localizations', 'description_localizations']);

/** Lists leave translations out unless `with_localizations=true` asks for them. */
export function withoutLocalizations(command: APIApplicationCommand): APIApplicationCommand {
  const copy: APIApplicationCommand = JSON.parse(
    JSON.stringify(command, (key, value: unknown) => (LOCALIZED.has(key) ? undefined : value)),
  );
  return copy;
}
