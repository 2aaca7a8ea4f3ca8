import type {
  APIApplicationCommandOptionChoice,
  APIModalInteractionResponseCallbackData,
} from 'discord-api-types/v10';
import type { StoredMessage } from '../world/models.ts';

/** Interaction types. */
export const INTERACTION = { command: 2, component: 3, autocomplete: 4, modal: 5 } as const;
export type InteractionType = (typeof INTERACTION)[keyof typeof INTERACTION];

/** What the bot did with an interaction, in the order it did it. */
export type Reaction =
  | {
      readonly kind: 'message' | 'thinking' | 'update' | 'edited' | 'follow-up';
      readonly stored: StoredMessage;
    }
  /** Deferred without a sign: only for components. */
  | { readonly kind: 'working' }
  | { readonly kind: 'choices'; readonly choices: readonly APIApplicationCommandOptionChoice[] }
  | { readonly kind: 'modal'; readonly modal: APIModalInteractionResponseCallbackData }
  | { readonly kind: 'deleted' }
  /** No answer within three seconds. */
  | { readonly kind: 'timeout' };

/** An interaction under way, as the server remembers it. */
export interface Interaction {
  readonly id: string;
  readonly token: string;
  readonly type: InteractionType;
  readonly userId: string;
  readonly channelId: string;
  readonly guildId: string | undefined;
  /** `now` at which it was made. */
  readonly createdAt: number;
  /** The message whose component was used, or from which the modal was opened. */
  readonly source: StoredMessage | undefined;
  /** Added to every message of this interaction. */
  readonly metadata: object;
  /** 1 slash, 2 user menu, 3 message menu; absent on others. */
  readonly commandType: number | undefined;
  /** Autocomplete: type of the option being typed. */
  readonly focusedType: number | undefined;
  /** Discord allows five follow-ups when the app is only installed by the user. */
  readonly followUpsMax: number;
  answered: boolean;
  /** Waiting for the edit of a deferred answer. */
  deferred: boolean;
  originalId: string | undefined;
  readonly followUpIds: string[];
  readonly react: (reaction: Reaction) => void;
}
