import type { Log } from '../log.ts';
import type { Answer, Picture } from '../reply/message.ts';
import { withPicture } from '../reply/picture.ts';
import { createLatePictures } from './late-pictures.ts';
import { AnswerFailed, type Responder } from './responder.ts';
import type { Remains } from './task.ts';

/** Sends an answer as it is. Rejects with {@link AnswerFailed}. */
type Send = (responder: Responder, task: Remains, answer: Answer) => Promise<void>;

/** Sends an answer with the picture it may have. Rejects with {@link AnswerFailed}. */
export type Present = (task: Remains, responder: Responder, answer: Answer) => Promise<void>;

/** An answer that is a message, and whom it is for. */
interface Sending {
  readonly responder: Responder;
  readonly task: Remains;
  readonly answer: Exclude<Answer, { readonly kind: 'modal' | 'rows' }>;
}

/**
 * Makes the function that sends answers: at once with the picture that is at hand, else without, and the picture
 * follows. Where Discord refuses an answer with its picture, it goes without.
 */
export const createPresenter = (log: Log, send: Send): Present => {
  const late = createLatePictures(log);

  const sendWith = async (
    { responder, task, answer }: Sending,
    picture: Picture,
    data: Uint8Array,
  ): Promise<void> => {
    try {
      const message = withPicture(answer.message, picture, data);
      return await send(responder, task, { ...answer, message });
    } catch (err) {
      if (!(err instanceof AnswerFailed) || err.trouble !== 'refused') throw err;
      log.warn({ err, command: task.name }, 'an answer was refused with its picture and goes without');
      return send(responder, task, answer);
    }
  };

  const show = (sending: Sending, name: string): Promise<void> => {
    const { responder, task, answer } = sending;
    const { picture } = answer.message;
    if (picture === undefined) return send(responder, task, answer);
    const showWith = (data: Uint8Array | undefined): Promise<void> => {
      if (data !== undefined) return sendWith(sending, picture, data);
      const given = send(responder, task, answer);
      late.follow(name, picture, given, { responder, command: task.name });
      return given;
    };
    return picture.ready === undefined ? picture.soon().then(showWith) : showWith(picture.ready);
  };

  return (task, responder, answer) => {
    if (answer.kind === 'modal' || answer.kind === 'rows') return send(responder, task, answer);
    const name = answer.kind === 'update' ? (task.source ?? task.id) : task.id;
    const held = answer.kind === 'update' ? late.supersede(name) : undefined;
    const sending = { responder, task, answer };
    return held === undefined ? show(sending, name) : held.then(() => show(sending, name));
  };
};
