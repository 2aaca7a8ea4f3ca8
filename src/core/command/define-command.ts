import type { Locale, RESTPostAPIChatInputApplicationCommandsJSONBody } from 'discord-api-types/v10';
import type { Answer } from '../reply/message.ts';
import type { Context, Press } from './context.ts';
import type { ArgumentsOf, Choice, Option } from './option.ts';

/** The part of a command that can be run: a subcommand, exactly as Discord receives it. */
export interface Declaration {
  readonly name: string;
  readonly name_localizations?: Partial<Record<`${Locale}`, string>>;
  readonly description: string;
  readonly description_localizations?: Partial<Record<`${Locale}`, string>>;
  readonly options?: readonly Option[];
}

/** Values of the other options typed so far, unchecked. */
type Typed = Readonly<Record<string, unknown>>;

/** Offers choices while a person types; must answer from memory. */
type Suggest<S> = (
  typed: string,
  context: Context<S>,
  others: Typed,
) => readonly Choice[] | Promise<readonly Choice[]>;

type SuggestedNames<D extends Declaration> = D extends {
  readonly options: infer Os extends readonly Option[];
}
  ? Extract<Os[number], { readonly autocomplete: true }>['name']
  : never;

/** Answers a pressed button or a chosen menu entry. */
export type ComponentHandler<S> = (press: Press<S>) => Answer | Promise<Answer>;

/** One entry for every option with `autocomplete`, and none otherwise. */
type Suggestions<S, D extends Declaration> = [SuggestedNames<D>] extends [never]
  ? { readonly suggest?: never }
  : { readonly suggest: { readonly [Name in SuggestedNames<D>]: Suggest<S> } };

/** A command as it is written down: the declaration is the truth, the rest follows from it. */
type CommandDefinition<S, D extends Declaration> = {
  readonly declaration: D;
  readonly run: (args: ArgumentsOf<D>, context: Context<S>) => Answer | Promise<Answer>;
  /** The buttons and menus this command makes, by the action in their `custom_id`. */
  readonly components?: Readonly<Record<string, ComponentHandler<S>>>;
  /** The same, for what may take longer than a second: it changes the message that the button sits on. */
  readonly slowComponents?: Readonly<Record<string, ComponentHandler<S>>>;
  /** Set where the answer may take longer than a second: who will see it is then fixed beforehand. */
  readonly slow?: 'public' | 'hidden';
} & Suggestions<S, NoInfer<D>>;

/** A command as the router knows it: arguments have been checked against `declaration` before `run`. */
export interface Command<S> {
  readonly declaration: Declaration;
  readonly suggest: Readonly<Record<string, Suggest<S>>>;
  readonly run: (args: Readonly<Record<string, unknown>>, context: Context<S>) => Answer | Promise<Answer>;
  readonly components: Readonly<Record<string, ComponentHandler<S>>>;
  readonly slowComponents: Readonly<Record<string, ComponentHandler<S>>>;
  readonly slow: 'public' | 'hidden' | undefined;
}

/**
 * Makes `defineCommand` for commands that work with services `S`.
 *
 * @example
 * const defineCommand = commandsFor<{ catalog: Catalog }>();
 * export const find = defineCommand({
 *   declaration: {
 *     name: 'find',
 *     description: 'Find a title',
 *     options: [{ type: ApplicationCommandOptionType.String, name: 'query', description: 'What to find', required: true }],
 *   },
 *   run: ({ query }, { services }) => publicly({ content: services.catalog.find(query) }), // query: string
 * });
 */
export const commandsFor =
  <S>() =>
  <const D extends Declaration>(definition: CommandDefinition<S, D>): Command<S> => ({
    declaration: definition.declaration,
    suggest: definition.suggest ?? {},
    // The router hands over only what parseArguments made of this very declaration.
    run: definition.run as Command<S>['run'],
    components: definition.components ?? {},
    slowComponents: definition.slowComponents ?? {},
    slow: definition.slow,
  });

/** Several commands below one name; Discord allows one more level of groups below it. */
export interface CommandGroup<S> {
  readonly name: string;
  readonly description: string;
  readonly commands: readonly (Command<S> | CommandGroup<S>)[];
}

/** A top-level command: a group with what Discord needs to know about where and for whom it is. */
export interface CommandRoot<S> extends CommandGroup<S> {
  readonly place: Pick<
    RESTPostAPIChatInputApplicationCommandsJSONBody,
    'integration_types' | 'contexts' | 'default_member_permissions'
  >;
}
