import { type Shape, StoreUnreadable } from './store.ts';

interface Envelope {
  readonly version: number;
  readonly value: unknown;
}

/** The text to keep for a value: JSON with the version of its shape beside it. Throws where JSON cannot hold it. */
export function writeEnvelope<T>(shape: Shape<T>, value: T): string {
  const json: string | undefined = JSON.stringify(value);
  if (json === undefined)
    throw new TypeError(`A value in "${shape.namespace}" must be JSON, not ${typeof value}.`);
  return `{"version":${shape.version},"value":${json}}`;
}

/** The value in a kept text, in today's shape; throws {@link StoreUnreadable} where there is none. */
export function readEnvelope<T>(shape: Shape<T>, key: string, text: string | undefined): T {
  try {
    const envelope: unknown = JSON.parse(text ?? '');
    if (!isEnvelope(envelope)) throw new TypeError('it has no version');
    if (envelope.version > shape.version) {
      throw new RangeError(
        `it has version ${envelope.version}, and this program knows up to ${shape.version}`,
      );
    }
    return shape.read(envelope.value, envelope.version);
  } catch (cause) {
    const why = cause instanceof Error ? cause.message : String(cause);
    const sentence = `The value "${key}" in "${shape.namespace}" cannot be read and is kept as it is: ${why}.`;
    throw new StoreUnreadable(shape.namespace, key, sentence, { cause });
  }
}

/** Whether a kept text is an envelope at all, of whatever version. */
export function isEnvelopeText(text: string): boolean {
  try {
    return isEnvelope(JSON.parse(text));
  } catch {
    return false;
  }
}

function isEnvelope(found: unknown): found is Envelope {
  return (
    typeof found === 'object' &&
    found !== null &&
    'version' in found &&
    Number.isInteger(found.version) &&
    'value' in found
  );
}
