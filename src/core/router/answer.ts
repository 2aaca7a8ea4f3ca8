import { InteractionResponseType, MessageFlags } from 'discord-api-types/v10';
import type { Log } from '../log.ts';
import { asText } from '../reply/as-text.ts';
import { type Answer, privately } from '../reply/message.ts';
import { toBody } from '../reply/to-body.ts';
import { UserError } from '../user-error.ts';
import { createPresenter } from './present-answer.ts';
import { AnswerFailed, type Responder } from './responder.ts';
import type { Remains, Slow, Task } from './task.ts';
import type { ResponseWriter } from './write-response.ts';

/** How an interaction ended, as the log and the figures name it. */
export type Outcome = 'answered' | 'user-error' | 'bug' | 'late' | 'unreachable' | 'unknown';

interface Made {
  readonly answer: Answer;
  readonly outcome: Outcome;
}

const defer = (responder: Responder, slow: Slow, write: ResponseWriter): Promise<void> =>
  responder.first(
    write.response(
      slow === 'update'
        ? { type: InteractionResponseType.DeferredMessageUpdate }
        : {
            type: InteractionResponseType.DeferredChannelMessageWithSource,
            ...(slow === 'hidden' && { data: { flags: MessageFlags.Ephemeral } }),
          },
    ),
  );

/**
 * Makes the function that produces an answer and gets it to the person: a {@link UserError} becomes its private
 * sentence, anything else thrown a logged bug with a short reference, and so does a body that Discord refuses.
 */
export const createAnswerer = (log: Log, newReference: () => string, write: ResponseWriter) => {
  const apologise = (error: unknown, { name, text }: Remains): Made => {
    if (error instanceof UserError)
      return { answer: privately({ content: text(error.key, error.values) }), outcome: 'user-error' };
    const reference = newReference();
    log.error({ err: error, command: name, reference }, 'a command failed');
    return { answer: privately({ content: text('error.bug', { reference }) }), outcome: 'bug' };
  };

  const answered = (answer: Answer): Made => ({ answer, outcome: 'answered' });

  const make = (task: Task): Promise<Made> => {
    try {
      return Promise.resolve(task.produce()).then(answered, (error) => apologise(error, task));
    } catch (error) {
      return Promise.resolve(apologise(error, task));
    }
  };

  const send = (responder: Responder, { slow, showsEmbeds }: Remains, made: Answer): Promise<void> => {
    const answer =
      showsEmbeds || made.kind === 'modal' || made.kind === 'rows'
        ? made
        : { ...made, message: asText(made.message) };
    if (slow === undefined) return responder.first(write.answer(answer));
    if (answer.kind === 'modal' || answer.kind === 'rows')
      throw new TypeError('a deferred answer is a message');
    return responder.edit(toBody(answer.message), answer.message.files);
  };

  const present = createPresenter(log, send);

  const deliver = ({ answer, outcome }: Made, remains: Remains, responder: Responder): Promise<Outcome> => {
    const repair = async (error: unknown): Promise<Outcome> => {
      if (error instanceof AnswerFailed && error.trouble !== 'refused') throw error;
      const apology = apologise(error, remains);
      await present(remains, responder, apology.answer);
      return apology.outcome;
    };
    try {
      return present(remains, responder, answer).then(() => outcome, repair);
    } catch (error) {
      return repair(error);
    }
  };

  /** Rejects with {@link AnswerFailed} when nothing got through. */
  return (task: Task, responder: Responder): Promise<Outcome> => {
    const { name, id, source, text, slow, showsEmbeds } = task;
    const remains: Remains = { name, id, source, text, slow, showsEmbeds };
    const begun = slow === undefined ? make(task) : defer(responder, slow, write).then(() => make(task));
    return begun.then((made) => deliver(made, remains, responder));
  };
};
