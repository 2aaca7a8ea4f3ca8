import type { APIApplicationCommand } from 'discord-api-types/v10';

/** Names are unique per scope and type. */
const keyOf = (scope: string | null, type: number, name: string): string =>
  `${scope ?? 'global'}:${type}:${name}`;

/** The application's registered commands; a scope is a guild id, or null for global ones. */
export interface CommandStore {
  list(scope: string | null): APIApplicationCommand[];
  get(scope: string | null, id: string): APIApplicationCommand | undefined;
  /** Any scope. */
  byId(id: string): APIApplicationCommand | undefined;
  named(scope: string | null, type: number, name: string): APIApplicationCommand | undefined;
  /** What a client in this guild (or DM: null) can see: the guild's own, then the global ones. */
  visible(guildId: string | null): APIApplicationCommand[];
  /** The command a client would run: the guild's own wins over the global one. */
  resolve(guildId: string | null, type: number, name: string): APIApplicationCommand | undefined;
  put(scope: string | null, command: APIApplicationCommand): void;
  remove(scope: string | null, id: string): boolean;
}

export function createCommandStore(): CommandStore {
  const byId = new Map<string, APIApplicationCommand>();
  const byName = new Map<string, APIApplicationCommand>();
  const scopeOf = (command: APIApplicationCommand): string | null => command.guild_id ?? null;
  const list = (scope: string | null): APIApplicationCommand[] =>
    [...byId.values()].filter((command) => scopeOf(command) === scope);
  const named = (scope: string | null, type: number, name: string) => byName.get(keyOf(scope, type, name));

  function get(scope: string | null, id: string): APIApplicationCommand | undefined {
    const command = byId.get(id);
    return command && scopeOf(command) === scope ? command : undefined;
  }
  function remove(scope: string | null, id: string): boolean {
    const command = get(scope, id);
    if (!command) return false;
    byName.delete(keyOf(scope, command.type, command.name));
    return byId.delete(id);
  }

  return {
    list,
    get,
    named,
    remove,
    byId: (id) => byId.get(id),
    visible: (guildId) => (guildId === null ? list(null) : [...list(guildId), ...list(null)]),
    resolve: (guildId, type, name) =>
      (guildId ? named(guildId, type, name) : undefined) ?? named(null, type, name),
    put(scope, command) {
      const before = byId.get(command.id);
      if (before) byName.delete(keyOf(scope, before.type, before.name));
      byId.set(command.id, command);
      byName.set(keyOf(scope, command.type, command.name), command);
    },
  };
}
