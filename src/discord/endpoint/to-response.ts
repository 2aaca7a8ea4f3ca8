import type { WrittenResponse } from '#src/core/router/write-response.ts';
import { writeForm } from '../write-form.ts';

/** Discord takes an answer as JSON, or with files as a form whose part `payload_json` is that JSON. */
export const toResponse = ({ json, files = [] }: WrittenResponse): Response => {
  // A Uint8Array over shared memory is no body; the writer never makes one.
  if (files.length === 0)
    return new Response(json as Uint8Array<ArrayBuffer>, { headers: { 'content-type': 'application/json' } });
  const { bytes, contentType } = writeForm(json, files);
  return new Response(bytes, { headers: { 'content-type': contentType } });
};
