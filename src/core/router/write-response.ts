import { type APIInteractionResponse, InteractionResponseType } from 'discord-api-types/v10';
import { fitComponents } from '../reply/fit-components.ts';
import { createJsonBytes } from '../reply/json-bytes.ts';
import type { Answer, Message, MessageFile } from '../reply/message.ts';
import { writeBody } from '../reply/write-body.ts';

/** A first answer as Discord takes it: an interaction response in JSON, and the files that belong to it. */
export interface WrittenResponse {
  readonly json: Uint8Array;
  readonly files?: readonly MessageFile[] | undefined;
}

/** Writes first answers. */
export interface ResponseWriter {
  /** A response that is no message of a command. */
  response(response: APIInteractionResponse): WrittenResponse;
  /** The answer of a command or component. */
  answer(answer: Answer): WrittenResponse;
}

/** Makes a writer with memory of its own. */
export const createResponseWriter = (): ResponseWriter => {
  const jsonBytes = createJsonBytes();

  const response = (value: APIInteractionResponse): WrittenResponse => ({
    json: jsonBytes((json) => json.value(value)),
  });

  const writeMessage = (
    type: InteractionResponseType,
    message: Message,
    hidden = false,
  ): WrittenResponse => ({
    json: jsonBytes((json) => {
      json.raw(`{"type":${type},"data":`);
      writeBody(json, message, hidden);
      json.raw('}');
    }),
    files: message.files,
  });

  return {
    response,
    answer(answer) {
      switch (answer.kind) {
        case 'message':
          return writeMessage(
            InteractionResponseType.ChannelMessageWithSource,
            answer.message,
            answer.hidden,
          );
        case 'update':
          return writeMessage(InteractionResponseType.UpdateMessage, answer.message);
        case 'rows':
          return response({
            type: InteractionResponseType.UpdateMessage,
            data: { components: [...fitComponents(answer.rows)] },
          });
        case 'modal':
          return response({ type: InteractionResponseType.Modal, data: answer.modal });
      }
    },
  };
};
