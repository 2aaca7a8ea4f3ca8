import { randomUUID } from 'node:crypto';
import type { MessageFile } from '#src/core/reply/message.ts';

/** A body as bytes, and what it is. */
export interface WrittenForm {
  readonly bytes: Buffer<ArrayBuffer>;
  readonly contentType: string;
}

const part = (boundary: string, name: string, more: string): string =>
  `\r\n--${boundary}\r\nContent-Disposition: form-data; name="${name}"${more}\r\n\r\n`;

/**
 * JSON and the files beside it, as Discord takes them. Written in one piece: a `FormData` goes out through web
 * streams, which costs ten times as much as all the rest of an answer.
 *
 * @param files - names are `[a-z0-9._-]` only, so nothing needs escaping
 * @see https://docs.discord.com/developers/reference#uploading-files
 */
export const writeForm = (json: Uint8Array, files: readonly MessageFile[]): WrittenForm => {
  const boundary = `leitmotif-${randomUUID()}`;
  const parts = files.flatMap(({ name, data, contentType }, at) => [
    Buffer.from(part(boundary, `files[${at}]`, `; filename="${name}"\r\nContent-Type: ${contentType}`)),
    data,
  ]);
  const begin = part(boundary, 'payload_json', '\r\nContent-Type: application/json').slice(2);
  return {
    bytes: Buffer.concat([Buffer.from(begin), json, ...parts, Buffer.from(`\r\n--${boundary}--\r\n`)]),
    contentType: `multipart/form-data; boundary=${boundary}`,
  };
};
