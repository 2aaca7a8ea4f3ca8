import { oncePerObject } from './once-per-object.ts';

/** Enough for most answers; it grows with the longest one. */
const SIZE_FIRST = 16 * 1024;
/** A letter takes three bytes at the most; a pair of surrogates, two letters, takes four. */
const BYTES_PER_LETTER = 3;

const bytesOnce = oncePerObject((part: object): Buffer => Buffer.from(JSON.stringify(part)));

let bytes = Buffer.allocUnsafeSlow(SIZE_FIRST);
let end = 0;

const makeRoom = (more: number): void => {
  if (end + more <= bytes.length) return;
  const larger = Buffer.allocUnsafeSlow(2 * (end + more));
  bytes.copy(larger, 0, 0, end);
  bytes = larger;
};

/** Writes JSON piece by piece as UTF-8. */
export interface JsonWriter {
  /** JSON as it is. */
  raw(json: string): void;
  /** A value that is written once. */
  value(value: unknown): void;
  /** An object that comes again and again, such as a card: turned into bytes once, as long as it lives. */
  lasting(part: object): void;
}

const writer: JsonWriter = {
  raw(json) {
    makeRoom(json.length * BYTES_PER_LETTER);
    end += bytes.write(json, end);
  },
  value(value) {
    writer.raw(JSON.stringify(value));
  },
  lasting(part) {
    const known = bytesOnce(part);
    makeRoom(known.length);
    end += known.copy(bytes, end);
  },
};

/** The bytes of what is written; all writers share one buffer, so writing must not wait for anything. */
export const jsonBytes = (write: (json: JsonWriter) => void): Uint8Array => {
  end = 0;
  write(writer);
  const copy = Buffer.allocUnsafeSlow(end);
  bytes.copy(copy, 0, 0, end);
  return copy;
};
