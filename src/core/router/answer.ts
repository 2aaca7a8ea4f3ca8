import { InteractionResponseType, MessageFlags } from 'discord-api-types/v10';
import type { Text } from '#src/text/texts.ts';
import type { Log } from '../log.ts';
import { type Answer, privately } from '../reply/message.ts';
import { toBody } from '../reply/to-body.ts';
import { UserError } from '../user-error.ts';
import { AnswerFailed, type Responder } from './responder.ts';
import type { ResponseWriter } from './write-response.ts';

/** How an interaction ended, as the log and the figures name it. */
export type Outcome = 'answered' | 'user-error' | 'bug' | 'late' | 'unreachable' | 'unknown';

/** What a slow answer will be: a message for everybody or for one person, or a change of the pressed message. */
type Slow = 'public' | 'hidden' | 'update';

/** One thing to be answered. */
export interface Task {
  /** What the log calls it. */
  readonly name: string;
  readonly text: Text;
  readonly produce: () => Answer | Promise<Answer>;
  /** Set when the answer may take longer than a second; who will see it is then fixed beforehand. */
  readonly slow?: Slow | undefined;
}

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

const send = async (
  responder: Responder,
  { slow }: Task,
  answer: Answer,
  write: ResponseWriter,
): Promise<void> => {
  if (slow !== undefined) {
    if (answer.kind === 'modal' || answer.kind === 'rows')
      throw new TypeError('a deferred answer is a message');
    return responder.edit(toBody(answer.message), answer.message.files);
  }
  return responder.first(write.answer(answer));
};

/**
 * Makes the function that produces an answer and gets it to the person: a {@link UserError} becomes its private
 * sentence, anything else thrown a logged bug with a short reference, and so does a body that Discord refuses.
 */
export const createAnswerer = (log: Log, newReference: () => string, write: ResponseWriter) => {
  const apologise = (error: unknown, { name, text }: Task): Made => {
    if (error instanceof UserError)
      return { answer: privately({ content: text(error.key, error.values) }), outcome: 'user-error' };
    const reference = newReference();
    log.error({ err: error, command: name, reference }, 'a command failed');
    return { answer: privately({ content: text('error.bug', { reference }) }), outcome: 'bug' };
  };

  /** Rejects with {@link AnswerFailed} when nothing got through. */
  return async (task: Task, responder: Responder): Promise<Outcome> => {
    if (task.slow !== undefined) await defer(responder, task.slow, write);
    let made: Made;
    try {
      made = { answer: await task.produce(), outcome: 'answered' };
    } catch (error) {
      made = apologise(error, task);
    }
    try {
      await send(responder, task, made.answer, write);
      return made.outcome;
    } catch (error) {
      if (error instanceof AnswerFailed && error.trouble !== 'refused') throw error;
      const apology = apologise(error, task);
      await send(responder, task, apology.answer, write);
      return apology.outcome;
    }
  };
};
