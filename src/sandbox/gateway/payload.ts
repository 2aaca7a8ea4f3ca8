import type { RawData } from 'ws';
import { z } from 'zod';
import { CLOSE, type CloseReason, OP } from './codes.ts';

/** Bytes of one payload that a client may send. */
const PAYLOAD_MAX_BYTES = 4096;

const identify = z.object({
  token: z.string(),
  intents: z.number().int(),
  shard: z.tuple([z.number().int(), z.number().int()]).optional(),
  properties: z.record(z.string(), z.unknown()),
});
const resume = z.object({ token: z.string(), session_id: z.string(), seq: z.number().int() });
const payload = z.discriminatedUnion('op', [
  z.object({ op: z.literal(OP.heartbeat), d: z.number().int().nullish() }),
  z.object({ op: z.literal(OP.identify), d: identify }),
  z.object({ op: z.literal(OP.resume), d: resume }),
  z.object({ op: z.literal(OP.presence), d: z.unknown() }),
  z.object({ op: z.literal(OP.voice), d: z.unknown() }),
  z.object({ op: z.literal(OP.requestMembers), d: z.unknown() }),
  z.object({ op: z.literal(OP.soundboard), d: z.unknown() }),
  z.object({ op: z.literal(OP.channelInfo), d: z.unknown() }),
]);

export type ClientPayload = z.infer<typeof payload>;
export type Identify = z.infer<typeof identify>;
export type Resume = z.infer<typeof resume>;

const KNOWN_OPS: ReadonlySet<unknown> = new Set(Object.values(OP));

/** Reads what a client sent, or says with which code to close on it. */
export function readPayload(data: RawData): ClientPayload | { readonly close: CloseReason } {
  const text = Array.isArray(data) ? Buffer.concat(data) : Buffer.isBuffer(data) ? data : Buffer.from(data);
  if (text.byteLength > PAYLOAD_MAX_BYTES) return { close: CLOSE.decodeError };
  let json: unknown;
  try {
    json = JSON.parse(text.toString('utf8'));
  } catch {
    return { close: CLOSE.decodeError };
  }
  const read = payload.safeParse(json);
  if (read.success) return read.data;
  const op = typeof json === 'object' && json !== null && 'op' in json ? json.op : undefined;
  return { close: typeof op === 'number' && !KNOWN_OPS.has(op) ? CLOSE.unknownOpcode : CLOSE.decodeError };
}
