import { oncePerObject } from './once-per-object.ts';

/** Answers are written one after the other into a slab of memory, since a piece of its own for each costs more. */
const SLAB_SIZE = 256 * 1024;
/** A UTF-16 unit takes three bytes at the most. */
const BYTES_PER_UNIT = 3;

/** Writes JSON piece by piece. */
export interface JsonWriter {
  /** JSON as it is. */
  raw(text: string): void;
  /** A value. A frozen object, such as a button, comes again and again: it is turned into JSON once. */
  value(value: unknown): void;
  /** A large object that will not change, such as a card, written by its bytes. */
  lasting(part: object): void;
  /** A small object that will not change, written by its text: quicker than copying a few bytes. */
  small(part: object): void;
}

/** Answers the bytes, in UTF-8, of what `write` writes; it must not wait for anything, since all share one slab. */
export type JsonBytes = (write: (json: JsonWriter) => void) => Uint8Array;

const textOnce = oncePerObject((part: object): string => JSON.stringify(part));
/** Bytes of their own: what is kept for long must not keep a slab of Node's 64 kB with it, as `Buffer.from` has them. */
const bytesOnce = oncePerObject((part: object): Buffer => {
  const text = JSON.stringify(part);
  const bytes = Buffer.allocUnsafeSlow(Buffer.byteLength(text));
  bytes.write(text);
  return bytes;
});

/** Begins with an empty slab. */
export const createJsonBytes = (): JsonBytes => {
  let slab = Buffer.allocUnsafeSlow(SLAB_SIZE);
  /** Where the answer that is being written begins in the slab, and how far it goes. */
  let begin = 0;
  let end = 0;
  /** Text that is not yet among the bytes: turned into them in one go. */
  let pending = '';

  /** Goes on in a new slab where the old one ends; the old one lives as long as its answers do. */
  const makeRoom = (more: number): void => {
    if (end + more <= slab.length) return;
    const written = end - begin;
    const next = Buffer.allocUnsafeSlow(Math.max(SLAB_SIZE, 2 * (written + more)));
    slab.copy(next, 0, begin, end);
    slab = next;
    begin = 0;
    end = written;
  };

  const writePending = (): void => {
    makeRoom(pending.length * BYTES_PER_UNIT);
    end += slab.write(pending, end);
    pending = '';
  };

  const json: JsonWriter = {
    raw(text) {
      pending += text;
    },
    value(value) {
      if (typeof value === 'object' && value !== null && Object.isFrozen(value)) json.small(value);
      else pending += JSON.stringify(value);
    },
    small(part) {
      pending += textOnce(part);
    },
    lasting(part) {
      const known = bytesOnce(part);
      writePending();
      makeRoom(known.length);
      end += known.copy(slab, end);
    },
  };

  return (write) => {
    begin = end;
    pending = '';
    write(json);
    writePending();
    return slab.subarray(begin, end);
  };
};
