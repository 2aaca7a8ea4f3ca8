import type { RequestData } from '@discordjs/rest';
import type { MessageFile } from '#src/core/reply/message.ts';
import { writeForm } from './write-form.ts';

/** What `REST` is to send: a body alone, or as a form with its files. */
export const requestOf = (body: object, files: readonly MessageFile[] = []): RequestData => {
  if (files.length === 0) return { body };
  const { bytes, contentType } = writeForm(Buffer.from(JSON.stringify(body)), files);
  return { body: bytes, passThroughBody: true, headers: { 'content-type': contentType } };
};
