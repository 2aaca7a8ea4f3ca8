import { jsonOfFaced } from './button-face.ts';
import { bytesOfLasting, ownBytes } from './lasting.ts';
import { oncePerObject } from './once-per-object.ts';

/** Answers are written one after the other into a slab of memory, since a piece of its own for each costs more. */
const SLAB_SIZE = 64 * 1024;
/** A UTF-16 unit takes three bytes at the most. */
const BYTES_PER_UNIT = 3;

/** Writes JSON piece by piece. */
export interface JsonWriter {
  /** JSON as it is. */
  raw(text: string): void;
  /** A value; a lasting part of a message is not turned into JSON anew. */
  value(value: unknown): void;
  /** A large object that will not change, such as a card, written by its bytes. */
  large(part: object): void;
}

/** Answers the bytes, in UTF-8, of what `write` writes; it must not wait for anything, since all share one slab. */
export type JsonBytes = (write: (json: JsonWriter) => void) => Uint8Array;

const bytesOnce = oncePerObject((part: object): Uint8Array => ownBytes(JSON.stringify(part)));

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
    // Of JSON only signs and digits are so short, and most of what stands between two parts is a comma.
    if (pending.length === 1) slab[end++] = pending.charCodeAt(0);
    else end += slab.write(pending, end);
    pending = '';
  };

  const writeBytes = (bytes: Uint8Array): void => {
    writePending();
    makeRoom(bytes.length);
    slab.set(bytes, end);
    end += bytes.length;
  };

  const json: JsonWriter = {
    raw(text) {
      pending += text;
    },
    value(value) {
      const bytes = bytesOfLasting(value);
      if (bytes === undefined) pending += jsonOfFaced(value) ?? JSON.stringify(value);
      else writeBytes(bytes);
    },
    large: (part) => writeBytes(bytesOnce(part)),
  };

  return (write) => {
    begin = end;
    pending = '';
    write(json);
    writePending();
    return slab.subarray(begin, end);
  };
};
