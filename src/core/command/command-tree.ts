import {
  type APIApplicationCommandOption,
  ApplicationCommandOptionType,
  ApplicationCommandType,
  type RESTPostAPIChatInputApplicationCommandsJSONBody,
} from 'discord-api-types/v10';
import type { Command, CommandGroup, CommandRoot, ComponentHandler } from './define-command.ts';

const isGroup = <S>(entry: Command<S> | CommandGroup<S>): entry is CommandGroup<S> => 'commands' in entry;

const optionOf = <S>(entry: Command<S> | CommandGroup<S>): APIApplicationCommandOption =>
  (isGroup(entry)
    ? {
        type: ApplicationCommandOptionType.SubcommandGroup,
        name: entry.name,
        description: entry.description,
        options: entry.commands.map(optionOf),
      }
    : { type: ApplicationCommandOptionType.Subcommand, ...entry.declaration }) as APIApplicationCommandOption;

/** What Discord is told about a root: everything below it in one body. */
export const bodyOf = <S>(root: CommandRoot<S>): RESTPostAPIChatInputApplicationCommandsJSONBody => ({
  type: ApplicationCommandType.ChatInput,
  name: root.name,
  description: root.description,
  ...root.place,
  options: root.commands.map(optionOf),
});

/** Every runnable command by its full name, `ost recommend` or `ost-daily queue add`. */
export const commandsByName = <S>(roots: readonly CommandRoot<S>[]): Map<string, Command<S>> => {
  const found = new Map<string, Command<S>>();
  const walk = (group: CommandGroup<S>, path: string): void => {
    for (const entry of group.commands)
      if (isGroup(entry)) walk(entry, `${path} ${entry.name}`);
      else found.set(`${path} ${entry.declaration.name}`, entry);
  };
  for (const root of roots) walk(root, root.name);
  return found;
};

/** What handles the buttons, menus and dialogs of one action. */
interface ActionHandler<S> {
  readonly handle: ComponentHandler<S>;
  readonly isSlow: boolean;
}

/** Every button and menu handler by the action in its `custom_id`. @throws Error where two commands claim one action */
export const componentsByAction = <S>(commands: Iterable<Command<S>>): Map<string, ActionHandler<S>> => {
  const found = new Map<string, ActionHandler<S>>();
  const claim = (handlers: Readonly<Record<string, ComponentHandler<S>>>, isSlow: boolean): void => {
    for (const [action, handle] of Object.entries(handlers)) {
      if (found.has(action)) throw new Error(`two commands handle components of action "${action}"`);
      found.set(action, { handle, isSlow });
    }
  };
  for (const { components, slowComponents } of commands) {
    claim(components, false);
    claim(slowComponents, true);
  }
  return found;
};
