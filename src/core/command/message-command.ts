import {
  type APIMessage,
  ApplicationCommandType,
  type Locale,
  type RESTPostAPIApplicationCommandsJSONBody,
  type RESTPostAPIContextMenuApplicationCommandsJSONBody,
} from 'discord-api-types/v10';
import type { Answer } from '../reply/message.ts';
import { bodyOf } from './command-tree.ts';
import type { Context } from './context.ts';
import type { CommandRoot } from './define-command.ts';

/** What a command in the menu of a message gets of it. Untrusted; Discord sends it with the command alone. */
export interface TargetMessage {
  /** What its author wrote; empty where there is no text. */
  readonly content: string;
  /** Titles of its embeds. */
  readonly headings: readonly string[];
}

/** A command in the menu of messages ("Apps"). It has a name that people read, and no options. */
export interface MessageCommand<S> {
  readonly declaration: {
    /** At most 32 characters. */
    readonly name: string;
    readonly name_localizations?: Partial<Record<`${Locale}`, string>>;
  };
  readonly place: CommandRoot<S>['place'];
  readonly run: (message: TargetMessage, context: Context<S>) => Answer | Promise<Answer>;
}

/** What Discord is told about a command in the menu of messages. */
const messageBodyOf = <S>({
  declaration,
  place,
}: MessageCommand<S>): RESTPostAPIContextMenuApplicationCommandsJSONBody => ({
  type: ApplicationCommandType.Message,
  ...declaration,
  ...place,
});

const textOf = (value: unknown): string => (typeof value === 'string' ? value : '');

type Written = Partial<Pick<APIMessage, 'content' | 'embeds' | 'message_snapshots'>>;

/** What of a message is looked at; of a forwarded one, what was forwarded. */
export const readMessage = (message: Written | undefined): TargetMessage => {
  const written: readonly Written[] = [
    message ?? {},
    ...(message?.message_snapshots ?? []).map((snapshot) => snapshot.message),
  ];
  return {
    content: written
      .map(({ content }) => textOf(content))
      .filter((content) => content !== '')
      .join('\n'),
    headings: written
      .flatMap(({ embeds = [] }) => embeds.map(({ title }) => textOf(title)))
      .filter((title) => title !== ''),
  };
};

/** Everything that Discord is told: commands to type and commands in the menu of a message. */
export const bodiesOf = <S>(
  roots: readonly CommandRoot<S>[],
  messageCommands: readonly MessageCommand<S>[],
): RESTPostAPIApplicationCommandsJSONBody[] => [...roots.map(bodyOf), ...messageCommands.map(messageBodyOf)];
