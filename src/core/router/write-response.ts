import { type APIInteractionResponse, InteractionResponseType } from 'discord-api-types/v10';
import { json, jsonBytes } from '../reply/json-bytes.ts';
import type { Answer, Message, MessageFile } from '../reply/message.ts';
import { writeBody } from '../reply/write-body.ts';

/** A first answer as Discord takes it: an interaction response in JSON, and the files that belong to it. */
export interface WrittenResponse {
  readonly json: Uint8Array;
  readonly files?: readonly MessageFile[] | undefined;
}

/** Writes a response that is no message of a command. */
export const writeResponse = (response: APIInteractionResponse): WrittenResponse => ({
  json: jsonBytes(() => json.value(response)),
});

const writeMessage = (type: InteractionResponseType, message: Message, hidden = false): WrittenResponse => ({
  json: jsonBytes(() => {
    json.raw(`{"type":${type},"data":`);
    writeBody(message, hidden);
    json.raw('}');
  }),
  files: message.files,
});

/** Writes the answer of a command or component. */
export const writeAnswer = (answer: Answer): WrittenResponse => {
  switch (answer.kind) {
    case 'message':
      return writeMessage(InteractionResponseType.ChannelMessageWithSource, answer.message, answer.hidden);
    case 'update':
      return writeMessage(InteractionResponseType.UpdateMessage, answer.message);
    case 'modal':
      return writeResponse({ type: InteractionResponseType.Modal, data: answer.modal });
  }
};
