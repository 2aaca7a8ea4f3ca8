import { PermissionFlagsBits, type RESTGetAPICurrentUserGuildsResult } from 'discord-api-types/v10';
import type { Said } from './ask-discord.ts';
import { type Finding, fine, unanswered, warning } from './finding.ts';

/** What daily posts need; answers to commands need nothing. */
const NEEDED: readonly (readonly [bigint, string])[] = [
  [PermissionFlagsBits.ViewChannel, 'View Channels'],
  [PermissionFlagsBits.SendMessages, 'Send Messages'],
  [PermissionFlagsBits.EmbedLinks, 'Embed Links'],
  [PermissionFlagsBits.AttachFiles, 'Attach Files'],
  [PermissionFlagsBits.ReadMessageHistory, 'Read Message History'],
  [PermissionFlagsBits.SendMessagesInThreads, 'Send Messages in Threads'],
];

const NAMED_MAX = 3;

const missingIn = (permissions: string): string[] => {
  const has = BigInt(permissions);
  if ((has & PermissionFlagsBits.Administrator) !== 0n) return [];
  return NEEDED.filter(([bit]) => (has & bit) === 0n).map(([, name]) => name);
};

/** What the bot may do in its servers. @param said - the answer of `/users/@me/guilds` */
export const checkPermissions = (said: Said): Finding => {
  if (said.status !== 200) return unanswered('permissions', said.status);
  const guilds = said.body as RESTGetAPICurrentUserGuildsResult;
  if (guilds.length === 0)
    return warning(
      'permissions',
      'the bot is in no server',
      'Invite it with the scopes bot and applications.commands (Developer Portal, page Installation).',
    );
  const lacking = guilds
    .map(({ name, permissions }) => ({ name, missing: missingIn(permissions) }))
    .filter(({ missing }) => missing.length > 0);
  if (lacking.length === 0) return fine('permissions', `enough for daily posts in ${guilds.length} servers`);
  const named = lacking
    .slice(0, NAMED_MAX)
    .map(({ name, missing }) => `"${name}" (${missing.join(', ')})`)
    .join('; ');
  const more = lacking.length > NAMED_MAX ? ' and others' : '';
  return warning(
    'permissions',
    `daily posts lack permissions in ${lacking.length} of ${guilds.length} servers: ${named}${more}`,
    "Give them to the bot's role there; commands work without.",
  );
};
