import type { Log } from '../log.ts';
import type { Picture } from '../reply/message.ts';
import { pictureEdit } from '../reply/picture.ts';
import { AnswerFailed, type Responder } from './responder.ts';

/** A picture on its way to a message. */
interface Pending {
  isDropped: boolean;
  /** The edit, once it is being sent. */
  sending?: Promise<void>;
}

/** Who gets the picture. */
interface Addressee {
  readonly responder: Responder;
  /** What the log calls it. */
  readonly command: string;
}

/** Somebody pressed a button and waits: a picture that does not get through for so long holds them up no longer. */
const HOLD_UP_MAX_MS = 1_500;

/** Pictures that were not at hand when their message was answered. */
export interface LatePictures {
  /**
   * To be waited for before a message is replaced: its picture must not come over the newer card. What is not yet
   * being sent is dropped at once.
   *
   * @param message - see {@link follow}
   */
  supersede(message: string): Promise<void> | undefined;
  /**
   * Adds a picture to an answer, when that was given and the picture is drawn.
   *
   * @param message - names a message: the id of the interaction that it answered first
   * @param given - rejects when the answer did not get through: then there is nothing to add to
   */
  follow(message: string, picture: Picture, given: Promise<void>, to: Addressee): void;
}

/** Begins with none. Within one process only. */
export const createLatePictures = (log: Log): LatePictures => {
  const pending = new Map<string, Pending>();

  const send = async (picture: Picture, data: Uint8Array, { responder, command }: Addressee) => {
    const { body, files } = pictureEdit(picture, data);
    try {
      await responder.edit(body, files);
    } catch (err) {
      // The message was removed, or its fifteen minutes are over: nothing is amiss.
      if (err instanceof AnswerFailed && err.trouble === 'late') return;
      log.warn({ err, command }, 'a picture could not be added to its answer');
    }
  };

  const deliver = async (mine: Pending, picture: Picture, given: Promise<void>, to: Addressee) => {
    const isGiven = await given.then(
      () => true,
      () => false,
    );
    const data = isGiven && !mine.isDropped ? await picture.draw() : undefined;
    if (data === undefined || mine.isDropped) return;
    mine.sending = send(picture, data, to);
    await mine.sending;
  };

  return {
    supersede(message) {
      const before = pending.get(message);
      if (before === undefined) return undefined;
      before.isDropped = true;
      pending.delete(message);
      if (before.sending === undefined) return undefined;
      const held = Promise.withResolvers<void>();
      const timer = setTimeout(held.resolve, HOLD_UP_MAX_MS);
      void before.sending.then(held.resolve);
      return held.promise.finally(() => clearTimeout(timer));
    },
    follow(message, picture, given, to) {
      // From now on, not from when the answer is through: a button may be pressed before Discord's word on it is here.
      const mine: Pending = { isDropped: false };
      pending.set(message, mine);
      void deliver(mine, picture, given, to).finally(() => {
        if (pending.get(message) === mine) pending.delete(message);
      });
    },
  };
};
