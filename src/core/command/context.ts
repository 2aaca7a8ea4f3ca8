import type { APIMessageTopLevelComponent } from 'discord-api-types/v10';
import type { Text } from '#src/text/texts.ts';

/** Who asks, where and when; everything a command may know of the outside. */
export interface Context<S> {
  /** User id. */
  readonly userId: string;
  /** Channel id; absent where Discord names none. */
  readonly channelId: string | undefined;
  /** Server id; absent in direct messages. */
  readonly guildId: string | undefined;
  /** Discord locale of the person's client, such as `ko`. */
  readonly locale: string;
  /** Discord locale that the server chose for itself; absent in direct messages. */
  readonly guildLocale: string | undefined;
  /** What the bot may do in this channel, as a bit set. */
  readonly appPermissions: bigint;
  /** What the member may do in this channel, as a bit set; 0 in direct messages. */
  readonly memberPermissions: bigint;
  /** When the interaction was taken up, in milliseconds since 1970. */
  readonly now: number;
  /** Sentences in the person's language. */
  readonly text: Text;
  /** Ids that Discord gave to our commands, for clickable mentions: by full name, `ost recommend`. */
  readonly commandMention: (name: string) => string;
  /** Catalog, stores and whatever else the program gives its commands. */
  readonly services: S;
}

/** A pressed button, a chosen menu entry or a dialog that was sent. */
export interface Press<S> extends Context<S> {
  /** Fields of the `custom_id`; untrusted. */
  readonly fields: readonly string[];
  /** Chosen values of a menu; empty for a button. Untrusted. */
  readonly values: readonly string[];
  /** What was typed into a dialog, by `custom_id` of the input; empty for buttons and menus. Untrusted. */
  readonly inputs: Readonly<Record<string, string>>;
  /** The components of that message, as Discord has them; empty for a dialog that a command opened. */
  readonly rows: readonly APIMessageTopLevelComponent[];
  /** Who caused the message that the component sits on; absent where Discord does not say. */
  readonly ownerId: string | undefined;
  /** Whether that message is seen by one person only. */
  readonly isHidden: boolean;
}
