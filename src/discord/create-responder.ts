import { DiscordAPIError, HTTPError, type RawFile, type REST } from '@discordjs/rest';
import { type APIInteraction, Routes } from 'discord-api-types/v10';
import type { MessageFile } from '#src/core/reply/message.ts';
import { AnswerFailed, type Responder } from '#src/core/router/responder.ts';
import { describeFailure, troubleOf } from './answer-trouble.ts';
import type { CallbackPoster } from './post-callback.ts';

const toRawFile = ({ name, data, contentType }: MessageFile): RawFile => ({
  name,
  data: Buffer.from(data),
  contentType,
});

/** A broken connection: whether the answer arrived is unknown. The library retries 5xx and time-outs, but not this. */
const isConnectionLoss = (error: unknown): boolean =>
  !(error instanceof DiscordAPIError) && !(error instanceof HTTPError) && error instanceof Error;

/** Sends, and once again after a broken connection; Discord says if the first one had arrived. */
const sendTwice = async (send: () => Promise<unknown>): Promise<void> => {
  try {
    try {
      await send();
    } catch (error) {
      if (!isConnectionLoss(error)) throw error;
      await send();
    }
  } catch (error) {
    throw new AnswerFailed(troubleOf(error), describeFailure(error));
  }
};

interface Ways {
  /** For first answers. */
  readonly callbacks: CallbackPoster;
  /** For edits; without a token. */
  readonly rest: REST;
}

/** The way back to the person by Discord's interaction callbacks. */
export const createResponder = (
  { callbacks, rest }: Ways,
  interaction: Pick<APIInteraction, 'id' | 'token' | 'application_id'>,
): Responder => ({
  first: ({ json, files }) => callbacks.post(interaction, json, files),
  edit: (body, files) =>
    sendTwice(() =>
      rest.patch(Routes.webhookMessage(interaction.application_id, interaction.token), {
        auth: false,
        body,
        ...(files && files.length > 0 && { files: files.map(toRawFile) }),
      }),
    ),
});
