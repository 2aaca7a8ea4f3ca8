import type { Log } from '../log.ts';
import type { Answer } from '../reply/message.ts';
import { withPicture } from '../reply/picture.ts';
import type { Task } from './answer.ts';
import { createLatePictures } from './late-pictures.ts';
import { AnswerFailed, type Responder } from './responder.ts';

/** Sends an answer as it is. Rejects with {@link AnswerFailed}. */
type Send = (responder: Responder, task: Task, answer: Answer) => Promise<void>;

/** Sends an answer with the picture it may have. Rejects with {@link AnswerFailed}. */
export type Present = (task: Task, responder: Responder, answer: Answer) => Promise<void>;

/**
 * Makes the function that sends answers: at once with the picture that is at hand, else without, and the picture
 * follows. Where Discord refuses an answer with its picture, it goes without.
 */
export const createPresenter = (log: Log, send: Send): Present => {
  const late = createLatePictures(log);
  return async (task, responder, answer) => {
    if (answer.kind === 'modal') return send(responder, task, answer);
    const name = answer.kind === 'update' ? (task.source ?? task.id) : task.id;
    if (answer.kind === 'update') await late.supersede(name);
    const { picture } = answer.message;
    if (picture === undefined) return send(responder, task, answer);
    const data = picture.ready ?? (await picture.soon());
    if (data === undefined) {
      const given = send(responder, task, answer);
      late.follow(name, picture, given, { responder, command: task.name });
      return given;
    }
    try {
      const message = withPicture(answer.message, picture, data);
      return await send(responder, task, { ...answer, message });
    } catch (err) {
      if (!(err instanceof AnswerFailed) || err.trouble !== 'refused') throw err;
      log.warn({ err, command: task.name }, 'an answer was refused with its picture and goes without');
      return send(responder, task, answer);
    }
  };
};
