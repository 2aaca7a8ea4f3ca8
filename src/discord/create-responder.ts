import { DiscordAPIError, HTTPError, type RawFile, type REST } from '@discordjs/rest';
import { type APIInteraction, Routes } from 'discord-api-types/v10';
import type { MessageFile } from '#src/core/reply/message.ts';
import { AnswerFailed, type AnswerTrouble, type Responder } from '#src/core/router/responder.ts';

/** @see https://docs.discord.com/developers/topics/opcodes-and-status-codes#json */
const TROUBLES: ReadonlyMap<number | string, AnswerTrouble> = new Map([
  [10062, 'late'], // unknown interaction
  [10015, 'late'], // unknown webhook
  [50027, 'late'], // interaction token expired
  [10008, 'late'], // the deferred message is gone
  [40060, 'answered'],
]);

const troubleOf = (error: unknown): AnswerTrouble => {
  if (error instanceof DiscordAPIError)
    return TROUBLES.get(error.code) ?? (error.status === 400 ? 'refused' : 'unreachable');
  return 'unreachable';
};

/** What a log may hold of a failure; an error of the library carries the interaction's token in its address. */
const describe = (error: unknown): string => {
  if (error instanceof DiscordAPIError) return `${error.status} ${error.code}: ${error.message}`;
  if (error instanceof HTTPError) return `${error.status} from Discord`;
  const cause = error instanceof Error && error.cause instanceof Error ? ` (${error.cause.message})` : '';
  return error instanceof Error ? `${error.name}: ${error.message}${cause}` : String(error);
};

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
    throw new AnswerFailed(troubleOf(error), describe(error));
  }
};

/** The way back to the person by Discord's interaction callbacks. @param rest - without a token */
export const createResponder = (
  rest: REST,
  interaction: Pick<APIInteraction, 'id' | 'token' | 'application_id'>,
): Responder => ({
  first: (response, files) =>
    sendTwice(() =>
      rest.post(Routes.interactionCallback(interaction.id, interaction.token), {
        auth: false,
        body: response,
        ...(files && files.length > 0 && { files: files.map(toRawFile) }),
      }),
    ),
  edit: (body, files) =>
    sendTwice(() =>
      rest.patch(Routes.webhookMessage(interaction.application_id, interaction.token), {
        auth: false,
        body,
        ...(files && files.length > 0 && { files: files.map(toRawFile) }),
      }),
    ),
});
