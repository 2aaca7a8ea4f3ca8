import { DiscordAPIError, type REST } from '@discordjs/rest';
import {
  type APIApplicationCommand,
  type RESTPostAPIApplicationCommandsJSONBody,
  Routes,
} from 'discord-api-types/v10';
import type { Log } from '#src/core/log.ts';

type Body = RESTPostAPIApplicationCommandsJSONBody;

/** What we set; everything else that Discord answers is its own. */
const OURS = new Set([
  'type',
  'name',
  'name_localizations',
  'description',
  'description_localizations',
  'options',
  'choices',
  'value',
  'required',
  'autocomplete',
  'channel_types',
  'min_value',
  'max_value',
  'min_length',
  'max_length',
  'default_member_permissions',
  'nsfw',
  'integration_types',
  'contexts',
]);

/** Commands of one server have no contexts. */
const GLOBAL_ONLY = new Set(['integration_types', 'contexts']);

const isNothing = (value: unknown): boolean =>
  value === undefined ||
  value === null ||
  value === false ||
  value === '' ||
  (Array.isArray(value) && value.length === 0);

const inOrder = (entries: readonly (readonly [string, unknown])[]): object =>
  Object.fromEntries([...entries].sort(([a], [b]) => (a < b ? -1 : 1)));

/** A value in a form that compares: our fields only at every depth, in one order, without what says nothing. */
const comparable = (value: unknown, isGlobal: boolean): unknown => {
  if (Array.isArray(value)) return value.map((one) => comparable(one, isGlobal));
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value)
    .filter(([key, one]) => OURS.has(key) && !isNothing(one) && (isGlobal || !GLOBAL_ONLY.has(key)))
    .map(([key, one]): [string, unknown] => {
      if (GLOBAL_ONLY.has(key) && Array.isArray(one)) return [key, [...one].sort()];
      // Its keys are languages.
      if (key.endsWith('_localizations')) return [key, inOrder(Object.entries(Object(one)))];
      return [key, comparable(one, isGlobal)];
    });
  return inOrder(entries);
};

const fingerprint = (commands: readonly object[], isGlobal: boolean): string =>
  JSON.stringify(commands.map((command) => JSON.stringify(comparable(command, isGlobal))).sort());

/** Whether what is registered says the same as our commands. @param isGlobal - not those of one server */
export const isRegistered = (
  registered: readonly object[],
  bodies: readonly Body[],
  isGlobal: boolean,
): boolean => fingerprint(registered, isGlobal) === fingerprint(bodies, isGlobal);

/** What is registered; `undefined` where the server cannot say, so that the commands are simply written. */
const readRegistered = async (read: () => Promise<unknown>): Promise<APIApplicationCommand[] | undefined> => {
  try {
    const answer = await read();
    return Array.isArray(answer) ? answer : undefined;
  } catch (error) {
    if (error instanceof DiscordAPIError && (error.status === 404 || error.status === 405)) return undefined;
    throw error;
  }
};

interface SyncOptions {
  readonly rest: REST;
  readonly applicationId: string;
  /** Register in this server only. */
  readonly guildId: string | undefined;
  readonly bodies: readonly Body[];
  readonly log: Log;
  /** Whether this process is the one that writes. */
  readonly mayWrite: () => Promise<boolean>;
  /** Until it is worth looking again what another process wrote. */
  readonly pause: () => Promise<unknown>;
}

/**
 * Makes Discord know our commands: reads what is registered and writes, in one request, only when something differs.
 * Of several processes one writes; the others look again until it has.
 *
 * @returns the commands as registered, with their ids
 */
export const syncCommands = async ({
  rest,
  applicationId,
  guildId,
  bodies,
  log,
  mayWrite,
  pause,
}: SyncOptions): Promise<APIApplicationCommand[]> => {
  const isGlobal = guildId === undefined;
  const route = isGlobal
    ? Routes.applicationCommands(applicationId)
    : Routes.applicationGuildCommands(applicationId, guildId);
  const query = new URLSearchParams({ with_localizations: 'true' });
  for (;;) {
    const registered = await readRegistered(() => rest.get(route, { query }));
    if (registered !== undefined && isRegistered(registered, bodies, isGlobal)) {
      log.info({ commands: registered.length }, 'commands are up to date');
      return registered;
    }
    if (await mayWrite()) break;
    await pause();
  }
  const written = (await rest.put(route, { body: bodies })) as APIApplicationCommand[];
  log.info({ commands: written.length, ...(guildId && { guildId }) }, 'commands registered');
  return written;
};
