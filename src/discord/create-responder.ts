import { setTimeout as sleep } from 'node:timers/promises';
import { DiscordAPIError, HTTPError, type REST } from '@discordjs/rest';
import { type APIInteraction, Routes } from 'discord-api-types/v10';
import { AnswerFailed, type Responder } from '#src/core/router/responder.ts';
import { describeFailure, troubleOf } from './answer-trouble.ts';
import type { CallbackPoster } from './post-callback.ts';
import { requestOf } from './request-of.ts';

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

type Asker = Pick<APIInteraction, 'id' | 'token' | 'application_id'>;

/** Fills in an answer that Discord has. */
const editOriginal =
  (rest: REST, { application_id, token }: Asker): Responder['edit'] =>
  (body, files) =>
    sendTwice(() =>
      rest.patch(Routes.webhookMessage(application_id, token), {
        auth: false,
        ...requestOf(body, files),
      }),
    );

/** The way back to the person by Discord's interaction callbacks. */
export const createResponder = (
  { callbacks, rest }: Ways,
  { id, token, application_id }: Asker,
): Responder => ({
  first: ({ json, files }) => callbacks.post({ id, token }, json, files),
  edit: editOriginal(rest, { id, token, application_id }),
});

/** Waits between tries to edit an answer that Discord may not have read yet. */
const UNREAD_PAUSES_MS = [100, 300, 1_000];

/**
 * The way back by the response of the call that brought the interaction; what comes later goes to Discord's webhook.
 *
 * @param first - gives the response
 */
export const createResponseResponder = (
  rest: REST,
  first: Responder['first'],
  interaction: Asker,
): Responder => {
  const edit = editOriginal(rest, interaction);
  return {
    first,
    async edit(body, files) {
      // Our response is on its way while we are here already; until it is read there is nothing to edit.
      for (const pause of UNREAD_PAUSES_MS) {
        try {
          return await edit(body, files);
        } catch (error) {
          if (!(error instanceof AnswerFailed) || error.trouble !== 'late') throw error;
          await sleep(pause);
        }
      }
      return edit(body, files);
    },
  };
};
