import { type APIInteractionResponse, InteractionResponseType } from 'discord-api-types/v10';
import type { Answer, MessageFile } from '../reply/message.ts';
import { toBody } from '../reply/to-body.ts';

/** An answer as Discord takes it, with the files that belong to it. */
export const toResponse = (
  answer: Answer,
): { response: APIInteractionResponse; files: readonly MessageFile[] | undefined } => {
  switch (answer.kind) {
    case 'message':
      return {
        response: {
          type: InteractionResponseType.ChannelMessageWithSource,
          data: toBody(answer.message, answer.hidden),
        },
        files: answer.message.files,
      };
    case 'update':
      return {
        response: { type: InteractionResponseType.UpdateMessage, data: toBody(answer.message) },
        files: answer.message.files,
      };
    case 'modal':
      return { response: { type: InteractionResponseType.Modal, data: answer.modal }, files: undefined };
  }
};
