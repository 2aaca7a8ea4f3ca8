import { ApplicationCommandType } from 'discord-api-types/v10';
import { allowedCommands } from '../commands/allowed.ts';
import { localised } from '../commands/localise.ts';
import type { MenuItem } from '../layout/menu.ts';
import { actingMember } from '../page-state.ts';
import type { View } from '../view.ts';

/** What the "Apps" menu of a message offers to the acting member. */
export function messageCommands(
  view: View,
  messageId: string,
): readonly (MenuItem & { readonly run: () => void })[] {
  const { state, session } = view;
  const member = actingMember(state);
  if (!member || !state.world) return [];
  const bot = state.bot?.user.global_name ?? state.bot?.user.username ?? '';
  const commands = allowedCommands(state.commands, member, state.world)
    .filter(({ type }) => type === ApplicationCommandType.Message)
    .map((command) => ({
      id: command.id,
      label: localised(command.name, command.name_localizations, member.locale),
      hint: bot,
      run: () => session.messageCommand(command.id, command.name, messageId),
    }));
  const copy = {
    id: 'copy-id',
    label: 'Copy message ID',
    run: () => void navigator.clipboard.writeText(messageId),
  };
  return [...commands, copy];
}
