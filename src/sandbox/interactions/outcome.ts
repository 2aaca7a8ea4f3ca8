import type {
  APIApplicationCommandOptionChoice,
  APIMessage,
  APIModalInteractionResponseCallbackData,
} from 'discord-api-types/v10';
import { INTERACTION, type InteractionType } from './interaction.ts';

/** How an interaction ended, as a test or bench wants to know it. */
export interface Outcome {
  /**
   * `message`: a new message; `update`: the message of the component was changed; `choices`; `modal`;
   * `acknowledged`: deferred and then nothing; `deleted`: the answer was taken back;
   * `failed`: no answer in three seconds; `offline`: no bot listens; `refused`: the client would not allow it.
   */
  readonly kind:
    | 'message'
    | 'update'
    | 'choices'
    | 'modal'
    | 'acknowledged'
    | 'deleted'
    | 'failed'
    | 'offline'
    | 'refused';
  readonly ok: boolean;
  readonly message?: APIMessage;
  /** Only the acting member sees the message. */
  readonly private: boolean;
  readonly deferred: boolean;
  readonly choices?: readonly APIApplicationCommandOptionChoice[];
  readonly modal?: APIModalInteractionResponseCallbackData;
  /** What Discord's client would show when it failed. */
  readonly sentence?: string;
  /** Milliseconds from the event to the first answer, and to the final one. */
  readonly tookMs: number;
  readonly settledMs: number;
  /** Who did it and where; `submit` uses them for a modal. */
  readonly userId: string;
  readonly channelId: string;
  /** The message whose component was used. */
  readonly sourceId?: string;
  readonly interactionId?: string;
  readonly token?: string;
}

/** The sentence of Discord's client for an interaction without an answer. */
export function failureSentence(type: InteractionType): string {
  if (type === INTERACTION.component) return 'This interaction failed';
  if (type === INTERACTION.autocomplete) return 'Loading options failed';
  if (type === INTERACTION.modal) return 'Something went wrong. Try again.';
  return 'The application did not respond';
}
