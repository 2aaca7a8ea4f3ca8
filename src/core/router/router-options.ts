import type { Texts } from '#src/text/texts.ts';
import type { CommandRoot } from '../command/define-command.ts';
import type { MessageCommand } from '../command/message-command.ts';
import type { Figures } from '../figures.ts';
import type { Log } from '../log.ts';
import type { Paces } from './member-pace.ts';

/** What a router is built from. */
export interface RouterOptions<S> {
  readonly roots: readonly CommandRoot<S>[];
  /** Commands in the menu of messages. */
  readonly messageCommands?: readonly MessageCommand<S>[];
  /** Asked for each interaction, since what commands work with may be renewed while the program runs. */
  readonly services: () => S;
  readonly texts: Texts;
  readonly log: Log;
  readonly figures?: Pick<Figures, 'interaction'>;
  /** Milliseconds since 1970. */
  readonly now: () => number;
  /** A short, unguessable reference that ties a person's report to a line of the log. */
  readonly newReference: () => string;
  /** A clickable mention of a command by its full name. */
  readonly commandMention: (name: string) => string;
  /** What one member may ask for; {@link PACES} without it. */
  readonly paces?: Paces;
}
