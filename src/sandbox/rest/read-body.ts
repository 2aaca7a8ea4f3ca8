import type { Upload } from '../check/bodies.ts';
import { Problem } from '../problem.ts';

/** Bytes of a whole request. */
const REQUEST_MAX_BYTES = 25 * 1024 * 1024;

interface ReadBody {
  readonly body: unknown;
  readonly uploads: readonly Upload[];
}

/** Reads JSON of a call or an answer, or multipart with `payload_json` and `files[n]`. */
export async function readBody(request: Pick<Request, 'headers' | 'formData' | 'text'>): Promise<ReadBody> {
  if (Number(request.headers.get('content-length') ?? 0) > REQUEST_MAX_BYTES) throw new Problem('tooLarge');
  if (request.headers.get('content-type')?.startsWith('multipart/form-data')) {
    return readForm(await request.formData());
  }
  const text = await request.text();
  return { body: text === '' ? undefined : parse(text), uploads: [] };
}

async function readForm(form: FormData): Promise<ReadBody> {
  const json = form.get('payload_json');
  const uploads: Upload[] = [];
  for (const [key, part] of form) {
    const index = /^files\[(\d+)\]$/.exec(key)?.[1];
    if (index === undefined || typeof part === 'string') continue;
    const bytes = new Uint8Array(await part.arrayBuffer());
    uploads.push({
      index: Number(index),
      name: part.name,
      contentType: part.type || 'application/octet-stream',
      bytes,
    });
  }
  if (json === null) return { body: {}, uploads };
  return { body: parse(typeof json === 'string' ? json : await json.text()), uploads };
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new Problem('badJson');
  }
}
