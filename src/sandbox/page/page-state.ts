import type { APIApplicationCommand, APIModalInteractionResponseCallbackData } from 'discord-api-types/v10';
import type { PageBot, PageMember, PageMessage, PageWorld } from '../page-protocol.ts';

/** An interaction that the bot has not answered yet, or answered too late or not at all. */
export interface Doing {
  readonly nonce: string;
  readonly kind: 'command' | 'component' | 'modal' | 'say' | 'autocomplete';
  readonly as: string;
  readonly channelId: string;
  /** What was done, as Discord writes it: `/ost recommend`. */
  readonly label: string;
  readonly messageId?: string | undefined;
  readonly customId?: string | undefined;
  /** Set when it failed: the sentence to show. */
  readonly sentence?: string | undefined;
}

export interface OpenModal {
  readonly modal: APIModalInteractionResponseCallbackData;
  readonly as: string;
  readonly channelId: string;
  /** The message whose button opened it. */
  readonly messageId?: string | undefined;
  /** Nonce of the submit on its way. */
  readonly sending?: string | undefined;
  readonly sentence?: string | undefined;
}

/** Everything the page shows. */
export interface PageState {
  readonly connection: 'connecting' | 'open' | 'lost';
  readonly world?: PageWorld | undefined;
  readonly bot?: PageBot | undefined;
  readonly commands: readonly APIApplicationCommand[];
  readonly channelId: string;
  /** User id of the acting member. */
  readonly as: string;
  /** Of the open channel; `undefined` until the history came. */
  readonly messages?: readonly PageMessage[] | undefined;
  readonly doing: readonly Doing[];
  readonly unread: ReadonlySet<string>;
  readonly modal?: OpenModal | undefined;
  /** How far the bot's clock is ahead of this machine's, in milliseconds; absent where it cannot be moved. */
  readonly clock?: number | undefined;
  /** What the sandbox last had to say. */
  readonly notice?: string | undefined;
}

export const EMPTY_STATE: PageState = {
  connection: 'connecting',
  commands: [],
  channelId: '',
  as: '',
  doing: [],
  unread: new Set(),
};

/** The moment by the bot's clock, in milliseconds since 1970. */
export function botNow({ clock = 0 }: PageState): number {
  return Date.now() + clock;
}

/** The member the page acts as. */
export function actingMember(state: PageState): PageMember | undefined {
  return state.world?.members.find((member) => member.user.id === state.as);
}

/** The messages that the acting member sees in the open channel, oldest first. */
export function visibleMessages(state: PageState): readonly PageMessage[] {
  return (state.messages ?? []).filter(({ onlyFor }) => onlyFor === undefined || onlyFor === state.as);
}
