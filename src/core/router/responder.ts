import type {
  APIInteractionResponseCallbackData,
  RESTPatchAPIWebhookWithTokenMessageJSONBody,
} from 'discord-api-types/v10';
import type { MessageFile } from '../reply/message.ts';
import type { WrittenResponse } from './write-response.ts';

/** Why an answer did not reach the person. */
export type AnswerTrouble =
  /** The three seconds, or the fifteen minutes, are over: nobody is waiting any more. */
  | 'late'
  /** Discord has an answer already: our own retry after a lost response, or a second process. */
  | 'answered'
  /** Discord did not accept the body: our fault. */
  | 'refused'
  /** Discord could not be reached or failed. */
  | 'unreachable';

/** Thrown by a responder whose answer was not taken. */
export class AnswerFailed extends Error {
  override readonly name = 'AnswerFailed';
  readonly trouble: AnswerTrouble;

  constructor(trouble: AnswerTrouble, message: string, options?: ErrorOptions) {
    super(message, options);
    this.trouble = trouble;
  }
}

/** A whole message, or the parts of one that change. */
export type AnswerEdit = APIInteractionResponseCallbackData | RESTPatchAPIWebhookWithTokenMessageJSONBody;

/** The way back to the person; each transport brings its own. */
export interface Responder {
  /** The first answer, within three seconds of the event. Rejects with {@link AnswerFailed}. */
  first(response: WrittenResponse): Promise<void>;
  /**
   * Fills in a deferred answer or changes one that was given, within fifteen minutes; what the body does not name
   * stays. Rejects with {@link AnswerFailed}.
   */
  edit(body: AnswerEdit, files?: readonly MessageFile[]): Promise<void>;
}
