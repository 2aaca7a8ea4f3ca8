import { CUSTOM_ID_MAX } from './limits.ts';

/** Raised when the meaning of ids already posted changes; old ids are then answered kindly, never misread. */
const VERSION = '1';

const SEPARATOR = ':';

/** What a button or menu means: an action and what it needs. Untrusted when it comes back. */
export interface CustomId {
  readonly action: string;
  readonly fields: readonly string[];
}

const SPECIAL = /[%:]/;

const escapeField = (field: string): string =>
  SPECIAL.test(field) ? field.replaceAll('%', '%25').replaceAll(SEPARATOR, '%3A') : field;

const write = (action: string, fields: readonly string[]): string => {
  let id = `${VERSION}${SEPARATOR}${action}`;
  for (const field of fields) id += SEPARATOR + escapeField(field);
  return id;
};

const unescapeField = (field: string): string => field.replaceAll('%3A', SEPARATOR).replaceAll('%25', '%');

/** Whether an id of these parts stays within Discord's 100 characters. */
export const fitsCustomId = (action: string, ...fields: readonly string[]): boolean =>
  write(action, fields).length <= CUSTOM_ID_MAX;

/**
 * Writes a `custom_id`: version, action and fields, `1:another:mood=romantic`.
 *
 * @throws RangeError when it is longer than 100 characters
 */
export const encodeCustomId = (action: string, ...fields: readonly string[]): string => {
  const id = write(action, fields);
  if (id.length > CUSTOM_ID_MAX) throw new RangeError(`custom_id of ${id.length} characters: ${id}`);
  return id;
};

/** Reads a `custom_id` back; `undefined` for another version, another form or a damaged one. */
export const decodeCustomId = (id: string): CustomId | undefined => {
  if (id.length > CUSTOM_ID_MAX) return undefined;
  const [version, action, ...fields] = id.split(SEPARATOR);
  if (version !== VERSION || action === undefined || !/^[a-z-]{1,24}$/.test(action)) return undefined;
  return { action, fields: fields.map(unescapeField) };
};
