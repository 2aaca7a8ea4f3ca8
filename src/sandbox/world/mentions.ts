import type { APIAllowedMentions, APIUser } from 'discord-api-types/v10';
import type { Guild } from './models.ts';
import type { World } from './world.ts';

interface Mentions {
  readonly mentions: APIUser[];
  readonly mention_roles: string[];
  readonly mention_everyone: boolean;
}

const NOBODY: Mentions = { mentions: [], mention_roles: [], mention_everyone: false };

export interface MentionRules {
  /** Where it is written. */
  readonly guild: Guild | undefined;
  /** May the author ping everyone and any role? */
  readonly pingsAll: boolean;
  readonly allowed: APIAllowedMentions | null | undefined;
  /** What is parsed when `allowed` is absent: everything in channels, users only in interactions. */
  readonly usersOnly: boolean;
}

/** Whom a text pings, by `allowed_mentions` and the author's rights. */
export function mentionsIn(
  world: World,
  text: string,
  { guild, pingsAll, allowed, usersOnly }: MentionRules,
): Mentions {
  if (!text.includes('@')) return NOBODY;
  const parse: readonly string[] = allowed
    ? (allowed.parse ?? [])
    : usersOnly
      ? ['users']
      : ['users', 'roles', 'everyone'];
  const may = (kind: 'users' | 'roles', id: string): boolean =>
    parse.includes(kind) || (allowed?.[kind]?.includes(id) ?? false);
  const ids = (pattern: RegExp): string[] => [
    ...new Set([...text.matchAll(pattern)].flatMap((found) => found[1] ?? [])),
  ];
  return {
    mentions: ids(/<@!?(\d+)>/g)
      .filter((id) => may('users', id))
      .flatMap((id) => world.users.get(id) ?? []),
    mention_roles: ids(/<@&(\d+)>/g).filter((id) => {
      const role = guild?.roles.get(id);
      return role !== undefined && may('roles', id) && (role.mentionable || pingsAll);
    }),
    mention_everyone: pingsAll && parse.includes('everyone') && /@(everyone|here)\b/.test(text),
  };
}
