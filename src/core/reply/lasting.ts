/** JSON of a part, kept on the part itself: finding it there is one look, and looking it up in a map costs several. */
const JSON_BYTES = Symbol('json');

/** Bytes of their own: what is kept for long must not keep a slab of Node's 64 kB with it, as `Buffer.from` has them. */
export const ownBytes = (text: string): Uint8Array => {
  const bytes = Buffer.allocUnsafeSlow(Buffer.byteLength(text));
  bytes.write(text);
  return bytes;
};

interface Lasting {
  readonly [JSON_BYTES]?: Uint8Array;
}

/**
 * Makes a small part of messages last: a button or a menu entry that comes again and again is frozen, and its JSON is
 * written once. What copies, compares or writes parts does not see that JSON.
 */
export const lasting = <T extends object>(part: T): Readonly<T> =>
  Object.freeze(Object.defineProperty(part, JSON_BYTES, { value: ownBytes(JSON.stringify(part)) }));

/** The JSON of a lasting part, in UTF-8; `undefined` for any other value. */
export const bytesOfLasting = (value: unknown): Uint8Array | undefined =>
  (value as Lasting | null | undefined)?.[JSON_BYTES];
