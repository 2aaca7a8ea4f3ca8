import type { RESTPostAPIApplicationCommandsJSONBody } from 'discord-api-types/v10';
import { bodyOf } from './command-tree.ts';
import type { CommandRoot } from './define-command.ts';
import { type MessageCommand, messageBodyOf } from './message-command.ts';

/** What Discord is told about all commands of a program. */
export const commandBodiesOf = <S>(
  roots: readonly CommandRoot<S>[],
  messageCommands: readonly MessageCommand<S>[],
): RESTPostAPIApplicationCommandsJSONBody[] => [...roots.map(bodyOf), ...messageCommands.map(messageBodyOf)];
