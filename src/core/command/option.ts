import type {
  APIAttachment,
  APIInteractionDataResolvedChannel,
  APIRole,
  APIUser,
  ApplicationCommandOptionType,
  ChannelType,
  Locale,
} from 'discord-api-types/v10';

type Localised = Partial<Record<`${Locale}`, string>>;

/** One choice offered for an option; `value` is what the command gets. */
export interface Choice<V extends string | number = string | number> {
  readonly name: string;
  readonly name_localizations?: Localised;
  readonly value: V;
}

interface Named {
  readonly name: string;
  readonly name_localizations?: Localised;
  readonly description: string;
  readonly description_localizations?: Localised;
  readonly required?: boolean;
}

/** A text option: free, with choices, or with live suggestions. */
export interface StringOption extends Named {
  readonly type: ApplicationCommandOptionType.String;
  readonly choices?: readonly Choice<string>[];
  readonly autocomplete?: boolean;
  readonly min_length?: number;
  readonly max_length?: number;
}

/** A whole number or a number. */
export interface NumberOption extends Named {
  readonly type: ApplicationCommandOptionType.Integer | ApplicationCommandOptionType.Number;
  readonly choices?: readonly Choice<number>[];
  readonly autocomplete?: boolean;
  readonly min_value?: number;
  readonly max_value?: number;
}

interface BooleanOption extends Named {
  readonly type: ApplicationCommandOptionType.Boolean;
}

/** A channel; `channel_types` is checked again when the answer comes in. */
export interface ChannelOption extends Named {
  readonly type: ApplicationCommandOptionType.Channel;
  readonly channel_types?: readonly ChannelType[];
}

interface ReferenceOption extends Named {
  readonly type:
    | ApplicationCommandOptionType.User
    | ApplicationCommandOptionType.Role
    | ApplicationCommandOptionType.Attachment;
}

/** An option of a command, exactly as Discord receives it. */
export type Option = StringOption | NumberOption | BooleanOption | ChannelOption | ReferenceOption;

/** What Discord sends for each type of option, once checked and resolved. */
interface ValueByType {
  [ApplicationCommandOptionType.String]: string;
  [ApplicationCommandOptionType.Integer]: number;
  [ApplicationCommandOptionType.Number]: number;
  [ApplicationCommandOptionType.Boolean]: boolean;
  [ApplicationCommandOptionType.Channel]: APIInteractionDataResolvedChannel;
  [ApplicationCommandOptionType.User]: APIUser;
  [ApplicationCommandOptionType.Role]: APIRole;
  [ApplicationCommandOptionType.Attachment]: APIAttachment;
}

type ValueOf<O extends Option> = O extends { readonly choices: readonly { readonly value: infer V }[] }
  ? V
  : ValueByType[O['type']];

type RequiredOf<Os extends readonly Option[]> = Extract<Os[number], { readonly required: true }>;
type OptionalOf<Os extends readonly Option[]> = Exclude<Os[number], { readonly required: true }>;
type Flat<T> = { readonly [Key in keyof T]: T[Key] };

/**
 * The arguments a command gets, derived from its literal declaration: required options always there,
 * optional ones perhaps, choices as a union of their values.
 */
export type ArgumentsOf<D extends object> = D extends {
  readonly options: infer Os extends readonly Option[];
}
  ? Flat<
      { [O in RequiredOf<Os> as O['name']]: ValueOf<O> } & { [O in OptionalOf<Os> as O['name']]?: ValueOf<O> }
    >
  : Record<never, never>;

/** An option as it arrives: untrusted, perhaps from an older form of the command. */
export interface GivenOption {
  readonly name: string;
  readonly type: number;
  readonly value?: unknown;
  readonly focused?: boolean;
  readonly options?: readonly GivenOption[];
}
