import { commands, messageCommands } from '#commands/index.ts';
import { bodiesOf } from '#src/core/command/message-command.ts';
import { isRegistered } from '#src/discord/sync-commands.ts';
import type { Ask } from './ask-discord.ts';
import { type Finding, failure, fine, unanswered, warning } from './finding.ts';

/** Whether Discord knows the commands of this version. */
export const checkCommands = async (
  ask: Ask,
  applicationId: string,
  guildId: string | undefined,
): Promise<Finding> => {
  const place = guildId === undefined ? '' : `/guilds/${guildId}`;
  const said = await ask(`/applications/${applicationId}${place}/commands?with_localizations=true`);
  if (said.status === 403 || said.status === 404)
    return failure(
      'commands',
      `the bot is not in the server ${guildId}`,
      'Invite it with the scope applications.commands, or unset DISCORD_GUILD_ID.',
    );
  if (said.status !== 200 || !Array.isArray(said.body)) return unanswered('commands', said.status);
  const where = guildId === undefined ? 'everywhere' : `in the server ${guildId}`;
  if (isRegistered(said.body, bodiesOf(commands, messageCommands), guildId === undefined))
    return fine('commands', `${said.body.length} are registered ${where}, as this version has them`);
  const count = said.body.length;
  return warning(
    'commands',
    count === 0 ? `none is registered ${where}` : `those registered ${where} are not of this version`,
    'Start the bot: it registers them.',
  );
};
