import type { WrittenResponse } from '#src/core/router/write-response.ts';

/** Discord takes an answer as JSON, or with files as a form whose part `payload_json` is that JSON. */
export const toResponse = ({ json, files = [] }: WrittenResponse): Response => {
  // A Uint8Array over shared memory is no body; the writer never makes one.
  const bytes = json as Uint8Array<ArrayBuffer>;
  if (files.length === 0) return new Response(bytes, { headers: { 'content-type': 'application/json' } });
  const form = new FormData();
  form.set('payload_json', new Blob([bytes], { type: 'application/json' }));
  for (const [at, { name, data, contentType }] of files.entries())
    form.set(`files[${at}]`, new Blob([data as Uint8Array<ArrayBuffer>], { type: contentType }), name);
  return new Response(form);
};
